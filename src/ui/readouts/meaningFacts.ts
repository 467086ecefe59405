import { type Domain, domainOf } from '../../core/data/domain';
import type { LiveRun, Model } from '../../store/live';
import type { LabState } from '../../store/state';

/** Below this an effect is called none: it moves the probability by less than a percent. */
export const faint = { weight: 0.044, bias: 0.02 };

export type Sign = 'positive' | 'negative' | 'none';
type Stronger = '1' | '2' | 'same';
/** The sign of the best weight where a weight has the other one. */
export type Best = 'positive' | 'negative' | 'alike';

export const signOf = (value: number, limit: number): Sign =>
  Math.abs(value) < limit ? 'none' : value > 0 ? 'positive' : 'negative';

/** The facts that the sentences are about: signs of both weights and the bias, and where the best weights have others. */
export interface Said {
  readonly w1: Sign;
  readonly w2: Sign;
  readonly bias: Sign;
  readonly stronger: Stronger;
  readonly best1: Best;
  readonly best2: Best;
  readonly bestBias: Best;
  /** At epoch 0: the weights say nothing that was learned. */
  readonly isStart: boolean;
}

/** The limits of the plane. */
export interface Plane {
  readonly x1: Domain;
  readonly x2: Domain;
}

/** The limits of the plane, as far as the points reach. */
export function planeOf({ points, home }: Pick<LabState['dataset'], 'points' | 'home'>): Plane {
  return { x1: domainOf(points.x1, home.x1), x2: domainOf(points.x2, home.x2) };
}

export const width = ({ min, max }: Domain): number => max - min;

/**
 * What is said of a model. A weight is judged by what it does across the plane: for a feature of large numbers a small weight
 * does much.
 */
export function saidOf({ model, optimum, frame }: LiveRun, plane: Plane): Said {
  const signs = signsIn(model, plane);
  const best = optimum?.isUnique ? signsIn(optimum, plane) : null;
  const other = (name: keyof typeof signs) => bestOf(signs[name], best?.[name]);
  return {
    ...signs,
    stronger: strongerOf(model, plane),
    best1: other('w1'),
    best2: other('w2'),
    bestBias: other('bias'),
    isStart: (frame?.epoch ?? 0) === 0,
  };
}

export function bestOf(sign: Sign, best: Sign = 'none'): Best {
  return best === 'none' || sign === 'none' || best === sign ? 'alike' : best;
}

function signsIn(model: Model | null, { x1, x2 }: Plane) {
  if (!model) return { w1: 'none', w2: 'none', bias: 'none' } as const;
  const { axes } = model;
  return {
    w1: signOf(axes[0] * width(x1), faint.weight),
    w2: signOf(axes[1] * width(x2), faint.weight),
    bias: signOf(axes[axes.length - 1], faint.bias),
  };
}

function strongerOf(model: Model | null, { x1, x2 }: Plane): Stronger {
  if (!model) return 'same';
  const [across1, across2] = [model.axes[0] * width(x1), model.axes[1] * width(x2)].map(Math.abs);
  const ratio = across1 / Math.max(across2, Number.MIN_VALUE);
  return ratio > evenly ? '1' : ratio < 1 / evenly ? '2' : 'same';
}

/** Features count for about the same up to this ratio of what they do to the score. */
export const evenly = 1.25;
