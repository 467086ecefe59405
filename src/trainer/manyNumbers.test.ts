import { describe, expect, it } from 'vitest';
import type { TrainingData } from './protocol';
import { rated, sampleData, settings, start } from './testing/fixtures';
import { openClient, TrainerWorker } from './testing/openClient';

/** More numbers than are copied in one go. */
function largeData(value: number): TrainingData {
  const column = () => new Float64Array(1_100_000).fill(value);
  return { ...sampleData(1), features: [column(), column()], labels: new Uint8Array(1_100_000) };
}

const openFake = () => openClient(() => new TrainerWorker());

/** Lets all tasks of the copying come to their end. */
async function copyAll({ clock }: ReturnType<typeof openFake>): Promise<void> {
  for (let k = 0; k < 100; k++) {
    clock.pass(1);
    await Promise.resolve();
    await Promise.resolve();
  }
}

describe('very many numbers', () => {
  const data = largeData(1);

  it('are copied in several tasks, and what follows comes after them', async () => {
    const fake = openFake();
    fake.client.start({ settings, data, parameters: start });
    fake.client.revise({ settings: rated(2) });
    fake.client.pursue({ kind: 'reach', epoch: 3 });
    expect(fake.workers[0].received).toEqual([]);
    expect(fake.isOwed()).toBe(true);
    await copyAll(fake);
    const [first, ...rest] = fake.workers[0].received;
    expect(first).toMatchObject({ kind: 'configure', revision: 0, settings });
    expect(first.kind === 'configure' && first.data?.features[1][1_099_999]).toBe(1);
    expect(rest).toMatchObject([
      { kind: 'configure', revision: 1, data: null },
      { kind: 'pursue', goal: { kind: 'reach', epoch: 3 } },
    ]);
    expect(fake.workers[0].transferred).toHaveLength(3);
    expect(data.features[0][0]).toBe(1);
  });

  it('are dropped where another run begins meanwhile', async () => {
    const fake = openFake();
    fake.client.start({ settings, data, parameters: start });
    fake.client.pursue({ kind: 'reach', epoch: 3 });
    fake.clock.pass(1);
    fake.client.start({ settings, data: sampleData(2), parameters: start });
    await copyAll(fake);
    expect(fake.workers[0].received).toMatchObject([{ kind: 'configure', runId: 2, data: sampleData(2) }]);
  });

  it('come again where the worker crashes meanwhile', async () => {
    const fake = openFake();
    fake.client.start({ settings, data, parameters: start });
    fake.clock.pass(1);
    fake.workers[0].crash('gone');
    await copyAll(fake);
    expect(fake.log).toEqual(['restart']);
    expect(fake.workers[0].received).toEqual([]);
    expect(fake.workers[1].received).toMatchObject([{ kind: 'configure', runId: 1, revision: 0 }]);
  });

  it('make nobody take the worker for dead', async () => {
    const fake = openFake();
    fake.client.start({ settings, data, parameters: start });
    fake.clock.pass(60_000);
    expect(fake.log).toEqual([]);
    await copyAll(fake);
    expect(fake.workers).toHaveLength(1);
  });
});
