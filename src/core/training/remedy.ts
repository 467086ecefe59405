import type { Nearness } from './nearness';
import { isNewtonDefined, learningRateRange, maxEpochs, type TrainingSettings } from './settings';

/** One change of the settings, after which a new run comes nearer to the best. */
export type Remedy =
  | { readonly kind: 'rate'; readonly to: number }
  | { readonly kind: 'epochs'; readonly to: number }
  | { readonly kind: 'standardize' | 'newton' };

/** The end of a new run. */
export interface Prospect {
  /** How near to the best it would stand after its last epoch; null where that is too far to be tried. */
  readonly end: Nearness | null;
  /** The change to make first, where the run does not end at the best. */
  readonly remedy: Remedy | null;
}

/** The ends of new runs with other settings. */
export interface Attempts {
  /**
   * The epochs, of those on `epochLadder`, after which a run at this learning rate first stands at the best; ∞ where it
   * does after none that were tried.
   */
  epochsNeeded(learningRate: number, isStandardized: boolean): number;
  /** True if a run at this learning rate stands at the best after so many epochs, and still does so at the end. */
  isThereBy(epochs: number, learningRate: number, isStandardized: boolean): boolean;
  /** The learning rates worth trying, the largest first. */
  rates(isStandardized: boolean): readonly number[];
}

/** A rate is only raised where there is room for a good deal more: at least to its double. */
const LEAST_RAISE = 2;
/** So many times the epochs are worth a change of the features, or of the learning rate. */
const WORTH_A_CHANGE = 4;
/** A gentler rate is preferred where it still is there in this share of the epochs: it is better to watch. */
const EARLY_SHARE = 0.25;
/** It is no gentler than this share of the largest. */
const GENTLEST = 0.05;

/** The epochs of a run and the round numbers above them, 1, 2 or 5 times a power of ten. */
export function epochLadder(epochs: number): number[] {
  const steps = [epochs];
  for (let power = 1; power <= maxEpochs; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power > epochs) steps.push(digit * power);
  }
  return steps.filter((step) => step <= maxEpochs);
}

/** The largest of 1, 2 and 5 times a power of ten that is no more than `value` and can be set; null where there is none. */
export function roundRate(value: number): number | null {
  const exponent = Math.floor(Math.log10(value));
  const steps = [10, 5, 2, 1].map((digit) => Number(`${digit}e${exponent}`));
  const rate = Math.min(steps.find((step) => step <= value) ?? steps[3], learningRateRange.max);
  return rate >= learningRateRange.min && rate <= value ? rate : null;
}

/**
 * The one change that a run which does not get there needs first, found by trying: another learning rate where that is
 * enough; standardised features where no learning rate gets there in the epochs set, or not in a good deal fewer; then a
 * better learning rate, then more epochs. Where nothing tried gets there: Newton's method, and where that is not to be had
 * ten times the epochs. A learning rate is raised to its double or more or not at all, and never beyond `rates`. Null
 * where the run gets there as it is, and where nothing is left to change.
 */
export function findRemedy(
  settings: TrainingSettings,
  epochs: number,
  isStandardized: boolean,
  attempts: Attempts,
): Remedy | null {
  const { learningRate } = settings;
  const now = attempts.epochsNeeded(learningRate, isStandardized);
  if (now <= epochs) return null;
  const other = bestRate(learningRate, isStandardized, attempts);
  if (other.needed <= epochs) {
    return { kind: 'rate', to: gentleRate(other.rate, settings, epochs, isStandardized, attempts) };
  }
  const least = Math.min(now, other.needed);
  if (!isStandardized) {
    const after = bestRate(Number.NaN, true, attempts).needed;
    const isWorthIt = after <= Math.max(epochs, least / WORTH_A_CHANGE);
    if (isWorthIt && after < Number.POSITIVE_INFINITY) return { kind: 'standardize' };
  }
  if (least === Number.POSITIVE_INFINITY) return lastResort(settings, epochs, other.rate);
  if (now <= WORTH_A_CHANGE * other.needed) return { kind: 'epochs', to: now };
  return { kind: 'rate', to: other.rate };
}

/** Which of the rates worth trying, other than `present`, takes the fewest epochs. */
function bestRate(present: number, isStandardized: boolean, attempts: Attempts) {
  let best = { rate: Number.NaN, needed: Number.POSITIVE_INFINITY };
  for (const rate of attempts.rates(isStandardized)) {
    if (rate >= present && rate < LEAST_RAISE * present) continue;
    const needed = attempts.epochsNeeded(rate, isStandardized);
    if (needed < best.needed || Number.isNaN(best.rate)) best = { rate, needed };
  }
  return best;
}

/** The smallest rate below `rate` that is there early all the same. */
function gentleRate(
  rate: number,
  { learningRate, optimizer }: TrainingSettings,
  epochs: number,
  isStandardized: boolean,
  attempts: Attempts,
): number {
  const early = Math.ceil(EARLY_SHARE * epochs);
  const isRaise = rate > learningRate;
  let gentle = rate;
  for (;;) {
    const next = roundRate(gentle * 0.99);
    if (next === null || next < GENTLEST * rate || optimizer === 'mini-batch') return gentle;
    if (isRaise && next < LEAST_RAISE * learningRate) return gentle;
    if (!attempts.isThereBy(early, next, isStandardized)) return gentle;
    gentle = next;
  }
}

function lastResort(settings: TrainingSettings, epochs: number, rate: number): Remedy | null {
  const isFarOff = rate < settings.learningRate || rate > 100 * settings.learningRate;
  if (isNewtonDefined(settings) && settings.optimizer !== 'newton') return { kind: 'newton' };
  if (isFarOff) return { kind: 'rate', to: rate };
  return epochs < maxEpochs ? { kind: 'epochs', to: Math.min(maxEpochs, 10 * epochs) } : null;
}
