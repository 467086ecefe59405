import type { Sample } from '../../core/data/dataset';
import type { Palette, Rgb } from '../palette';
import type { PlaneView } from './view';

/** Above this many points their density is drawn instead of a mark for each: that is where marks take longer to draw. */
export const densityLimit = 10_000;

/** How many points of either class fall on each pixel: [class 0, class 1] pixel by pixel, row by row from the top left. */
export interface PixelCounts {
  readonly width: number;
  readonly height: number;
  readonly counts: Uint32Array;
  /** Pixels with a point or more. */
  occupied: number;
  /** The most points on one pixel. */
  most: number;
}

export function emptyCounts(width: number, height: number): PixelCounts {
  return { width, height, counts: new Uint32Array(2 * width * height), occupied: 0, most: 0 };
}

/** Counts the points in view, edges included, on a plotted area of `into.width` × `into.height` device pixels. */
export function countPixels(view: PlaneView, { x1, x2, y }: Sample, into: PixelCounts): void {
  const { width, height, counts } = into;
  const [left, top] = [view.x1.min, view.x2.max];
  const perX = width / (view.x1.max - view.x1.min);
  const perY = height / (view.x2.max - view.x2.min);
  let occupied = 0;
  let most = 0;
  counts.fill(0);
  for (let i = 0; i < y.length; i++) {
    const px = (x1[i] - left) * perX;
    const py = (top - x2[i]) * perY;
    if (!(px >= 0 && px <= width && py >= 0 && py <= height)) continue;
    const column = px < width ? px | 0 : width - 1;
    const row = py < height ? py | 0 : height - 1;
    const at = 2 * (row * width + column);
    const total = counts[at] + counts[at + 1] + 1;
    counts[at + y[i]]++;
    if (total === 1) occupied++;
    if (total > most) most = total;
  }
  into.occupied = occupied;
  into.most = most;
}

/** The share of the plotted area that points shall cover where they are few, for the eye to find them. */
const wantedCover = 0.2;
/** The widest dot in CSS pixels, about that of the smallest mark. */
const widestDot = 3;

/** The side in device pixels of the dot that stands for an occupied pixel: 1 where most of the area is occupied. */
export function dotSide({ width, height, occupied }: PixelCounts, ratio: number): number {
  const share = occupied / (width * height);
  const side = Math.round(Math.sqrt(wantedCover / Math.max(share, 1e-9)));
  return Math.max(1, Math.min(Math.round(widestDot * ratio), side));
}

/** Lets each occupied pixel count for the square of `side` pixels round it; what would lie outside is left out. */
export function spreadCounts(from: PixelCounts, side: number): PixelCounts {
  const { width, height, counts } = from;
  const spread = emptyCounts(width, height);
  const before = (side - 1) >> 1;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const zeros = counts[2 * pixel];
    const ones = counts[2 * pixel + 1];
    if (zeros + ones === 0) continue;
    const left = (pixel % width) - before;
    const top = Math.floor(pixel / width) - before;
    for (let row = Math.max(0, top); row < Math.min(height, top + side); row++) {
      for (let column = Math.max(0, left); column < Math.min(width, left + side); column++) {
        const at = 2 * (row * width + column);
        spread.counts[at] += zeros;
        spread.counts[at + 1] += ones;
        spread.most = Math.max(spread.most, spread.counts[at] + spread.counts[at + 1]);
      }
    }
  }
  return spread;
}

const shades = 64;
const mixes = 32;
/** Opacity of a pixel with one point among many, and of the fullest. */
const faintest = 0.42;
const fullest = 0.96;
/** Totals up to here have their shade looked up. */
const tabled = 4096;

/**
 * Colours pixels by their points, as RGBA in memory order: the classes' colours mixed by their shares, opaque by the
 * logarithm of the total up to the fullest pixel's. A pixel without points is transparent.
 */
export function paintCounts({ counts, most }: PixelCounts, palette: Palette, image: Uint32Array): void {
  const colours = mixedColours(palette);
  const perLog = most > 0 ? (shades - 1) / Math.log1p(most) : 0;
  const shadeOf = (total: number) => Math.round(Math.log1p(total) * perLog);
  const table = Uint8Array.from({ length: Math.min(tabled, most) + 1 }, (_, total) => shadeOf(total));
  for (let pixel = 0; pixel < image.length; pixel++) {
    const ones = counts[2 * pixel + 1];
    const total = counts[2 * pixel] + ones;
    if (total === 0) {
      image[pixel] = 0;
      continue;
    }
    const shade = total < table.length ? table[total] : shadeOf(total);
    image[pixel] = colours[shade * (mixes + 1) + Math.round((ones * mixes) / total)];
  }
}

/** Colours by shade and share of class 1, each as the four bytes of a pixel. */
function mixedColours({ class0, class1 }: Palette): Uint32Array {
  const bytes = new Uint8ClampedArray(4 * shades * (mixes + 1));
  const mix = (a: Rgb, b: Rgb, share: number) => a.map((value, i) => value + (b[i] - value) * share);
  for (let shade = 0; shade < shades; shade++) {
    const opacity = faintest + ((fullest - faintest) * shade) / (shades - 1);
    for (let share = 0; share <= mixes; share++) {
      const place = 4 * (shade * (mixes + 1) + share);
      bytes.set([...mix(class0, class1, share / mixes), 255 * opacity], place);
    }
  }
  return new Uint32Array(bytes.buffer);
}

/** Draws points as density; keeps its buffers from one drawing to the next. */
export function createDensityLayer() {
  let pixels = emptyCounts(0, 0);
  let image: ImageData | null = null;

  return function drawDensity(
    context: CanvasRenderingContext2D,
    view: PlaneView,
    points: Sample,
    palette: Palette,
  ): void {
    const { width, height } = context.canvas;
    if (width === 0 || height === 0) return;
    if (pixels.width !== width || pixels.height !== height) pixels = emptyCounts(width, height);
    if (image?.width !== width || image.height !== height) image = new ImageData(width, height);
    countPixels(view, points, pixels);
    const side = dotSide(pixels, width / view.width);
    paintCounts(side > 1 ? spreadCounts(pixels, side) : pixels, palette, new Uint32Array(image.data.buffer));
    context.putImageData(image, 0, 0);
  };
}
