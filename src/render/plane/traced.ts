import type { PlaneView } from '../../core/data/planeView';
import type { Traced, Tracer } from '../../tracer/client';
import type { LazyService } from '../lazyService';

/** A model to be traced, the client (each clientKey has an answer of its own), and the tracer. */
export interface Tracing {
  readonly tracer: LazyService<Tracer>;
  readonly clientKey: string;
  readonly levels: readonly number[];
  readonly isShaded: boolean;
}

/** The threshold of the boundary, and the number of features. */
export interface Look {
  readonly threshold: number;
  readonly isOneFeature: boolean;
}

/**
 * A curved model as it was traced last, which may have been a frame or two ago and for another view; null until then, and for
 * one that is not curved. Asks for it to be traced, if it has not been.
 */
export function traceIfCurved(
  { tracer, clientKey, levels, isShaded }: Tracing,
  view: PlaneView,
  parameters: Float64Array | null,
  { threshold, isOneFeature }: Look,
  onArrival: () => void,
): Traced | null {
  if (!parameters || !isCurved(parameters, isOneFeature)) return null;
  return tracer.get(onArrival)?.trace(clientKey, { view, parameters, threshold, levels, isShaded }) ?? null;
}

/** True of a model of two features whose boundary is no straight line. */
export function isCurved(parameters: Float64Array, isOneFeature: boolean): boolean {
  return !isOneFeature && parameters.length > 3;
}
