import { sampleEvenly } from '../core/data/evenChoice';
import type { Columns } from '../core/features/columns';
import { prepareFeatures } from '../core/features/prepare';
import { type ClassWeights, classWeightsOf, meanWeight } from '../core/model/classWeights';
import { findOptimum, lowestLoss } from '../core/optim/optimum';
import { classifySeparability } from '../core/optim/separability';
import { safeEverywhere } from '../core/optim/stability';
import { type Attainable, aimOf, type Nearness, nearnessOf } from '../core/training/nearness';
import { type Attempts, epochLadder, findRemedy, type Prospect, roundRate } from '../core/training/remedy';
import { advance, beginTraining, type Method } from '../core/training/run';
import { guessLoss, type Optimizer, type TrainingSettings } from '../core/training/settings';
import { epochCost } from '../kernel/cost';
import { byClassOf, createDataLoss, createStep, load } from '../kernel/method';
import { createReferenceKernel } from '../kernel/reference';
import type { AnalysisData } from './protocol';

/** Of more points an even choice of about so many is tried. */
const maxPoints = 1000;

/** A try ends after so many numbers gone through: a fraction of a second. */
const maxCost = 1e7;

/** Learning rates worth trying, where batch gradient descent lowers J from anywhere below `safe`. */
const ratesFor: Readonly<Record<Optimizer, (safe: number) => readonly number[]>> = {
  batch: (safe) => [0.9 * safe],
  // Its steps add up to 1/(1 − 0.9) times as much.
  momentum: (safe) => [0.09 * safe],
  'mini-batch': (safe) => [0.9 * safe, 0.09 * safe, 0.009 * safe],
  adam: () => [1, 0.1, 0.01],
  newton: () => [],
};

/**
 * What a run of `epochs` with these settings from `start` comes to, and what would help it. It is found by training, as the
 * trainer does, on the points or an even choice of them.
 */
export function prospectOf(
  data: AnalysisData,
  settings: TrainingSettings,
  epochs: number,
  start: Float64Array,
): Prospect {
  const trials = new Trials(data, settings, epochs, start);
  const end = trials.end();
  const remedy = end === 'best' ? null : findRemedy(settings, epochs, data.isStandardized, trials);
  return { end, remedy };
}

/** The lowest J there can be: that at `optimum`, or, if null, a bound that no weights attain. */
export function attainableAt(
  optimum: { readonly parameters: Float64Array; readonly objective: number } | null,
  columns: Columns,
  labels: Uint8Array,
  settings: TrainingSettings,
  weights: ClassWeights | null,
): Attainable {
  const isLogLoss = settings.loss === 'log-loss';
  if (!optimum) return { best: isLogLoss ? lowestLoss(columns, labels, weights) : 0, isAttained: false };
  if (isLogLoss) return { best: optimum.objective, isAttained: true };
  const points = { columns, labels, kernel: createReferenceKernel(), byClass: byClassOf(weights, labels) };
  load(points);
  const dataLoss = createDataLoss(points, settings.loss);
  const method: Method = { dataLoss, penalties: settings, step: () => {} };
  return { best: beginTraining(optimum.parameters.slice(), method).objective, isAttained: true };
}

/** The points tried as a model sees them, what they make possible, and the learning rate that is safe on them. */
interface Ground {
  readonly columns: readonly Float64Array[];
  readonly attainable: Attainable;
  readonly safe: number;
}

class Trials implements Attempts {
  private readonly sample: Pick<AnalysisData, 'features' | 'labels'>;
  /** Those of all points. */
  private readonly weights: ClassWeights | null;
  /** The loss of always answering 50%, over the sample. */
  private readonly guess: number;
  private readonly grounds = new Map<boolean, Ground>();
  private readonly known = new Map<string, number>();

  constructor(
    private readonly data: AnalysisData,
    private readonly settings: TrainingSettings,
    private readonly epochs: number,
    private readonly start: Float64Array,
  ) {
    const { columns, labels } = sampleEvenly(data.features, data.labels, maxPoints);
    this.sample = { features: columns, labels };
    this.weights = classWeightsOf(settings, data.labels);
    this.guess = guessLoss[settings.loss] * meanWeight(this.weights, labels);
  }

