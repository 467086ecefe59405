import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, featureCount } from '../core/features/polynomial';
import { toTrainedUnits } from '../core/features/standardize';
import { score, scoreOf, scores } from '../core/model/score';
import { heldAt, modelOf, modelWith } from './live';

const value = fc.double({ min: -2, max: 2, noNaN: true });
/** A model's own parameters, a place on the plane, and values of its other features. */
const cases = fc
  .record({
    hasVertical: fc.boolean(),
    degree: fc.integer({ min: 1, max: 5 }),
    held: fc.array(value, { maxLength: 5 }),
    place: fc.tuple(value, value),
  })
  .chain(({ hasVertical, degree, held, place }) => {
    const expansion = { axes: hasVertical ? 2 : 1, degree };
    const size = featureCount(expansion.axes + held.length, expansion) + 1;
    return fc.record({
      own: fc.array(value, { minLength: size, maxLength: size }).map((list) => Float64Array.from(list)),
      elsewhere: fc.array(value, { minLength: held.length, maxLength: held.length }),
      slice: fc.constant({ hasVertical, held }),
      expansion: fc.constant(expansion),
      place: fc.constant(place),
    });
  });

/** The score that the model's features give where the point is at this place and has these other values. */
function trueScore(
  own: Float64Array,
  [x1, x2]: readonly [number, number],
  others: readonly number[],
  expansion: { axes: number; degree: number },
): number {
  const base = [...[x1, x2].slice(0, expansion.axes), ...others].map((one) => Float64Array.of(one));
  const out = new Float64Array(1);
  scores(own, expand(base, expansion), out);
  return out[0];
}

const pointAt = ([x1, x2]: readonly [number, number], others: readonly number[]) => ({
  x1: Float64Array.of(x1),
  x2: Float64Array.of(x2),
  y: new Uint8Array(1),
  others: others.map((one) => Float64Array.of(one)),
});

describe('a model on the slice of the plane', () => {
  it('has at a place the score of a point there that has the held values', () => {
    fc.assert(
      fc.property(cases, ({ own, slice, expansion, place }) => {
        const { parameters } = modelWith(own, slice);
        expect(score(parameters, ...place)).toBeCloseTo(trueScore(own, place, slice.held, expansion), 9);
      }),
    );
  });

  it('scores a point by its own values, wherever the plane holds them', () => {
    fc.assert(
      fc.property(cases, ({ own, slice, elsewhere, expansion, place }) => {
        const model = modelWith(own, slice);
        const found = scoreOf(model, pointAt(place, elsewhere), 0);
        expect(found).toBeCloseTo(trueScore(own, place, elsewhere, expansion), 9);
        expect(scoreOf(heldAt(model, elsewhere), pointAt(place, elsewhere), 0)).toBe(found);
      }),
    );
  });

  it('held elsewhere is the model of that slice, to the bit', () => {
    fc.assert(
      fc.property(cases, ({ own, slice, elsewhere }) => {
        const model = modelWith(own, slice);
        const moved = heldAt(model, elsewhere);
        expect(moved).toEqual(modelWith(own, { ...slice, held: elsewhere }));
        expect(heldAt(moved, slice.held)).toEqual(model);
        expect(moved.own).toBe(own);
      }),
    );
  });

  it('is the model itself, not a copy, where no feature is held', () => {
    const own = Float64Array.of(1, -2, 0.5);
    const model = modelWith(own, { hasVertical: true, held: [] });
    expect([model.parameters, model.axes]).toEqual([own, own]);
    expect(model.parameters).toBe(own);
    expect(heldAt(model, [])).toBe(model);
    // Values of a table that has come since are not for a model of that before.
    expect(heldAt(model, [3])).toBe(model);
  });

  it('is told in original units from what was trained, the held values too', () => {
    fc.assert(
      fc.property(cases, ({ own, slice }) => {
        const mean = Float64Array.from({ length: own.length - 1 }, (_, j) => j - 1);
        const sd = mean.map((_, j) => 1 + j / 2);
        const model = modelOf(toTrainedUnits(own, { mean, sd }), { mean, sd }, slice);
        const direct = modelWith(own, slice);
        for (const part of ['own', 'axes', 'others', 'parameters'] as const) {
          expect(model[part].length).toBe(direct[part].length);
          model[part].forEach((weight, j) => {
            expect(weight).toBeCloseTo(direct[part][j], 9);
          });
        }
      }),
    );
  });
});
