import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrace, restoreTrace } from './trace';

const at = (epoch: number) => Float64Array.of(epoch, -epoch);

function traceTo(last: number, capacity = 8) {
  const trace = createTrace(2, capacity);
  for (let epoch = 0; epoch <= last; epoch++) trace.record(epoch, at(epoch));
  return trace;
}

describe('a trace', () => {
  it('keeps evenly spaced epochs from 0 on, at least half its capacity of them once it was full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (last) => {
        const { epochs, parameters } = traceTo(last).snapshot();
        const stride = epochs.length > 1 ? epochs[1] : 1;
        expect([...epochs]).toEqual(Array.from(epochs, (_, k) => k * stride));
        expect(last - epochs[epochs.length - 1]).toBeLessThan(stride);
        expect(epochs.length).toBeLessThanOrEqual(8);
        if (last >= 8) expect(epochs.length).toBeGreaterThanOrEqual(4);
        epochs.forEach((epoch, k) => {
          expect([...parameters.subarray(2 * k, 2 * k + 2)]).toEqual([...at(epoch)]);
        });
      }),
    );
  });

  it('goes on after a cut as if what was cut had never been, at its stride', () => {
    const trace = traceTo(100);
    trace.truncate(40);
    expect(trace.snapshot().epochs.every((epoch) => epoch < 40)).toBe(true);
    for (let epoch = 40; epoch <= 70; epoch++) trace.record(epoch, at(epoch));
    const { epochs } = trace.snapshot();
    const stride = epochs[1] - epochs[0];
    expect([...epochs]).toEqual(Array.from(epochs, (_, k) => k * stride));
    trace.truncate(0);
    expect(trace.snapshot().epochs.length).toBe(0);
  });

  it('is taken up again from a snapshot', () => {
    const snapshot = traceTo(100).snapshot();
    const again = restoreTrace(snapshot, 2, 8);
    expect(again.snapshot()).toEqual(snapshot);
    const straight = traceTo(300).snapshot();
    for (let epoch = 101; epoch <= 300; epoch++) again.record(epoch, at(epoch));
    expect(again.snapshot()).toEqual(straight);
  });

  it('does not take an epoch twice', () => {
    const trace = traceTo(3);
    expect(trace.record(3, at(3))).toBe(false);
    expect(trace.record(4, at(4))).toBe(true);
  });
});
