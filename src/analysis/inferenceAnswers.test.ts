import { expect, it } from 'vitest';
import { KnownFit } from './inferenceAnswers';

const x1 = Float64Array.of(-2, -1, 0, 1, 2, 3);

it('gives the fit, what is made of it, and nothing of points that it does not have', () => {
  const overlapping = new KnownFit([x1], Uint8Array.of(0, 1, 0, 0, 1, 1));
  expect(overlapping.inference().kind).toBe('found');
  expect(overlapping.influence()?.leverage).toHaveLength(6);
  expect(overlapping.without(2)?.parameters).toHaveLength(2);
  expect(overlapping.without(6)).toBeNull();
  expect(overlapping.profile(1, 21)?.falls).toHaveLength(21);
  expect(overlapping.profile(2, 21)).toBeNull();
  expect(overlapping.resamples({ seed: 1, from: 0, to: 3 })?.kinds).toHaveLength(3);
});

it('says that nothing is best where the classes are apart, and gives Firth’s fit and the widest margin', () => {
  const fit = new KnownFit([x1], Uint8Array.of(0, 0, 0, 1, 1, 1));
  const answer = fit.inference();
  expect(answer.kind).toBe('separable');
  expect(answer.kind === 'separable' && answer.firth?.parameters[0]).toBeGreaterThan(0);
  expect(fit.apart([x1]).margin).toEqual({ direction: Float64Array.of(1), bias: -0.5, halfWidth: 0.5 });
  expect(fit.resamples({ seed: 1, from: 0, to: 3 })).toBeNull();
});

it('names the features that do not tell their weights apart, and tells one class from two', () => {
  const labels = Uint8Array.of(0, 1, 0, 0, 1, 1);
  expect(new KnownFit([x1, x1.map((x) => 2 * x)], labels).inference()).toEqual({
    kind: 'collinear',
    columns: [0, 1],
  });
  expect(new KnownFit([x1], new Uint8Array(6)).inference()).toEqual({ kind: 'none' });
});
