import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrace, restoreTrace } from './trace';

const at = (epoch: number) => Float64Array.of(epoch, -epoch);

function traceTo(last: number) {
  const trace = createTrace(2);
  for (let epoch = 0; epoch <= last; epoch++) trace.record(epoch, at(epoch));
  return trace;
}

describe('a trace', () => {
  it('keeps at most 512 moments, no two neighbours farther apart than a 64th of the run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (last) => {
        const { epochs, parameters } = traceTo(last).snapshot();
        expect(epochs.length).toBeLessThanOrEqual(512);
        expect(epochs.length).toBeGreaterThanOrEqual(Math.min(last + 1, 200));
        expect(epochs[0]).toBe(0);
        const gaps = Array.from(epochs, (epoch, k) => (epochs[k + 1] ?? last) - epoch);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(1, last / 64));
        epochs.forEach((epoch, k) => {
          expect([...parameters.subarray(2 * k, 2 * k + 2)]).toEqual([...at(epoch)]);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('keeps epochs in pairs, the first dozen all', () => {
    const { epochs } = traceTo(20_000).snapshot();
    expect([...epochs.subarray(0, 16)]).toEqual(Array.from({ length: 16 }, (_, k) => k));
    const even = epochs.filter((epoch) => epoch % 2 === 0 && epoch < 20_000);
    expect(even.every((epoch) => epochs.includes(epoch + 1))).toBe(true);
  });

  it('has room for the longest run', () => {
    const trace = createTrace(1);
    const none = new Float64Array(1);
    for (let epoch = 0; epoch <= 10_000_000; epoch++) trace.record(epoch, none);
    const { epochs } = trace.snapshot();
    expect(epochs.length).toBeLessThanOrEqual(512);
    expect(10_000_000 - epochs[epochs.length - 1]).toBeLessThan(200_000);
  });

  it('goes on after a cut as if what was cut had never been, at its stride', () => {
    const straight = traceTo(7000).snapshot();
    const trace = traceTo(7000);
    trace.truncate(4000);
    expect(trace.snapshot().epochs.every((epoch) => epoch < 4000)).toBe(true);
    for (let epoch = 4000; epoch <= 7000; epoch++) trace.record(epoch, at(epoch));
    expect(trace.snapshot()).toEqual(straight);
    trace.truncate(0);
    expect(trace.snapshot().epochs.length).toBe(0);
  });

  it('is taken up again from a snapshot', () => {
    const snapshot = traceTo(3000).snapshot();
    const again = restoreTrace(snapshot, 2);
    expect(again.snapshot()).toEqual(snapshot);
    const straight = traceTo(9000).snapshot();
    for (let epoch = 3001; epoch <= 9000; epoch++) again.record(epoch, at(epoch));
    expect(again.snapshot()).toEqual(straight);
  });

  it('does not take an epoch twice', () => {
    const trace = traceTo(3);
    expect(trace.record(3, at(3))).toBe(false);
    expect(trace.record(4, at(4))).toBe(true);
  });
});
