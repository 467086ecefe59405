import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginLossCurveBeside,
  type CurveSnapshot,
  createLossCurve,
  landmarkEpoch,
  lossAt,
  restoreLossCurve,
} from './lossCurve';

const lossesOf = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), {
  minLength: 1,
  maxLength: 300,
  size: 'max',
});
const capacities = fc.integer({ min: 1, max: 20 }).map((half) => 2 * half);

function curveOf(losses: number[], capacity: number) {
  const curve = createLossCurve(losses[0], capacity);
  for (const loss of losses.slice(1)) curve.append(loss);
  return curve;
}

/** Checks what the type promises of a snapshot; `losses` are those of every epoch. */
function expectFaithful(snapshot: CurveSnapshot, losses: number[], capacity: number): void {
  const { epochs, stride, latest, lows, highs } = snapshot;
  expect(epochs).toBe(losses.length - 1);
  expect(latest).toBe(losses[epochs]);
  expect(snapshot.losses.length).toBe(Math.floor(epochs / stride) + 1);
  expect(snapshot.losses.length).toBeLessThanOrEqual(capacity);
  snapshot.losses.forEach((loss, i) => {
    const bucket = losses.slice(i * stride, (i + 1) * stride);
    expect([loss, lows[i], highs[i]]).toEqual([bucket[0], Math.min(...bucket), Math.max(...bucket)]);
  });
  snapshot.landmarks.forEach((loss, i) => {
    expect(loss).toBe(losses[landmarkEpoch(i)]);
  });
  expect(landmarkEpoch(snapshot.landmarks.length)).toBeGreaterThan(epochs);
}

describe('a loss curve', () => {
  it('keeps exact losses at its strides, the extremes between them and the latest loss', () => {
    fc.assert(
      fc.property(lossesOf, capacities, (losses, capacity) => {
        expectFaithful(curveOf(losses, capacity).snapshot(), losses, capacity);
      }),
    );
  });

  it('goes on from a snapshot as if it had never stopped', () => {
    fc.assert(
      fc.property(lossesOf, lossesOf, capacities, (before, after, capacity) => {
        const resumed = restoreLossCurve(curveOf(before, capacity).snapshot(), capacity);
        for (const loss of after) resumed.append(loss);
        expect(resumed.snapshot()).toEqual(curveOf([...before, ...after], capacity).snapshot());
      }),
    );
  });

  it('keeps the beginning exact: every epoch below 128, then 64 in each doubling', () => {
    const epochs = Array.from({ length: 1300 }, (_, i) => landmarkEpoch(i));
    expect(epochs.slice(0, 130)).toEqual([...Array(128).keys(), 128, 130]);
    expect(epochs.indexOf(1024) - epochs.indexOf(512)).toBe(64);
    expect(epochs[1299]).toBeGreaterThan(10_000_000);
  });

  it('still shows an oscillation after a hundred thousand epochs', () => {
    const curve = createLossCurve(1);
    for (let epoch = 1; epoch <= 100_000; epoch++) curve.append(epoch % 2 === 0 ? 1 : 2);
    const { losses, lows, highs } = curve.snapshot();
    expect(losses.length).toBeGreaterThan(1024);
    expect(new Set(lows)).toEqual(new Set([1]));
    expect(new Set(highs.subarray(0, -1))).toEqual(new Set([2]));
  });

  it('says nothing untrue of what is left after a cut, and takes the new loss at it', () => {
    fc.assert(
      fc.property(
        lossesOf,
        capacities,
        fc.nat(),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (losses, capacity, at, loss) => {
          const epoch = at % losses.length;
          const curve = curveOf(losses, capacity);
          const before = curve.snapshot();
          curve.truncate(epoch, loss);
          const after = curve.snapshot();
          expect([after.epochs, after.latest]).toEqual([epoch, loss]);
          expect(after.losses.length).toBe(Math.floor(epoch / after.stride) + 1);
          const left = [...losses.slice(0, epoch), loss];
          const last = after.losses.length - 1;
          for (let i = 0; i <= last; i++) {
            const bucket = left.slice(i * after.stride, (i + 1) * after.stride);
            expect(after.losses[i]).toBe(bucket[0]);
            if (i < last) expect([after.lows[i], after.highs[i]]).toEqual([before.lows[i], before.highs[i]]);
          }
          const cut = left.slice(last * after.stride);
          expect(after.lows[last]).toBeLessThanOrEqual(Math.min(cut[0], loss));
          expect(after.highs[last]).toBeGreaterThanOrEqual(Math.max(cut[0], loss));
          if (epoch < losses.length - 1) {
            const witnessed = [...losses.slice(last * after.stride, epoch + 1), loss];
            expect(after.lows[last]).toBeGreaterThanOrEqual(Math.min(...witnessed));
            expect(after.highs[last]).toBeLessThanOrEqual(Math.max(...witnessed));
          }
        },
      ),
    );
  });

  it('starts afresh when it is cut to epoch 0', () => {
    const curve = curveOf(
      Array.from({ length: 100 }, (_, i) => 100 - i),
      4,
    );
    curve.truncate(0, 7);
    curve.append(6);
    expect(curve.snapshot()).toEqual(createAndAppend(7, 6));
    function createAndAppend(first: number, second: number) {
      const fresh = createLossCurve(first);
      fresh.append(second);
      return fresh.snapshot();
    }
  });

  it('can begin beside a longer one: unknown before, exact from there on', () => {
    fc.assert(
      fc.property(lossesOf, lossesOf, capacities, (before, after, capacity) => {
        const beside = curveOf(before, capacity);
        const curve = beginLossCurveBeside(beside, after[0], capacity);
        const all = [...before.slice(1).map(() => Number.NaN), ...after];
        for (const loss of after.slice(1)) {
          beside.append(loss);
          curve.append(loss);
        }
        const snapshot = curve.snapshot();
        const { epochs, stride, losses } = beside.snapshot();
        expect(snapshot).toMatchObject({ epochs, stride, latest: after[after.length - 1] });
        expect([...snapshot.losses]).toEqual(Array.from(losses, (_, i) => all[i * stride]));
        snapshot.landmarks.forEach((loss, i) => {
          expect(loss).toBe(all[landmarkEpoch(i)]);
        });
      }),
    );
  });

  it('hands out snapshots that later epochs leave as they are', () => {
    const curve = createLossCurve(3, 2);
    const snapshot = curve.snapshot();
    const copy = structuredClone(snapshot);
    for (let i = 0; i < 9; i++) curve.append(i);
    expect(snapshot).toEqual(copy);
  });
});

describe('lossAt', () => {
  it('reads the exact loss of the kept epoch nearest to the one asked for', () => {
    fc.assert(
      fc.property(
        lossesOf,
        capacities,
        // Most doubles are next to nothing.
        fc.integer({ min: -500, max: 4000 }).map((tenths) => tenths / 10),
        (losses, capacity, asked) => {
          const snapshot = curveOf(losses, capacity).snapshot();
          const { epoch, loss } = lossAt(snapshot, asked);
          expect(loss).toBe(losses[epoch]);
          const kept = [
            ...Array.from(snapshot.losses, (_, i) => i * snapshot.stride),
            ...Array.from(snapshot.landmarks, (_, i) => landmarkEpoch(i)),
            snapshot.epochs,
          ];
          const least = Math.min(...kept.map((candidate) => Math.abs(candidate - asked)));
          expect(Math.abs(epoch - asked)).toBe(least);
        },
      ),
    );
  });
});
