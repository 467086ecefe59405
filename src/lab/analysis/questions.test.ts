import { expect, it } from 'vitest';
import type { Command, Reply } from '../../analysis/protocol';
import { FakeClock } from '../../bridge/testing/fakeClock';
import { FakeWorker } from '../../bridge/testing/fakeWorker';
import { createActions } from '../../store/actions';
import { createLabStore } from '../../store/store';
import type { Edits } from '../edits';
import { createQuestions } from './questions';

const heard = () => new Promise((resolve) => setTimeout(resolve));

/** A page whose worker answers when it is told to. */
function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const clock = new FakeClock();
  const workers: FakeWorker<Command, Reply>[] = [];
  const edits = { rested: () => Promise.resolve() } as unknown as Edits;
  const questions = createQuestions(
    store,
    edits,
    () => {
      const worker = new FakeWorker<Command, Reply>(() => {});
      workers.push(worker);
      return worker;
    },
    clock,
  );
  const received = () => workers.flatMap(({ received }) => received);
  /** Answers the question that the worker has, whatever it is. */
  async function answer(): Promise<void> {
    const last = received().at(-1);
    if (last?.kind !== 'ask') throw new Error('nothing was asked');
    workers.at(-1)?.say({ kind: 'answered', id: last.id, answer: null });
    await heard();
  }
  const loads = () => received().filter(({ kind }) => kind === 'load').length;
  return { actions, questions, clock, answer, loads };
}

it('answers all that is asked of some points before others are loaded', async () => {
  const { actions, questions, answer, loads } = open();
  const ended: string[] = [];
  const ask = (kind: 'inference' | 'influence' | 'apart') =>
    void questions.ask({ kind }).then(() => ended.push(kind));
  ask('inference');
  ask('influence');
  await heard();
  actions.addPoint(0.5, 0.5, 1);
  ask('apart');
  await heard();
  expect(loads()).toBe(1);
  await answer();
  expect(ended).toEqual(['inference']);
  expect(loads()).toBe(1);
  await answer();
  expect(ended).toEqual(['inference', 'influence']);
  expect(loads()).toBe(2);
  await answer();
  expect(ended).toEqual(['inference', 'influence', 'apart']);
});

it('waits for no answer that takes long', async () => {
  const { actions, questions, clock, loads } = open();
  void questions.ask({ kind: 'inference' });
  await heard();
  actions.addPoint(0.5, 0.5, 1);
  void questions.ask({ kind: 'influence' });
  await heard();
  expect(loads()).toBe(1);
  clock.pass(100);
  await heard();
  // The worker is busy with the first for a while yet, and is then ended.
  clock.pass(200);
  await heard();
  expect(loads()).toBe(2);
});
