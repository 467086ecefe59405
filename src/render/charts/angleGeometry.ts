import type { ChartBox } from './lossGeometry';
import { linearScale, niceDomain, type Scale } from './scale';

/** No smaller angle fills the picture, in degrees. */
const leastAngle = 1;

/** Upright scale in pixels of angles in degrees: from 0 to above the widest from epoch 1 on, and to `limit`. What is no number does not count. */
export function angleScale(angles: Float64Array, limit: number | null, box: ChartBox): Scale {
  let high = Math.max(leastAngle, limit ?? 0);
  // On a log axis the line begins at epoch 1.
  for (let k = angles.length > 1 ? 1 : 0; k < angles.length; k++) if (angles[k] > high) high = angles[k];
  return linearScale(niceDomain([0, 1.05 * high], 4), [box.height - box.bottom, box.top]);
}
