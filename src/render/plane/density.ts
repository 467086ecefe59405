import type { PlacedPoints } from '../../core/data/dataset';
import type { PlaneView } from '../../core/data/planeView';
import type { Palette, Rgb } from '../palette';

/** How many points of either class fall on each pixel of a plotted area. */
export interface PixelCounts {
  readonly width: number;
  readonly height: number;
  /**
   * Pixel by pixel, row by row from the top left: class 0 in the lower 16 bits, class 1 in the upper. Half the memory is
   * half the time; what a pixel has beyond 65,535 of a class is not told apart.
   */
  readonly counts: Uint32Array;
  /** The pixels with a point or more, in no order; only the first `occupied` mean anything. */
  readonly places: Uint32Array;
  occupied: number;
}

const fullClass = 0xffff;

export function emptyCounts(width: number, height: number): PixelCounts {
  const pixels = width * height;
  return { width, height, counts: new Uint32Array(pixels), places: new Uint32Array(pixels), occupied: 0 };
}

/** Points of both classes in an entry of `counts`. */
export const totalOf = (count: number): number => (count & fullClass) + (count >>> 16);

/** Counts the points in view, edges included, on `into.width` × `into.height` device pixels. */
export function countPixels(view: PlaneView, { x1, x2, y }: PlacedPoints, into: PixelCounts): void {
  const { width, height, counts, places } = into;
  const [left, top] = [view.x1.min, view.x2.max];
  const perX = width / (view.x1.max - view.x1.min);
  const perY = height / (view.x2.max - view.x2.min);
  let occupied = 0;
  counts.fill(0);
  for (let i = 0; i < y.length; i++) {
    const px = (x1[i] - left) * perX;
    const py = (top - x2[i]) * perY;
    if (!(px >= 0 && px <= width && py >= 0 && py <= height)) continue;
    const column = px < width ? px | 0 : width - 1;
    const row = py < height ? py | 0 : height - 1;
    const pixel = row * width + column;
    const shift = y[i] << 4;
    const count = counts[pixel];
    if (count === 0) places[occupied++] = pixel;
    if (((count >>> shift) & fullClass) !== fullClass) counts[pixel] = count + (1 << shift);
  }
  into.occupied = occupied;
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
export function spreadCounts(from: PixelCounts, side: number, into: PixelCounts): void {
  const { width, height } = from;
  const before = (side - 1) >> 1;
  into.counts.fill(0);
  into.occupied = 0;
  for (let k = 0; k < from.occupied; k++) {
    const pixel = from.places[k];
    const count = from.counts[pixel];
    const left = (pixel % width) - before;
    const top = Math.floor(pixel / width) - before;
    const right = Math.min(width, left + side);
    const bottom = Math.min(height, top + side);
    for (let row = Math.max(0, top); row < bottom; row++) {
      for (let column = Math.max(0, left); column < right; column++) {
        addPixel(into, row * width + column, count);
      }
    }
  }
}

function addPixel(into: PixelCounts, pixel: number, count: number): void {
  const before = into.counts[pixel];
  if (before === 0) into.places[into.occupied++] = pixel;
  const zeros = Math.min(fullClass, (before & fullClass) + (count & fullClass));
  const ones = Math.min(fullClass, (before >>> 16) + (count >>> 16));
  into.counts[pixel] = (ones << 16) | zeros;
}

/** The most points on one pixel. */
function maxOf({ counts, places, occupied }: PixelCounts): number {
  let most = 0;
  const isListed = occupied < counts.length / 8;
  const size = isListed ? occupied : counts.length;
  for (let k = 0; k < size; k++) {
    const total = totalOf(counts[isListed ? places[k] : k]);
    if (total > most) most = total;
  }
  return most;
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
export function paintCounts(from: PixelCounts, palette: Palette, image: Uint32Array): void {
  const { counts, places, occupied } = from;
  const most = maxOf(from);
  const colours = mixedColours(palette);
  const perLog = most > 0 ? (shades - 1) / Math.log1p(most) : 0;
  const shadeOf = (total: number) => Math.round(Math.log1p(total) * perLog);
  const table = Uint8Array.from({ length: Math.min(tabled, most) + 1 }, (_, total) => shadeOf(total));
  // In their order in memory where there are many, by the list where there are few.
  const isListed = occupied < image.length / 8;
  const size = isListed ? occupied : image.length;
  if (isListed) image.fill(0);
  for (let k = 0; k < size; k++) {
    const pixel = isListed ? places[k] : k;
    const count = counts[pixel];
    if (count === 0) {
      image[pixel] = 0;
      continue;
    }
    const ones = count >>> 16;
    const total = (count & fullClass) + ones;
    const shade = total < table.length ? table[total] : shadeOf(total);
    image[pixel] = colours[shade * (mixes + 1) + (((ones * mixes) / total + 0.5) | 0)];
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
  let spread = pixels;
  let image: ImageData | null = null;

  return function drawDensity(
    context: CanvasRenderingContext2D,
    view: PlaneView,
    points: PlacedPoints,
    palette: Palette,
  ): void {
    const { width, height } = context.canvas;
    if (width === 0 || height === 0) return;
    if (image?.width !== width || image.height !== height) {
      pixels = emptyCounts(width, height);
      spread = pixels;
      image = new ImageData(width, height);
    }
    countPixels(view, points, pixels);
    const side = dotSide(pixels, width / view.width);
    if (side > 1) {
      if (spread === pixels) spread = emptyCounts(width, height);
      spreadCounts(pixels, side, spread);
    }
    paintCounts(side > 1 ? spread : pixels, palette, new Uint32Array(image.data.buffer));
    context.putImageData(image, 0, 0);
  };
}
