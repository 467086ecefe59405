import { type Penalties, penalty } from '../model/penalty';
import { type CurveSnapshot, landmarkEpoch, lossAt } from './lossCurve';
import type { TraceSnapshot } from './trace';

/** An epoch; where a curve was thinned too far to tell, the nearest one before or at it that is known. */
export interface NearEpoch {
  readonly epoch: number;
  readonly isExact: boolean;
}

/**
 * The first epoch at which the objective J is at most `limit`; null where it never was. Without penalties J is the loss,
 * and `curve` tells of it; with them it takes the parameters in `trace`, which keeps fewer epochs.
 */
export function epochWithin(
  curve: CurveSnapshot,
  trace: TraceSnapshot | null,
  { l1, l2 }: Penalties,
  limit: number,
): NearEpoch | null {
  if (l1 === 0 && l2 === 0) return earlier(withinLandmarks(curve, limit), withinBuckets(curve, limit));
  return trace && withinTrace(curve, trace, { l1, l2 }, limit);
}

function earlier(one: NearEpoch | null, other: NearEpoch | null): NearEpoch | null {
  if (!one || !other) return one ?? other;
  return other.epoch < one.epoch || (other.epoch === one.epoch && other.isExact) ? other : one;
}

function withinLandmarks({ landmarks }: CurveSnapshot, limit: number): NearEpoch | null {
  const i = landmarks.findIndex((loss) => loss <= limit);
  if (i < 0) return null;
  const epoch = landmarkEpoch(i);
  return { epoch, isExact: i === 0 || landmarkEpoch(i - 1) === epoch - 1 };
}

/** Exact where the bucket's own first loss is the first one; a crossing inside a bucket is only known to be in it. */
function withinBuckets(curve: CurveSnapshot, limit: number): NearEpoch | null {
  const { lows, losses, stride, epochs, latest } = curve;
  const i = lows.findIndex((low) => low <= limit);
  if (i < 0) return latest <= limit ? { epoch: epochs, isExact: true } : null;
  return { epoch: i * stride, isExact: losses[i] <= limit };
}

function withinTrace(
  curve: CurveSnapshot,
  { epochs, parameters }: TraceSnapshot,
  penalties: Penalties,
  limit: number,
): NearEpoch | null {
  const size = parameters.length / Math.max(1, epochs.length);
  for (let k = 0; k < epochs.length; k++) {
    const { epoch, loss } = lossAt(curve, epochs[k]);
    if (epoch !== epochs[k]) continue;
    const objective = loss + penalty(parameters.subarray(k * size, (k + 1) * size), penalties);
    if (objective <= limit) return { epoch, isExact: k === 0 || epochs[k - 1] === epoch - 1 };
  }
  return null;
}
