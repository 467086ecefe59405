import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLossCurve } from '../../core/training/lossCurve';
import { areSameTraining, crowdAtLeft, isAmong, isCrowdedNow } from './raceChart';

/** The curve of losses that fall from 0.7 to 0.4, all but a share e⁻¹ of the way in `time` epochs. */
function fallIn(time: number, epochs: number) {
  const curve = createLossCurve(0.7);
  for (let epoch = 1; epoch <= epochs; epoch++) curve.append(0.4 + 0.3 * Math.exp(-epoch / time));
  return curve.snapshot();
}

describe('loss curves side by side', () => {
  it('crowd at the left where most of the fall of one is within a tenth of the epochs', () => {
    expect(crowdAtLeft([fallIn(20, 1000)], 1000)).toBe(true);
    expect(crowdAtLeft([fallIn(500, 1000)], 1000)).toBe(false);
    expect(crowdAtLeft([fallIn(500, 1000), fallIn(20, 1000)], 1000)).toBe(true);
    expect(crowdAtLeft([fallIn(200, 100_000)], 100_000)).toBe(true);
    expect(crowdAtLeft([], 1000)).toBe(false);
    expect(crowdAtLeft([createLossCurve(0.7).snapshot()], 1000)).toBe(false);
  });

  it('never crowd again once they have ceased to while they grow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 20, max: 1000 }), (time, last) => {
        const curve = createLossCurve(0.7);
        let hasCeased = false;
        for (let epoch = 1; epoch <= last; epoch++) {
          curve.append(0.4 + 0.3 * Math.exp(-epoch / time));
          const isCrowded = crowdAtLeft([curve.snapshot()], last);
          expect(isCrowded && hasCeased).toBe(false);
          hasCeased = !isCrowded;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('make epochs logarithmic by what they come to, and never change that on their way', () => {
    const [quick, slow] = [[fallIn(20, 1000)], [fallIn(500, 1000)]];
    for (const before of [false, true]) {
      expect(isCrowdedNow(quick, 1000, null, before)).toBe(true);
      expect(isCrowdedNow(slow, 1000, null, before)).toBe(false);
      for (const curves of [quick, slow, [fallIn(500, 10)], []]) {
        expect(isCrowdedNow(curves, 1000, 'race', before)).toBe(true);
        expect(isCrowdedNow(curves, 1000, 'own', before)).toBe(before);
      }
    }
  });

  it('are of one training where their losses are the same as far as both go', () => {
    expect(areSameTraining(fallIn(20, 1000), fallIn(20, 300))).toBe(true);
    expect(areSameTraining(fallIn(20, 1000), fallIn(21, 1000))).toBe(false);
    // Epoch 0 alone is that of every run from the same start.
    expect(areSameTraining(fallIn(20, 1000), fallIn(20, 0))).toBe(false);
  });

  it('have the page’s own among them where one of its training goes as far', () => {
    const own = fallIn(20, 300);
    expect(isAmong([fallIn(21, 1000), null, fallIn(20, 300)], own)).toBe(true);
    expect(isAmong([fallIn(20, 299)], own)).toBe(false);
    expect(isAmong([fallIn(21, 1000)], own)).toBe(false);
    expect(isAmong([own], null)).toBe(false);
  });
});
