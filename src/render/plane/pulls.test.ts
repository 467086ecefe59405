import { expect, it } from 'vitest';
import type { PlaneView } from '../../core/data/planeView';
import { meanFactor, meanPull, type PullsState, pullStride, pullsOf } from './pulls';

const view: PlaneView = { x1: { min: -1, max: 1 }, x2: { min: -1, max: 1 }, width: 600, height: 600 };
const points = {
  x1: new Float64Array([0.5, 0.5, -0.8]),
  x2: new Float64Array([0.5, 0.5, 0]),
  y: new Uint8Array([1, 0, 1]),
  others: [],
};
const modelOf = (...axes: number[]) => ({ axes: Float64Array.from(axes), others: new Float64Array(0) });
const state: PullsState = {
  points,
  isTest: null,
  model: modelOf(0, 0, 0),
  loss: 'log-loss',
  weights: null,
  origin: [0, 0],
  isOneFeature: false,
};

it('points away from the origin for class 1 and towards it for class 0, equally long where p is one half', () => {
  const [one, zero] = pullsOf(view, state).drawn;
  expect([one.px, one.py]).toEqual([450, 150]);
  expect(one.dx).toBeGreaterThan(0);
  expect(one.dy).toBe(-one.dx);
  expect([zero.dx, zero.dy]).toEqual([-one.dx, -one.dy]);
});

it('are as long, and their circles as large, as the weights of their classes say', () => {
  const plain = pullsOf(view, state).drawn;
  const weighted = pullsOf(view, { ...state, weights: [1, 4] }).drawn;
  const area = ({ radius }: { radius: number }) => radius ** 2;
  const [one, zero] = weighted;
  expect(one.dx).toBeCloseTo(4 * plain[0].dx, 9);
  expect(zero.dx).toBeCloseTo(plain[1].dx, 9);
  expect(area(one) / area(zero)).toBeCloseTo(4, 9);
});

it('makes an error of one half at the farthest point half the longest arrow, a sixth of the plane', () => {
  const lengths = pullsOf(view, state).drawn.map(({ dx, dy }) => Math.hypot(dx, dy));
  expect(lengths[2]).toBeCloseTo(50, 9);
  expect(lengths[0]).toBeCloseTo((50 * Math.hypot(0.5, 0.5)) / 0.8, 9);
});

it('gives every point its share of the loss as area, together the same at all weights', () => {
  for (const model of [modelOf(0, 0, 0), modelOf(2, -1, 0.3)]) {
    const areas = pullsOf(view, { ...state, model }).drawn.map(({ radius }) => Math.PI * radius ** 2);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(0.12 * 360_000, 6);
  }
  const [right, wrong] = pullsOf(view, { ...state, model: modelOf(2, 2, 0) }).drawn;
  const z = 2;
  const ratio = Math.log1p(Math.exp(z)) / Math.log1p(Math.exp(-z));
  expect((wrong.radius / right.radius) ** 2).toBeCloseTo(ratio, 9);
});

it('leaves out points held back, and measures from the mean where features are standardised', () => {
  const pulls = pullsOf(view, { ...state, isTest: new Uint8Array([0, 1, 0]), origin: [0.5, 0] }).drawn;
  expect(pulls.length).toBe(2);
  expect(pulls[0].dx).toBeCloseTo(0, 12);
  expect(pulls[0].dy).toBeLessThan(0);
});

it('draws no upright pull where x₁ is the only feature', () => {
  const oneFeature = { ...state, isOneFeature: true };
  expect(pullsOf(view, oneFeature).drawn.every(({ dy }) => dy === 0)).toBe(true);
  expect(pullsOf(view, oneFeature).drawn[0].dx).toBeGreaterThan(0);
});

it('has a mean arrow from the origin, the mean of all of them made longer', () => {
  const pulls = pullsOf(view, state);
  const mean = meanPull(view, state, pulls);
  expect([mean.px, mean.py]).toEqual([300, 300]);
  expect(mean.dx).toBeCloseTo(
    (meanFactor * (pulls.drawn[0].dx + pulls.drawn[1].dx + pulls.drawn[2].dx)) / 3,
    9,
  );
  expect(meanPull(view, { ...state, origin: [50, 0] }, pulls).px).toBe(300);
});

it('draws an even choice of very many points, with the mean of all', () => {
  const n = 2500;
  const x1 = Float64Array.from({ length: n }, (_, i) => i / n);
  const many = { x1, x2: new Float64Array(n), y: new Uint8Array(n).fill(1), others: [] };
  const { drawn, mean } = pullsOf(view, { ...state, points: many });
  expect(pullStride(n)).toBe(5);
  expect(drawn.length).toBe(500);
  expect(drawn[1].px).toBeCloseTo(300 + (300 * 5) / n, 9);
  expect(mean.dx).toBeCloseTo(25, 9);
});
