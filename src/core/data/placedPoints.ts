import { roundCoordinate } from './coordinate';
import type { Sample } from './dataset';

/** Writes the two coordinates of a point into `place`. */
export type Place = (label: number, place: [number, number]) => void;

/** A point for each label, where `put` puts it, in whole multiples of 1e−6. */
export function placePoints(y: Uint8Array, put: Place): Sample {
  const x1 = new Float64Array(y.length);
  const x2 = new Float64Array(y.length);
  const place: [number, number] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    put(y[i], place);
    x1[i] = roundCoordinate(place[0]);
    x2[i] = roundCoordinate(place[1]);
  }
  return { x1, x2, y, others: [] };
}
