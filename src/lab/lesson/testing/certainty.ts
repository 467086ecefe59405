import type { InferenceAnswer } from '../../../analysis/inferenceAnswers';
import type { Question } from '../../../analysis/protocol';
import { fitSamples } from '../../../core/inference/experiment';
import type { Resamples } from '../../../core/inference/resample';
import type { LiveRun } from '../../../store/live';
import type { LabState } from '../../../store/state';
import { selectFittedData } from '../../../store/trainingInputs';
import { selectTruth, selectTruthRecipe } from '../../../store/truth';

/** What is done in the tab Inference. */
export interface InInference {
  /** So many new data sets are drawn, with so many points in each; as many as there are where that is left out. */
  readonly samples?: number;
  readonly samplePoints?: number;
  /** So many resamples are drawn. */
  readonly resamples?: number;
}

/** What the page then knows of how sure the best weights are. */
export function certaintyOf(
  state: LabState,
  ask: <Answer>(question: Question) => Answer,
  { samples = 0, samplePoints, resamples = 0 }: InInference,
): Pick<LiveRun, 'inference' | 'experiment'> {
  const answer = ask<InferenceAnswer>({ kind: 'inference' });
  const inference = { data: selectFittedData(state), answer, swarm: swarm(), apart: null };
  return { inference, experiment: experiment() };

  function swarm(): NonNullable<LiveRun['inference']>['swarm'] {
    if (resamples === 0 || answer.kind !== 'found') return null;
    const { parameters, kinds } = ask<Resamples>({ kind: 'resamples', seed: 1, from: 0, to: resamples });
    const m = answer.estimates.length;
    const fits = kinds.map((kind, k) => (kind === 'one-class' ? null : parameters.slice(k * m, (k + 1) * m)));
    return { fits, kinds, known: resamples, wanted: resamples };
  }

  function experiment(): LiveRun['experiment'] {
    const [own, truth] = [selectTruthRecipe(state), selectTruth(state)];
    if (samples === 0 || !own || !truth) return null;
    const recipe = { ...own, count: samplePoints ?? own.count };
    const fits = fitSamples(recipe, { from: 0, to: samples });
    return {
      ...{ recipe, fits, truth: Array.from(truth), first: 0, wanted: samples },
      ...{ isDrawing: false, hasFailed: false, tried: [] },
    };
  }
}
