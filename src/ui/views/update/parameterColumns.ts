import type { NextUpdate } from '../../../store/update';

export type ParameterColumn = 'gradient' | 'step' | 'now' | 'next';

/** A parameter's value in a column; null where it is not known. */
export const parameterValues: Record<ParameterColumn, (update: NextUpdate, at: number) => number | null> = {
  gradient: ({ frame }, at) => frame.gradient[at],
  step: ({ predicted, settings }, at) => predicted && settings.learningRate * predicted.direction[at],
  now: ({ frame }, at) => frame.parameters[at],
  next: ({ predicted }, at) => predicted?.next[at] ?? null,
};

/** Nothing is predicted of an epoch that does not follow from the gradient alone. */
export function parameterColumns(optimizer: NextUpdate['settings']['optimizer']): ParameterColumn[] {
  if (optimizer === 'mini-batch' || optimizer === 'newton') return ['gradient', 'now'];
  return ['gradient', 'step', 'now', 'next'];
}
