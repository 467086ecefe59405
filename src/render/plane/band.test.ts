import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPixel } from '../../core/data/planeView';
import { expand } from '../../core/features/polynomial';
import { inferenceOf } from '../../core/inference/inference';
import { Likelihood } from '../../core/inference/likelihood';
import { maximize } from '../../core/inference/maximize';
import { sliceScore } from '../../core/inference/place';
import { logit, sigmoid } from '../../core/model/sigmoid';
import { createSource } from '../../core/random/source';
import { bandOf, bandPaths, curveBandPaths, type Rings } from './band';

const view = { x1: { min: -1, max: 1 }, x2: { min: -1, max: 1 }, width: 480, height: 480 };

/** The fit of points whose labels follow a wavy rule by chance, so that models of any degree overlap. */
function scoreOf(seed: number, axes: number, degree: number, held: readonly number[]) {
  const random = createSource(seed, 'band');
  const column = () => Float64Array.from({ length: 300 }, () => 2 * random() - 1);
  const base = Array.from({ length: axes + held.length }, column);
  const labels = Uint8Array.from(base[0], (x1, i) => {
    const z = 2 * x1 - (axes === 2 ? base[1][i] : 0) + 1.5 * Math.sin(3 * x1) * (base[1]?.[i] ?? 1) + 0.3;
    return random() < sigmoid(z) ? 1 : 0;
  });
  const likelihood = new Likelihood(expand(base, { axes, degree }), labels);
  const fit = inferenceOf(likelihood, maximize(likelihood));
  if (!fit) throw new Error('no fit');
  const score = sliceScore(fit, { axes, degree }, held);
  if (!score) throw new Error('of other features');
  return score;
}

/** Whether a pixel lies within rings by the even-odd rule. */
function isWithin(rings: Rings, [px, py]: readonly [number, number]): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[i + 1]];
      if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) crossings++;
    }
  }
  return crossings % 2 === 1;
}

const cases = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  degree: fc.integer({ min: 1, max: 3 }),
  held: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 2 }),
  threshold: fc.constantFrom(0.2, 0.5, 0.8),
});

it('holds exactly the places whose 95 % interval of p holds the threshold, up to what the grid cannot tell', () => {
  let inside = 0;
  let tried = 0;
  fc.assert(
    fc.property(cases, ({ seed, degree, held, threshold }) => {
      const score = scoreOf(seed, 2, degree, held);
      const band = bandOf(view, score, threshold);
      const region = [...band.reached, ...band.passed];
      const random = createSource(seed, 'places');
      for (let k = 0; k < 100; k++) {
        const [x1, x2] = [2 * random() - 1, 2 * random() - 1];
        const isDue = (dx: number, dy: number) => {
          const { z, error } = score(x1 + dx, x2 + dy);
          return Math.abs(z - logit(threshold)) <= 1.959963984540054 * error;
        };
        // Half a pixel to each side: nearer to the edge either answer will do.
        const half = 1 / view.width;
        const around = [isDue(half, 0), isDue(-half, 0), isDue(0, half), isDue(0, -half), isDue(0, 0)];
        if (new Set(around).size > 1) continue;
        tried++;
        if (around[0]) inside++;
        expect(isWithin(region, toPixel(view, x1, x2))).toBe(around[0]);
      }
    }),
    { numRuns: 40 },
  );
  expect(inside).toBeGreaterThan(tried / 20);
  expect(tried - inside).toBeGreaterThan(tried / 20);
});

it('has the best boundary as its middle', () => {
  const score = scoreOf(3, 2, 1, []);
  const { middle } = bandOf(view, score, 0.5);
  const seen = middle.flat().filter(([px, py]) => Math.min(px, py) > 0 && Math.max(px, py) < 480);
  expect(seen.length).toBeGreaterThan(20);
  for (const [px, py] of seen) {
    expect(Math.abs(score(px / 240 - 1, 1 - py / 240).z)).toBeLessThan(1e-9);
  }
});

it('is drawn however narrow it is', () => {
  const band = bandOf(view, (x1, x2) => ({ z: x1 + 0.3 * x2 + 0.001, error: 1e-5 }), 0.5);
  expect(isWithin([...band.reached, ...band.passed], toPixel(view, -0.001, 0))).toBe(true);
  expect(isWithin([...band.reached, ...band.passed], toPixel(view, 0, 0))).toBe(false);
  expect(bandPaths(band).region).toMatch(/^M.*ZM.*Z$/);
});

it('lies, with one feature, between the ends of the interval of the probability', () => {
  const score = scoreOf(5, 1, 2, []);
  const probability = { ...view, x2: { min: 0, max: 1 } };
  const { region } = curveBandPaths(probability, score);
  const places = region
    .slice(1, -1)
    .split('L')
    .map((place) => place.split(',').map(Number));
  expect(places.length).toBe(2 * 161);
  places.forEach(([px, py], k) => {
    const { z, error } = score(px / 240 - 1, 0);
    const end = z + (k < 161 ? 1 : -1) * 1.959963984540054 * error;
    expect(Math.abs(480 * (1 - sigmoid(end)) - py)).toBeLessThan(0.2);
  });
});
