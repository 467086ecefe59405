import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPixel, type PlaneView, toPixel } from '../../core/data/planeView';
import { lineInView, pixelScore, weightArrow } from './lines';

const view: PlaneView = { x1: { min: -1.1, max: 1.1 }, x2: { min: -2, max: 3 }, width: 600, height: 500 };
const weight = fc.double({ min: -20, max: 20, noNaN: true });
const z = (parameters: readonly number[], x1: number, x2: number) =>
  parameters[0] * x1 + parameters[1] * x2 + parameters[2];

describe('a place on the plane', () => {
  it('goes to its pixel and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -2, max: 3, noNaN: true }),
        (a, b) => {
          const [x1, x2] = fromPixel(view, ...toPixel(view, a, b));
          expect(x1).toBeCloseTo(a, 9);
          expect(x2).toBeCloseTo(b, 9);
        },
      ),
    );
  });
});

describe('the decision boundary', () => {
  it('has the asked score at both ends, and both ends in the plotted area', () => {
    fc.assert(
      fc.property(weight, weight, weight, fc.double({ min: -3, max: 3, noNaN: true }), (w1, w2, b, level) => {
        fc.pre(Math.hypot(w1, w2) > 1e-3);
        const line = lineInView(view, pixelScore(view, [w1, w2, b]), level);
        if (!line) return;
        for (const [px, py] of [
          [line.x1, line.y1],
          [line.x2, line.y2],
        ]) {
          expect(px >= 0 && px <= view.width && py >= 0 && py <= view.height).toBe(true);
          expect(z([w1, w2, b], ...fromPixel(view, px, py))).toBeCloseTo(level, 6);
        }
      }),
    );
  });

  it('is absent exactly when every corner is on the same side', () => {
    fc.assert(
      fc.property(weight, weight, weight, (w1, w2, b) => {
        fc.pre(Math.hypot(w1, w2) > 1e-3);
        const corners = [view.x1.min, view.x1.max].flatMap((x1) =>
          [view.x2.min, view.x2.max].map((x2) => z([w1, w2, b], x1, x2)),
        );
        fc.pre(corners.every((score) => Math.abs(score) > 1e-6));
        const isCrossed = corners.some((score) => score > 0) && corners.some((score) => score < 0);
        expect(lineInView(view, pixelScore(view, [w1, w2, b]), 0) !== null).toBe(isCrossed);
      }),
    );
  });

  it('is absent when both weights are zero', () => {
    expect(lineInView(view, pixelScore(view, [0, 0, 1]), 0)).toBeNull();
  });

  it('is vertical for w₂ = 0 and horizontal for w₁ = 0', () => {
    const upright = lineInView(view, pixelScore(view, [2, 0, 0]), 0);
    expect(upright?.x1).toBeCloseTo(300, 9);
    expect(upright?.x2).toBeCloseTo(300, 9);
    const level = lineInView(view, pixelScore(view, [0, 2, 0]), 0);
    expect(level?.y1).toBeCloseTo(300, 9);
    expect(level?.y2).toBeCloseTo(300, 9);
  });
});

describe('the weight arrow', () => {
  const square: PlaneView = { x1: { min: -1, max: 1 }, x2: { min: -1, max: 1 }, width: 600, height: 600 };

  const small = fc.double({ min: -0.5, max: 0.5, noNaN: true });

  it('stands on the boundary and points to class 1', () => {
    fc.assert(
      fc.property(weight, weight, small, small, (w1, w2, b, level) => {
        const arrow = weightArrow(square, [w1, w2, b], level);
        if (!arrow) return;
        expect(z([w1, w2, b], ...fromPixel(square, arrow.x1, arrow.y1))).toBeCloseTo(level, 6);
        expect(z([w1, w2, b], ...fromPixel(square, arrow.x2, arrow.y2))).toBeGreaterThan(level);
      }),
    );
  });

  it('is twice as long for weights twice as large, until it meets its limit', () => {
    const length = (w: number) => {
      const arrow = weightArrow(square, [w, w, 0]);
      return arrow ? Math.hypot(arrow.x2 - arrow.x1, arrow.y2 - arrow.y1) : 0;
    };
    expect(length(2)).toBeCloseTo(2 * length(1), 6);
    expect(length(50)).toBe(length(100));
  });

  it('is absent while the weights are too small to see', () => {
    expect(weightArrow(square, [0.005, -0.007, 0])).toBeNull();
    expect(weightArrow(square, [0, 0, 0])).toBeNull();
  });
});
