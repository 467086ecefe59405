import type { RandomSource } from '../../../core/random/source';
import type { Pixel } from '../../../render/plane/brush';

/** Points a second while the can stands still, and points for each CSS pixel of its way. */
const perSecond = 30;
const perPixel = 0.1;
/** How often a dot outside the plane is thrown again; a can that is itself outside hits nothing. */
const throws = 8;

/** How many points fall due in so many milliseconds along so many pixels; fractions are for the caller to carry over. */
export function sprayDue(milliseconds: number, pixels: number): number {
  return (perSecond * milliseconds) / 1000 + perPixel * pixels;
}

/** The length of a way through these places. */
export function lengthOf(path: readonly Pixel[]): number {
  let length = 0;
  for (let k = 1; k < path.length; k++) length += stretch(path[k - 1], path[k]);
  return length;
}

/**
 * At most `count` dots, each uniform in a disc of `radius` pixels around a uniform place of `path` (one place or more)
 * and none outside an area of `width` by `height`.
 */
export function sprayDots(
  random: RandomSource,
  path: readonly Pixel[],
  count: number,
  radius: number,
  { width, height }: { readonly width: number; readonly height: number },
): Pixel[] {
  const length = lengthOf(path);
  const dots: Pixel[] = [];
  for (let i = 0; i < count; i++) {
    const middle = placeAlong(path, random() * length);
    for (let tried = 0; tried < throws; tried++) {
      const { px, py } = dotIn(random, middle, radius);
      if (px < 0 || px > width || py < 0 || py > height) continue;
      dots.push({ px, py });
      break;
    }
  }
  return dots;
}

/** Uniform in the square around the disc until it is in the disc. */
function dotIn(random: RandomSource, { px, py }: Pixel, radius: number): Pixel {
  for (;;) {
    const [u, v] = [2 * random() - 1, 2 * random() - 1];
    if (u * u + v * v <= 1) return { px: px + u * radius, py: py + v * radius };
  }
}

function placeAlong(path: readonly Pixel[], distance: number): Pixel {
  let left = distance;
  for (let k = 1; k < path.length; k++) {
    const [from, to] = [path[k - 1], path[k]];
    const length = stretch(from, to);
    if (left <= length && length > 0) {
      const share = left / length;
      return { px: from.px + share * (to.px - from.px), py: from.py + share * (to.py - from.py) };
    }
    left -= length;
  }
  return path[path.length - 1];
}

const stretch = (from: Pixel, to: Pixel) => Math.hypot(to.px - from.px, to.py - from.py);
