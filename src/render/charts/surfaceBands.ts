import { contours } from 'd3';
import type { Landscape } from '../../core/training/landscape';

/** The area at or above one value of the loss. */
export interface Band {
  readonly level: number;
  /** SVG path and its rings, in steps of the grid from its lower left corner, upwards. */
  readonly path: string;
  readonly rings: readonly (readonly [number, number][])[];
  /** How much ink it adds to the bands below. */
  readonly opacity: number;
}

/** A surface cut at its levels. */
export interface Bands {
  readonly landscape: Landscape;
  readonly bands: readonly Band[];
  /** The lowest and the highest value on the grid. */
  readonly low: number;
  readonly high: number;
  /** The lowest place on the grid: column and row. */
  readonly lowest: readonly [number, number];
}

/** The finest level lies so much above the lowest value, as a share of the range. */
const finest = 1 / 800;
/** Ink over the lowest band that is shaded, and over the highest. */
const shades = [0.03, 0.36] as const;

/**
 * Round values at which to cut a surface between `low` and `high`: about 1, 2, 5, 10, 20, 50 … steps above the lowest, so
 * that the floor of a valley is seen as well as its walls. They stay where they are while `low` changes a little. None
 * where it is flat.
 */
export function surfaceLevels(low: number, high: number): number[] {
  const range = high - low;
  if (!(range > 1e-12 * Math.max(1, Math.abs(high))) || !Number.isFinite(range)) return [];
  const levels: number[] = [];
  for (let power = Math.floor(Math.log10(range * finest)); ; power++) {
    for (const factor of [1, 2, 5]) {
      const offset = factor * 10 ** power;
      if (offset >= range) return levels;
      const level = roundAbove(low, power, factor);
      if (offset >= range * finest && level < high) levels.push(level);
    }
  }
}

/** `factor` units of 10^power above the first whole unit that is not below `low`. */
function roundAbove(low: number, power: number, factor: number): number {
  const units = Math.ceil(low / 10 ** power - 1e-9) + factor;
  return power < 0 ? units / 10 ** -power : units * 10 ** power;
}

/** How dark a level is drawn: from light at the bottom to dark at the top, by the logarithm of its height. */
function shadeOf(level: number, low: number, range: number): number {
  const share = 1 + Math.log((level - low) / range) / -Math.log(finest);
  return shades[0] + (shades[1] - shades[0]) * Math.max(0, Math.min(1, share));
}

/** Cuts a surface (values as `lossLandscape` gives them) into bands; each lies on the one before. */
export function cutBands(landscape: Landscape, values: Float64Array): Bands {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const { size } = landscape;
  const trace = contours().size([size, size]).smooth(true);
  const plain = Array.from(values, (value) => (Number.isFinite(value) ? value : high));
  let shade = 0;
  const bands = surfaceLevels(low, high).map((level): Band => {
    const target = shadeOf(level, low, high - low);
    const opacity = 1 - (1 - target) / (1 - shade);
    shade = target;
    // A grid value belongs to the middle of a unit square of the tracer.
    const rings = trace
      .contour(plain, level)
      .coordinates.flat()
      .map((ring) => ring.map(([x, y]): [number, number] => [x - 0.5, y - 0.5]));
    return { level, path: rings.map(ringPath).join(''), rings, opacity: Math.max(0, opacity) };
  });
  const at = Math.max(0, values.indexOf(low));
  return { landscape, bands, low, high, lowest: [at % size, Math.floor(at / size)] };
}

const ringPath = (ring: readonly [number, number][]) =>
  `M${ring.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}Z`;

/** From steps of the grid to values of the parameters. */
export function gridToPlace({ x, y, size }: Landscape, column: number, row: number) {
  return {
    x: x.min + ((x.max - x.min) * column) / (size - 1),
    y: y.min + ((y.max - y.min) * row) / (size - 1),
  };
}
