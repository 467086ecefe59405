import type { LiveRun } from '../../store/live';
import { selectOthers } from '../../store/selectors';
import type { LabState } from '../../store/state';
import { type Best, bestOf, evenly, faint, type Plane, type Sign, signOf, width } from './meaningFacts';

/** So many of the features on no axis have a sentence of their own. */
const toldLimit = 3;

/** What is said of the features on no axis, by their places among those, and of all features. */
export interface SaidOfOthers {
  /** The strongest, falling. */
  readonly told: readonly { readonly at: number; readonly sign: Sign; readonly best: Best }[];
  /** How many more there are. */
  readonly more: number;
  /**
   * Those that change the score by most from one end of their values to the other, by their places among all features of the
   * points: one, or two that count for about the same. None where no weight does anything, and of a curved model.
   */
  readonly strongest: readonly number[];
}

/** What is said of a model with features on no axis: each judged by what it does from one end of its values to the other. */
export function saidOfOthers(state: LabState, { model, optimum }: LiveRun, plane: Plane): SaidOfOthers {
  const { dataset, settings } = state;
  // The step from the reference to a level is 1, whether or not both occur.
  const widths = selectOthers(state).map(({ level }, j) =>
    level === null ? width(dataset.home.others[j]) : 1,
  );
  const effectsIn = (weights: ArrayLike<number> | undefined) =>
    widths.map((size, j) => (weights?.[j] ?? 0) * size);
  const effects = effectsIn(model?.others);
  const best = optimum?.isUnique ? effectsIn(optimum.others) : null;
  const order = falling(effects);
  const told = order.slice(0, toldLimit).map((at) => {
    const sign = signOf(effects[at], faint.weight);
    return { at, sign, best: bestOf(sign, best ? signOf(best[at], faint.weight) : undefined) };
  });
  const { x1, x2 } = plane;
  const ofAxes = model
    ? [model.axes[0] * width(x1), ...(dataset.hasVertical ? [model.axes[1] * width(x2)] : [])]
    : [];
  const strongest = settings.degree > 1 ? [] : strongestOf([...ofAxes, ...effects]);
  return { told, more: order.length - told.length, strongest };
}

function strongestOf(effects: readonly number[]): number[] {
  const [first, second] = falling(effects);
  if (first === undefined || Math.abs(effects[first]) < faint.weight) return [];
  const isEven = second !== undefined && Math.abs(effects[second]) * evenly >= Math.abs(effects[first]);
  return isEven ? [first, second] : [first];
}

/** The places of the values by falling size; equal ones in their order. */
function falling(values: readonly number[]): number[] {
  const size = (j: number) => Math.abs(values[j]);
  return values.map((_, j) => j).sort((a, b) => size(b) - size(a) || a - b);
}
