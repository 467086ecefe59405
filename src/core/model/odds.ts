import { logit, sigmoid } from './sigmoid';

/** The probability once `shift` is added to the score, so that the odds of `probability` are multiplied by e^shift. */
export function shiftProbability(probability: number, shift: number): number {
  return sigmoid(logit(probability) + shift);
}

/** The 95 % interval (Wald) of an estimate with this standard error: value ± 1.96·error. */
export function interval95(value: number, error: number): { readonly low: number; readonly high: number } {
  return { low: value - 1.96 * error, high: value + 1.96 * error };
}
