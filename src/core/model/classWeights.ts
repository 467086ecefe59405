import type { Penalties } from './penalty';

/** How much a point of class 0 and one of class 1 count in the loss, both > 0. */
export type ClassWeights = readonly [zero: number, one: number];

/** How the class weights are chosen: 1 : 1, by the number of points of each class, or as set. */
export type ClassWeighting = 'equal' | 'balanced' | 'custom';

/** The choice of class weights among the settings; the numbers count where it is custom. */
export interface ClassWeightChoice {
  readonly classWeighting: ClassWeighting;
  readonly classWeight0: number;
  readonly classWeight1: number;
}

/** What is fitted besides the points: the penalties and the class weights; null and left out: 1 : 1. */
export interface Fitting extends Penalties {
  readonly weights?: ClassWeights | null;
}

/** Class weights with the labels of the points that they are for, in the order of these. */
export interface Weighing {
  readonly weights: ClassWeights;
  readonly labels: Uint8Array;
}

/**
 * The weights c₀ and c₁ of L = (1/n) Σ c_y·loss, for the points trained on; null where both are 1, so that 1 : 1 is no other
 * arithmetic. Balanced: c_k = n/(2·n_k), as scikit-learn's `class_weight='balanced'`; both classes then have half of Σ c = n. With
 * points of one class only that is 1 : 1, as there is nothing to balance. It divides by n and not by Σ c: the same for balanced
 * weights, and weights of points are then the same as so many copies of them, but for the factor of n.
 */
export function classWeightsOf(
  { classWeighting, classWeight0, classWeight1 }: ClassWeightChoice,
  labels: Uint8Array,
): ClassWeights | null {
  if (classWeighting === 'equal') return null;
  const weights = classWeighting === 'custom' ? ([classWeight0, classWeight1] as const) : balanced(labels);
  return weights[0] === 1 && weights[1] === 1 ? null : weights;
}

function balanced(labels: Uint8Array): ClassWeights {
  const n = labels.length;
  const ones = countOnes(labels);
  return ones === 0 || ones === n ? [1, 1] : [n / (2 * (n - ones)), n / (2 * ones)];
}

/** The mean of the weights of these points; 1 without weights or points. */
export function meanWeight(weights: ClassWeights | null, labels: Uint8Array): number {
  const n = labels.length;
  if (!weights || n === 0) return 1;
  const ones = countOnes(labels);
  return (weights[0] * (n - ones) + weights[1] * ones) / n;
}

/** The weight of a point of label 0 or 1. */
export function weightOf(weights: ClassWeights | null, label: number): number {
  return weights ? weights[label === 1 ? 1 : 0] : 1;
}

function countOnes(labels: Uint8Array): number {
  let ones = 0;
  for (const label of labels) ones += label;
  return ones;
}

export function isSameWeights(one: ClassWeights | null = null, other: ClassWeights | null = null): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

export function isSameFitting(one: Fitting, other: Fitting): boolean {
  return one.l1 === other.l1 && one.l2 === other.l2 && isSameWeights(one.weights, other.weights);
}
