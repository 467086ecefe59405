import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPixel, type PlaneView } from '../../core/data/planeView';
import { dragGrab, type Grab, grabAt, handleOf, shiftLine, stretchLine, turnLine } from './hand';
import { lineInView, parametersOf, pixelScore } from './lines';

const square: PlaneView = {
  x1: { min: -1.1, max: 1.1 },
  x2: { min: -1.1, max: 1.1 },
  width: 600,
  height: 600,
};
const uneven: PlaneView = { x1: { min: 0, max: 1000 }, x2: { min: -2, max: 3 }, width: 500, height: 500 };
const weight = fc.double({ min: -4, max: 4, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const model = fc
  .tuple(weight, weight, fc.double({ min: -1, max: 1, noNaN: true }))
  .filter(([w1, w2]) => Math.hypot(w1, w2) > 0.1)
  .map((values) => Float64Array.from(values));

const norm = ([w1, w2]: Float64Array) => Math.hypot(w1, w2);
const scoreAt = (view: PlaneView, [w1, w2, b]: Float64Array, px: number, py: number) => {
  const [x1, x2] = fromPixel(view, px, py);
  return w1 * x1 + w2 * x2 + b;
};
/** A hold of the line at a share of its visible length. */
function grabAlong(view: PlaneView, parameters: Float64Array, at: number): Grab | null {
  const line = lineInView(view, pixelScore(view, parameters), 0);
  if (!line) return null;
  const from = { px: line.x1 + at * (line.x2 - line.x1), py: line.y1 + at * (line.y2 - line.y1) };
  return grabAt(view, parameters, from, 8);
}

describe('the score over pixels', () => {
  it('gives its parameters back', () => {
    fc.assert(
      fc.property(model, (parameters) => {
        for (const view of [square, uneven]) {
          const back = parametersOf(view, pixelScore(view, parameters));
          back.forEach((value, j) => {
            expect(value).toBeCloseTo(parameters[j], 8);
          });
        }
      }),
    );
  });
});

describe('a line shifted by hand', () => {
  it('keeps both weights and goes with the pointer', () => {
    fc.assert(
      fc.property(model, share, share, share, (parameters, px, py, step) => {
        const move = { px: 200 * (step - 0.5), py: 90 * step };
        const shifted = shiftLine(square, parameters, move);
        expect([shifted[0], shifted[1]]).toEqual([parameters[0], parameters[1]]);
        const before = scoreAt(square, parameters, 600 * px, 600 * py);
        expect(scoreAt(square, shifted, 600 * px + move.px, 600 * py + move.py)).toBeCloseTo(before, 9);
      }),
    );
  });

  it('is held in its middle', () => {
    const grab = grabAlong(square, Float64Array.of(1, 0.2, 0.1), 0.55);
    expect(grab?.grip).toBe('shift');
  });
});

describe('a line turned by hand', () => {
  it('keeps the score where it turns and, with axes of one scale, ‖w‖', () => {
    fc.assert(
      fc.property(model, share, share, share, (parameters, px, py, angle) => {
        const about = { px: 600 * px, py: 600 * py };
        const turned = turnLine(square, parameters, about, 6 * angle - 3);
        expect(norm(turned)).toBeCloseTo(norm(parameters), 9);
        expect(scoreAt(square, turned, about.px, about.py)).toBeCloseTo(
          scoreAt(square, parameters, about.px, about.py),
          9,
        );
      }),
    );
  });

  it('keeps its steepness as seen where the axes have different scales, and comes back by the same angle', () => {
    fc.assert(
      fc.property(model, share, (parameters, angle) => {
        const about = { px: 250, py: 250 };
        const turned = turnLine(uneven, parameters, about, angle);
        const steepness = (p: Float64Array) => Math.hypot(pixelScore(uneven, p).a, pixelScore(uneven, p).c);
        expect(steepness(turned) / steepness(parameters)).toBeCloseTo(1, 9);
        turnLine(uneven, turned, about, -angle).forEach((value, j) => {
          expect(value).toBeCloseTo(parameters[j], 7);
        });
      }),
    );
  });

  it('is held near its ends, and its end follows the pointer', () => {
    const parameters = Float64Array.of(0, 1, 0);
    const grab = grabAlong(square, parameters, 0.95);
    if (grab?.grip !== 'turn') throw new Error(`held as ${grab?.grip}`);
    const to = { px: grab.from.px, py: grab.from.py - 120 };
    expect(scoreAt(square, dragGrab(square, grab, to), to.px, to.py)).toBeCloseTo(0, 9);
  });
});

describe('the weight arrow pulled by hand', () => {
  it('has its tip where the pointer is, as long as it is no longer than an arrow can be', () => {
    fc.assert(
      fc.property(weight, weight, share, share, (w1, w2, angle, far) => {
        fc.pre(Math.hypot(w1, w2) > 0.3 && Math.hypot(w1, w2) < 4);
        const parameters = Float64Array.of(w1, w2, 0.2);
        const line = grabAlong(square, parameters, 0.5);
        if (!line) return;
        const from = handleOf(square, parameters, line.foot);
        const grab = grabAt(square, parameters, from, 8);
        expect(grab?.grip).toBe('arrow');
        if (!grab) return;
        const length = 20 + 180 * far;
        const to = {
          px: grab.foot.px + length * Math.cos(6.28 * angle),
          py: grab.foot.py + length * Math.sin(6.28 * angle),
        };
        const pulled = dragGrab(square, grab, to);
        const tip = handleOf(square, pulled, grab.foot);
        expect(Math.hypot(tip.px - to.px, tip.py - to.py)).toBeLessThan(1e-6);
        expect(scoreAt(square, pulled, grab.foot.px, grab.foot.py)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('is twice as long for weights twice as large, also where it is too long to be drawn in full', () => {
    const parameters = Float64Array.of(30, 0, 0);
    const tip = handleOf(square, parameters, { px: 300, py: 300 });
    const grab = grabAt(square, parameters, tip, 8);
    if (!grab) throw new Error('nothing held');
    const pulled = dragGrab(square, grab, { px: 300 + 2 * (tip.px - 300), py: tip.py });
    expect(norm(pulled)).toBeCloseTo(60, 9);
  });

  it('can be pulled out of the line while it is too short to be seen', () => {
    const parameters = Float64Array.of(0.004, 0, 0);
    const grab = grabAt(square, parameters, { px: 302, py: 303 }, 8);
    expect(grab?.grip).toBe('arrow');
    if (grab) expect(norm(dragGrab(square, grab, { px: 410, py: 303 }))).toBeCloseTo(2, 1);
  });

  it('never loses its direction', () => {
    const parameters = Float64Array.of(2, 0, 0);
    const grab = grabAt(square, parameters, handleOf(square, parameters, { px: 300, py: 300 }), 8);
    if (!grab) throw new Error('nothing held');
    const [w1, w2] = dragGrab(square, grab, grab.foot);
    expect(w1).toBeGreaterThan(0);
    expect(w2).toBeCloseTo(0, 12);
  });
});

describe('a line stretched by keys', () => {
  it('multiplies the weights and stays where it is', () => {
    fc.assert(
      fc.property(model, (parameters) => {
        const about = { px: 300, py: 300 };
        const stretched = stretchLine(square, parameters, about, 1.5);
        expect(norm(stretched)).toBeCloseTo(1.5 * norm(parameters), 9);
        expect(scoreAt(square, stretched, 300, 300)).toBeCloseTo(scoreAt(square, parameters, 300, 300), 9);
      }),
    );
  });
});

describe('what a hand can take hold of', () => {
  it('is nothing away from the line, and nothing without a line', () => {
    expect(grabAt(square, Float64Array.of(0, 2, 0), { px: 100, py: 500 }, 8)).toBeNull();
    expect(grabAt(square, Float64Array.of(0, 0, 1), { px: 300, py: 300 }, 8)).toBeNull();
    expect(grabAt(square, Float64Array.of(1, 0, 5), { px: 300, py: 300 }, 8)).toBeNull();
  });
});
