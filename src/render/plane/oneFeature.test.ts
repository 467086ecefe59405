import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberPoints, removePoints } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';
import { embedOneFeature } from '../../core/model/embed';
import { sigmoid } from '../../core/model/sigmoid';
import { probabilityDomain, standOnLabels } from './labelHeights';
import { boundariesOf, probabilityPath } from './oneFeature';

const view: PlaneView = { x1: { min: -2, max: 2 }, x2: probabilityDomain, width: 400, height: 500 };
const labels = fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 60 });
const pointsOf = (y: number[]) =>
  numberPoints({
    x1: Float64Array.from(y, (_, i) => i),
    x2: new Float64Array(y.length),
    y: Uint8Array.from(y),
    others: [],
  });

describe('points on the heights of their labels', () => {
  it('stand near their label, in view, and never beyond the middle', () => {
    fc.assert(
      fc.property(labels, (y) => {
        const { x2 } = standOnLabels(pointsOf(y));
        x2.forEach((height, i) => {
          expect(Math.abs(height - y[i])).toBeLessThanOrEqual(0.07);
          expect(height).toBeGreaterThan(probabilityDomain.min);
          expect(height).toBeLessThan(probabilityDomain.max);
        });
      }),
    );
  });

  it('stand at the same height for ever', () => {
    expect([...standOnLabels(pointsOf([0, 1, 0, 1])).x2]).toEqual([
      -0.05392971569206566, 0.9645505956327542, -0.06673720350954682, 0.9628445697948337,
    ]);
  });

  it('stay where they are when another point goes', () => {
    fc.assert(
      fc.property(labels, fc.nat(), (y, k) => {
        const points = pointsOf(y);
        const gone = k % y.length;
        const before = [...standOnLabels(points).x2];
        const after = [...standOnLabels(removePoints(points, [gone])).x2];
        before.splice(gone, 1);
        expect(after).toEqual(before);
      }),
    );
  });

  it('are spread, so that equal points can be told apart', () => {
    const { x2 } = standOnLabels(pointsOf(new Array(200).fill(1)));
    expect(new Set(x2).size).toBe(200);
    expect(Math.max(...x2) - Math.min(...x2)).toBeGreaterThan(0.12);
    expect(x2.reduce((sum, height) => sum + height, 0) / 200).toBeCloseTo(1, 1);
  });
});

/** Places of an SVG path, in data units. */
function placesOf(path: string): [number, number][] {
  return path
    .slice(1)
    .split('L')
    .map((place) => place.split(',').map(Number))
    .map(([px, py]) => [-2 + (px / 400) * 4, probabilityDomain.max - (py / 500) * 1.24]);
}

describe('the curve of the probability', () => {
  it('goes through σ(wx + b) from edge to edge', () => {
    const places = placesOf(probabilityPath(view, embedOneFeature(Float64Array.of(1.5, -0.5))));
    for (const [x1, p] of places) expect(p).toBeCloseTo(sigmoid(1.5 * x1 - 0.5), 2);
    expect(places[0][0]).toBe(-2);
    expect(places[places.length - 1][0]).toBe(2);
  });

  it('follows a curved model', () => {
    const places = placesOf(probabilityPath(view, embedOneFeature(Float64Array.of(0, 2, 0, 0, 0.1, -1))));
    for (const [x1, p] of places) expect(p).toBeCloseTo(sigmoid(2 * x1 ** 2 + 0.1 * x1 ** 5 - 1), 1);
  });
});

describe('boundaries of one feature', () => {
  it('stand at −b/w of a line', () => {
    const [only, ...others] = boundariesOf(view, embedOneFeature(Float64Array.of(-2, 1)), 0.5);
    expect(only.x1).toBeCloseTo(0.5, 9);
    expect(only.px).toBeCloseTo(250, 6);
    expect(only.isRising).toBe(false);
    expect(others).toEqual([]);
  });

  it('stand where the probability is the threshold', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (threshold) => {
        const [only] = boundariesOf(view, embedOneFeature(Float64Array.of(3, -1)), threshold);
        expect(sigmoid(3 * only.x1 - 1)).toBeCloseTo(threshold, 9);
      }),
    );
  });

  it('are as many as the probability crosses ½ in view', () => {
    const found = boundariesOf(view, embedOneFeature(Float64Array.of(0, 1, -1)), 0.5);
    expect(found.map(({ x1 }) => Math.round(x1 * 1000) / 1000)).toEqual([-1, 1]);
    expect(found.map(({ isRising }) => isRising)).toEqual([false, true]);
    expect(boundariesOf(view, embedOneFeature(Float64Array.of(0, 1)), 0.5)).toEqual([]);
  });
});
