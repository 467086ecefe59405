import { expect, it } from 'vitest';
import { createLiveRun, type LiveRun } from '../../../store/live';
import { limitAngle, marginOf, shownAngles } from './angles';

/** A run of two features that stands at epoch 3, and the answer about points that a level line parts. */
function liveWith(parameters: readonly number[]): LiveRun {
  const live = createLiveRun();
  live.frame = { epoch: 3, parameters: Float64Array.from(parameters), standardization: null } as never;
  live.trace = { epochs: Float64Array.of(0, 1), parameters: Float64Array.of(0, 0, 0, 1, 1, 5) };
  const margin = { direction: Float64Array.of(0, 1), bias: 0, halfWidth: 0.2 };
  const limit = Float64Array.of(0, 0.6, 0.8);
  const apart = { about: {} as never, answer: { margin, limit, firth: null } };
  live.inference = { data: {} as never, answer: {} as never, swarm: null, apart };
  return live;
}

it('has the angle at each kept epoch and at the present one', () => {
  const shown = shownAngles(liveWith([0, 2, 9]));
  expect(Array.from(shown?.epochs ?? [])).toEqual([0, 1, 3]);
  expect(shown?.angles[0]).toBeNaN();
  expect(shown?.angles[1]).toBeCloseTo(45, 12);
  expect(shown?.angles[2]).toBe(0);
});

it('has the angle in the end by the weights alone', () => {
  expect(limitAngle(liveWith([0, 2, 9]))).toBe(0);
});

it('has none while the answer is about other features than the run', () => {
  const live = liveWith([1, 2, 3, 4]);
  expect(marginOf(live)).toBeNull();
  expect(shownAngles(live)).toBeNull();
  expect(limitAngle(live)).toBeNull();
});
