import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type History } from './history';

const valuesOf = (epoch: number) => new Float64Array([epoch, -epoch]);

function record(history: History, from: number, to: number): void {
  for (let epoch = from; epoch <= to; epoch++) history.record(epoch, valuesOf(epoch));
}

/** All kept epochs, each checked against the values recorded. */
function keptEpochs(history: History): number[] {
  const epochs: number[] = [];
  for (let kept = history.next(0); kept; kept = history.next(kept.epoch + 1)) {
    expect(kept.values).toEqual(valuesOf(kept.epoch));
    epochs.push(kept.epoch);
  }
  return epochs;
}

const lengths = fc.integer({ min: 0, max: 500 });
const capacities = fc.integer({ min: 2, max: 33 });

describe('a history', () => {
  it('keeps everything until it is full', () => {
    const history = createHistory(2, 8);
    record(history, 0, 7);
    expect(keptEpochs(history)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps epoch 0, at most its capacity, and evenly up to the end, however often it thins', () => {
    fc.assert(
      fc.property(lengths, capacities, (last, capacity) => {
        const history = createHistory(2, capacity);
        record(history, 0, last);
        const kept = keptEpochs(history);
        const stride = kept.length > 1 ? kept[1] : 1;
        expect(kept.length).toBeLessThanOrEqual(capacity);
        expect(kept).toEqual(Array.from({ length: Math.floor(last / stride) + 1 }, (_, i) => i * stride));
        expect(stride).toBeLessThanOrEqual(Math.max(1, (4 * last) / capacity));
      }),
    );
  });

  it('finds the latest kept epoch up to any epoch, and the first from it on', () => {
    fc.assert(
      fc.property(
        lengths,
        capacities,
        lengths,
        fc.array(lengths, { maxLength: 2 }),
        (last, capacity, epoch, pins) => {
          const history = createHistory(2, capacity);
          record(history, 0, last);
          for (const pin of pins) history.pin(pin, valuesOf(pin));
          const kept = keptEpochs(history);
          expect(new Set(kept)).toEqual(new Set([...kept, ...pins]));
          expect(history.nearest(epoch)?.epoch).toBe(kept.findLast((k) => k <= epoch));
          expect(history.next(epoch)?.epoch).toBe(kept.find((k) => k >= epoch));
        },
      ),
    );
  });

  it('forgets what lies after a cut and records it anew', () => {
    fc.assert(
      fc.property(lengths, capacities, lengths, (last, capacity, cut) => {
        const history = createHistory(2, capacity);
        record(history, 0, last);
        history.pin(last, valuesOf(last));
        const before = keptEpochs(history);
        history.truncate(cut);
        expect(keptEpochs(history)).toEqual(before.filter((epoch) => epoch <= cut));
        record(history, cut + 1, last);
        expect(keptEpochs(history)).toEqual(
          before.filter((epoch) => epoch !== last || epoch <= cut || isSlot(before)),
        );
      }),
    );
    // The pin at the end comes back only where it was on the grid as well.
    function isSlot(kept: number[]): boolean {
      return kept.length < 2 || kept[kept.length - 1] % kept[1] === 0;
    }
  });

  it('keeps every epoch again after all was cut', () => {
    const history = createHistory(2, 4);
    record(history, 0, 100);
    history.truncate(-1);
    expect([history.nearest(100), history.next(0)]).toEqual([null, null]);
    record(history, 0, 3);
    expect(keptEpochs(history)).toEqual([0, 1, 2, 3]);
  });

  it('keeps gaps that a replay fills in any order', () => {
    const history = createHistory(2, 8);
    record(history, 0, 0);
    record(history, 5, 6);
    expect(history.nearest(4)?.epoch).toBe(0);
    expect(history.next(1)?.epoch).toBe(5);
    record(history, 1, 4);
    expect(keptEpochs(history)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('lets the earliest pins go when there are more than its capacity', () => {
    const history = createHistory(2, 4);
    for (let epoch = 1; epoch <= 9; epoch++) history.pin(epoch, valuesOf(epoch));
    expect(keptEpochs(history)).toEqual([6, 7, 8, 9]);
  });

  it('replaces what was pinned at the same epoch and hands out copies', () => {
    const history = createHistory(2, 8);
    history.pin(3, valuesOf(1));
    history.pin(3, valuesOf(3));
    history.nearest(3)?.values.fill(0);
    expect(history.nearest(9)).toEqual({ epoch: 3, values: valuesOf(3) });
  });
});