  /** How near the run as it is set stands at its end; null for one too long to be tried that is not at the best before. */
  end(): Nearness | null {
    const { settings, data, epochs } = this;
    const [objective] = this.train([epochs], settings.learningRate, data.isStandardized);
    if (objective === undefined) return 'far';
    const nearness = nearnessOf(objective, this.ground(data.isStandardized).attainable, this.guess);
    return nearness === 'best' || epochs <= this.maxEpochs(settings) ? nearness : null;
  }

  epochsNeeded(learningRate: number, isStandardized: boolean): number {
    const key = `${learningRate} ${isStandardized}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const ladder = epochLadder(this.epochs);
    const aim = this.aim(isStandardized);
    const seen = this.train(ladder, learningRate, isStandardized, aim);
    const isThere = seen.length > 0 && seen[seen.length - 1] <= aim;
    const needed = isThere ? ladder[seen.length - 1] : Number.POSITIVE_INFINITY;
    this.known.set(key, needed);
    return needed;
  }

  isThereBy(epochs: number, learningRate: number, isStandardized: boolean): boolean {
    const seen = this.train([epochs, this.epochs], learningRate, isStandardized);
    const aim = this.aim(isStandardized);
    return seen.length === 2 && seen.every((objective) => objective <= aim);
  }

  rates(isStandardized: boolean): readonly number[] {
    const { safe } = this.ground(isStandardized);
    return ratesFor[this.settings.optimizer](safe).flatMap((rate) => roundRate(rate) ?? []);
  }

  /** So many epochs are tried. */
  private maxEpochs(settings: TrainingSettings): number {
    return Math.ceil(maxCost / epochCost(settings, this.sample.labels.length, this.start.length));
  }

  private aim(isStandardized: boolean): number {
    return aimOf(this.ground(isStandardized).attainable, this.guess);
  }

  /**
   * J after each of these epochs, rising, up to the first at which it is `enough`. Fewer where a number leaves the finite
   * range and where it would take too long; the first of them is then looked at as early as that.
   */
  private train(
    checkpoints: readonly number[],
    learningRate: number,
    isStandardized: boolean,
    enough = Number.NEGATIVE_INFINITY,
  ): number[] {
    const settings = { ...this.settings, learningRate };
    const { labels } = this.sample;
    const { columns } = this.ground(isStandardized);
    const most = this.maxEpochs(settings);
    const byClass = byClassOf(this.weights, labels);
    const points = { columns, labels, kernel: createReferenceKernel(), byClass };
    load(points);
    const step = createStep(settings, points, createReferenceKernel());
    const method = { dataLoss: createDataLoss(points, settings.loss), penalties: settings, step };
    const state = beginTraining(this.start.slice(), method);
    const seen: number[] = [];
    for (const [k, checkpoint] of checkpoints.entries()) {
      const until = k === 0 ? Math.min(checkpoint, most) : checkpoint;
      if (until > most) break;
      let before = state.objective;
      while (state.epoch < until) {
        before = state.objective;
        if (!advance(state, method)) return seen;
      }
      const { objective } = state;
      seen.push(objective);
      // Steps of descent get no larger: what is too far at the pace of the last one stays out of reach.
      const least = objective - (before - objective) * (most - state.epoch);
      const isDescent = settings.optimizer === 'batch' && before > objective;
      const isHopeless = isDescent && Number.isFinite(enough) && least > enough;
      if (objective <= enough || isHopeless) break;
    }
    return seen;
  }

  private ground(isStandardized: boolean): Ground {
    const before = this.grounds.get(isStandardized);
    if (before) return before;
    const { features, labels } = this.sample;
    const { settings, weights } = this;
    const { columns } = prepareFeatures(features, this.data, isStandardized);
    const fitting = { ...settings, weights };
    const optimum = findOptimum(columns, labels, fitting, classifySeparability(columns, labels));
    const ground = {
      columns,
      attainable: attainableAt(optimum, columns, labels, settings, weights),
      safe: safeEverywhere(columns, settings.l2, weights && { weights, labels }),
    };
    this.grounds.set(isStandardized, ground);
    return ground;
  }
}
