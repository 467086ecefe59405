import { type Standardization, toOriginalUnits } from '../features/standardize';
import type { TraceSnapshot } from './trace';

/** Parameters over epochs, one column each: weights, then the bias. */
export interface WeightLines {
  /** Rising. */
  readonly epochs: Float64Array;
  /** As many as there are parameters, each as long as `epochs`. */
  readonly columns: readonly Float64Array[];
  /** ‖w‖, the length of the weights without the bias, at each epoch. */
  readonly norms: Float64Array;
}

interface Moment {
  readonly epoch: number;
  readonly parameters: Float64Array;
}

/**
 * The parameters of a trace over its epochs, and exactly those of `now` at its own. With `standardization` turned into
 * original units, with null as they are. A trace of another number of parameters is left out.
 */
export function weightLines(
  trace: TraceSnapshot | null,
  now: Moment,
  standardization: Standardization | null,
): WeightLines {
  const size = now.parameters.length;
  const fits = trace !== null && trace.parameters.length === trace.epochs.length * size;
  const moments = fits ? momentsOf(trace, size).filter(({ epoch }) => epoch !== now.epoch) : [];
  const next = moments.findIndex(({ epoch }) => epoch > now.epoch);
  moments.splice(next < 0 ? moments.length : next, 0, now);
  const columns = Array.from({ length: size }, () => new Float64Array(moments.length));
  const norms = new Float64Array(moments.length);
  for (const [k, { parameters }] of moments.entries()) {
    const shown = toOriginalUnits(parameters, standardization);
    for (let j = 0; j < size; j++) columns[j][k] = shown[j];
    norms[k] = Math.hypot(...shown.subarray(0, size - 1));
  }
  return { epochs: Float64Array.from(moments, ({ epoch }) => epoch), columns, norms };
}

/** Of a length, less than this is what rounding makes of weights that are the same. */
const rounding = 2 ** -48;

/** How much longer the weights are at place `to` than at place `from`; 0 where only rounding tells the lengths apart. */
export function normChange({ norms }: Pick<WeightLines, 'norms'>, from: number, to: number): number {
  const change = norms[to] - norms[from];
  return Math.abs(change) <= rounding * Math.max(norms[from], norms[to]) ? 0 : change;
}

function momentsOf({ epochs, parameters }: TraceSnapshot, size: number): Moment[] {
  return Array.from(epochs, (epoch, k) => ({
    epoch,
    parameters: parameters.subarray(k * size, (k + 1) * size),
  }));
}
