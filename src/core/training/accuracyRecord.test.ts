import { describe, expect, it } from 'vitest';
import { type AccuracyRecord, createAccuracyRecord } from './accuracyRecord';
import type { TraceSnapshot } from './trace';

/** A trace whose parameters at epoch e are e and `bias`. */
const traceOf = (epochs: number[], bias = 0): TraceSnapshot => ({
  epochs: Float64Array.from(epochs),
  parameters: Float64Array.from(epochs.flatMap((epoch) => [epoch, bias])),
});

/** Counts as if the accuracy of parameters e, b were e/100 + b. */
function countAll(record: AccuracyRecord, atOnce = 100): number {
  let counted = 0;
  for (let asked = record.next(atOnce); asked; asked = record.next(atOnce)) {
    const training = Float64Array.from(asked.moments, ({ parameters: [e, b] }) => e / 100 + b);
    record.add(asked, { training, test: training.map((share) => share / 2) });
    counted += asked.moments.length;
  }
  return counted;
}

describe('the accuracies at the kept epochs of a run', () => {
  it('are asked for in parts, each epoch once, with the end that the trace has not kept', () => {
    const record = createAccuracyRecord();
    expect(record.curve()).toBeNull();
    record.follow(traceOf([0, 1, 4]), { epoch: 6, parameters: Float64Array.of(6, 0) });
    const first = record.next(2);
    expect([...(first?.parameters ?? [])]).toEqual([0, 0, 1, 0]);
    expect(countAll(record, 2)).toBe(4);
    const expected = { epochs: [0, 1, 4, 6], training: [0, 0.01, 0.04, 0.06], test: [0, 0.005, 0.02, 0.03] };
    expect(record.curve()).toEqual(expected);
    record.follow(traceOf([0, 1, 4, 5, 8]), null);
    expect(countAll(record)).toBe(2);
    expect(record.curve()?.epochs).toEqual([0, 1, 4, 5, 8]);
  });

  it('are asked for anew where a run goes another way, and all of them after other points', () => {
    const record = createAccuracyRecord();
    record.follow(traceOf([0, 1, 2]), null);
    countAll(record);
    record.follow({ ...traceOf([0, 1, 2]), parameters: Float64Array.of(0, 0, 1, 0, 7, 0) }, null);
    expect(record.next(10)?.moments.map(({ epoch }) => epoch)).toEqual([2]);
    countAll(record);
    expect(record.curve()?.training).toEqual([0, 0.01, 0.07]);
    record.clear();
    expect(record.curve()).toBeNull();
    expect(countAll(record)).toBe(3);
  });

  it('leave out answers about moments that are of the past', () => {
    const record = createAccuracyRecord();
    record.follow(traceOf([0, 1]), null);
    const asked = record.next(10);
    record.follow(traceOf([0, 1], 0.5), null);
    if (!asked) throw new Error('nothing was asked');
    record.add(asked, { training: Float64Array.of(1, 1), test: null });
    expect(record.curve()).toBeNull();
    expect(countAll(record)).toBe(2);
  });
});
