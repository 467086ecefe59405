import { expect, it } from 'vitest';
import type { InferenceAnswer } from '../analysis/inferenceAnswers';
import type { FitKind } from '../core/inference/resample';
import { logit } from '../core/model/sigmoid';
import { createActions } from './actions';
import { certaintyAt, kindsOf, selectProbeSpread, selectSliceScore } from './certainty';
import { isCertaintyShown } from './certaintyWish';
import { createLiveRun } from './live';
import { createLabStore } from './store';
import { selectFittedData } from './trainingInputs';

/** A fit z = x1 + 2·x2 + 3 whose parameters are known to ±1, and resamples whose probability at the probe is k/100, k = 1…99. */
function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  actions.setPlane({ probe: { x1: 0, x2: 0 } });
  const fits = Array.from({ length: 99 }, (_, k) => Float64Array.of(1, 2, logit((k + 1) / 100)));
  const kinds = fits.map((): FitKind => 'found');
  live.inference = {
    data: selectFittedData(store.getState()),
    answer: {
      kind: 'found',
      estimates: Float64Array.of(1, 2, 3),
      covariance: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
    } as unknown as InferenceAnswer,
    apart: null,
    swarm: {
      fits: [...fits, Float64Array.of(50, 0, 9), null],
      kinds: [...kinds, 'separable', 'one-class'],
      known: 101,
      wanted: 200,
    },
  };
  return { store, actions, live };
}

it('has the quantiles of those resamples that have best weights, and the others apart', () => {
  const { store, live } = open();
  const spread = selectProbeSpread(store.getState(), live);
  expect(spread?.found).toHaveLength(99);
  expect(spread?.separable).toHaveLength(1);
  // Rank 0.025·98 = 2.45 from the lowest, 0.01.
  expect(spread?.low).toBeCloseTo(0.0345, 12);
  expect(spread?.high).toBeCloseTo(0.9655, 12);
  expect(selectProbeSpread(store.getState(), live)).toBe(spread);
});

it('counts the kinds of the resamples that are known', () => {
  const { live } = open();
  if (!live.inference?.swarm) throw new Error('no lines');
  expect(kindsOf(live.inference)).toEqual({ known: 101, found: 99, separable: 1, oneClass: 1 });
  const some = { ...live.inference, swarm: { ...live.inference.swarm, known: 99 } };
  expect(kindsOf(some)).toEqual({ known: 99, found: 99, separable: 0, oneClass: 0 });
});

it('knows score and standard error at a place', () => {
  const { store, live } = open();
  const score = certaintyAt(store.getState(), live, { x1: 2, x2: 1 }, []);
  expect(score?.z).toBe(7);
  expect(score?.error).toBeCloseTo(Math.sqrt(6), 12);
  expect(selectSliceScore(store.getState(), live)).not.toBeNull();
});

it('says nothing of points with other features, until there is an answer about these', () => {
  const { store, actions, live } = open();
  actions.setVertical(false);
  expect(selectProbeSpread(store.getState(), live)).toBeNull();
  expect(selectSliceScore(store.getState(), live)).toBeNull();
});

it('shows nothing where the best boundary is left out, or is not that of the loss', () => {
  const { store, actions } = open();
  expect(isCertaintyShown(store.getState())).toBe(false);
  actions.setTabs({ inference: { hasBand: true } });
  expect(isCertaintyShown(store.getState())).toBe(true);
  actions.setPlane({ hiddenParts: ['boundary'] });
  expect(isCertaintyShown(store.getState())).toBe(false);
  actions.setPlane({ hiddenParts: undefined });
  actions.setSettings({ loss: 'squared-error' });
  expect(isCertaintyShown(store.getState())).toBe(false);
});
