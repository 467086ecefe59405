import { expect, it } from 'vitest';
import { createAnswerer } from '../../analysis/answers';
import type { AnalysisData, Command, Model, OutcomeAnswer, Reply } from '../../analysis/protocol';
import { FakeWorker } from '../../bridge/testing/fakeWorker';
import { createOptima } from './optima';

const data: AnalysisData = {
  features: [Float64Array.of(0, 1, 2, 3, 4)],
  labels: Uint8Array.of(0, 1, 0, 1, 1),
  test: null,
  axes: 1,
  degree: 1,
  isStandardized: false,
};
const models = [1, 2].map((degree) => ({ degree, l1: 0, l2: 0.1 }));
const heard = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const workers: FakeWorker<Command, Reply>[] = [];
  const optima = createOptima(() => {
    const answer = createAnswerer();
    const worker = new FakeWorker<Command, Reply>((command, say) => {
      const reply = answer(command);
      if (reply) say(reply);
    });
    workers.push(worker);
    return worker;
  });
  return { optima, workers };
}

it('tells of one model after the other, and then its worker ends', async () => {
  const { optima, workers } = open();
  const told: [number, OutcomeAnswer | null][] = [];
  optima.search(data, models, ({ degree }, answer) => told.push([degree, answer]));
  expect(workers[0].received.map(({ kind }) => kind)).toEqual(['load', 'ask']);
  workers[0].work();
  await heard();
  expect(told).toMatchObject([[1, { kind: 'found' }]]);
  expect(workers[0].isTerminated).toBe(false);
  workers[0].work();
  await heard();
  expect(told).toMatchObject([
    [1, { kind: 'found' }],
    [2, { kind: 'found' }],
  ]);
  expect(workers[0].isTerminated).toBe(true);
});

it('tells nothing of what is searched no more', async () => {
  const { optima, workers } = open();
  const told: string[] = [];
  optima.search(data, models, () => told.push('first'));
  optima.search(data, models.slice(1), () => told.push('second'));
  expect(workers[0].isTerminated).toBe(true);
  for (const worker of workers) worker.work();
  await heard();
  expect(told).toEqual(['second']);
  optima.search(data, models.slice(0, 1), () => told.push('third'));
  optima.stop();
  for (const worker of workers) worker.work();
  await heard();
  expect(told).toEqual(['second']);
});

it('keeps what it has found of the same points, and asks again for what it could not', async () => {
  const { optima, workers } = open();
  const told: [number | undefined, string | null][] = [];
  const tell = ({ degree }: Model, answer: OutcomeAnswer | null) => told.push([degree, answer?.kind ?? null]);
  async function work(): Promise<void> {
    for (const _ of models) {
      workers.at(-1)?.work();
      await heard();
    }
  }
  optima.search(data, models, tell);
  await work();
  expect(workers).toHaveLength(1);
  expect(models.map((model) => optima.known(data, model)?.kind)).toEqual(['found', 'found']);
  // Of the very same columns, whatever the degree that is set.
  const other = { ...data, features: [...data.features], degree: 2 };
  const impossible = { degree: Number.NaN, l1: 0, l2: 0.1 };
  told.length = 0;
  optima.search(other, [models[1], impossible], tell);
  expect(told).toEqual([[2, 'found']]);
  await work();
  expect(told).toEqual([
    [2, 'found'],
    [Number.NaN, null],
  ]);
  optima.search(other, [impossible], tell);
  expect(workers).toHaveLength(3);
  optima.search(other, models, tell);
  expect(workers).toHaveLength(3);
  const moved = { ...data, features: [Float64Array.of(4, 1, 2, 3, 0)] };
  expect(optima.known(moved, models[0])).toBeNull();
  optima.search(moved, models, tell);
  expect(workers).toHaveLength(4);
  expect(optima.known(data, models[0])).toBeNull();
});

it('goes on after one that cannot be worked out', async () => {
  const { optima, workers } = open();
  const told: (OutcomeAnswer | null)[] = [];
  const impossible = { degree: Number.NaN, l1: 0, l2: 0.1 };
  optima.search(data, [impossible, models[0]], (_model, answer) => told.push(answer));
  for (let step = 0; step < 2; step++) {
    workers[0].work();
    await heard();
  }
  expect(told).toMatchObject([null, { kind: 'found' }]);
});
