import type { Domain } from '../../core/data/domain';
import type { TraceSnapshot } from '../../core/training/trace';
import { areDrawable } from '../placement';
import type { ChartBox } from './lossGeometry';
import { linearScale, type Scale } from './scale';

/** Values of the two parameters that a loss surface is drawn over. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The part of the surface in sight. */
export interface SurfaceWindow {
  readonly x: Domain;
  readonly y: Domain;
}

export interface SurfaceScales {
  readonly x: Scale;
  readonly y: Scale;
}

/** Room on either side of what a window is fitted to, as a share of its extent. */
const room = 0.22;
/** Within this factor of each other both axes get one scale, so that right angles look like right angles. */
const alike = 4;
/** Nearer to an edge than this share of the window does not count as in sight. */
const rim = 0.03;
/** A window this many times as wide and high as need be is no good fit any more. */
const tooWide = 4;
/** Narrower windows, as a share of the values in them, have too few digits left for an axis. */
const narrowest = 1e-7;
const widest = 1e9;
/** A run that diverges leaves the map: what is further out is not fitted to. */
const farthest = 1e100;
/** Scales whose ratio has a smaller logarithm look alike. */
const skew = 0.2;

const width = ({ min, max }: Domain) => max - min;
const middle = ({ min, max }: Domain) => (min + max) / 2;
const isFittable = (value: number) => Math.abs(value) <= farthest;
const around = (centre: number, half: number): Domain => ({ min: centre - half, max: centre + half });

/**
 * A window with all `places` in it and room around them, at least `least` to either side of their middle. Both axes get
 * the same scale on an area of this size unless that would squeeze one of them.
 */
export function fitWindow(
  places: readonly Place[],
  least: Place,
  area: { readonly width: number; readonly height: number },
): SurfaceWindow {
  const x = stretch(
    places.map((place) => place.x),
    least.x,
  );
  const y = stretch(
    places.map((place) => place.y),
    least.y,
  );
  const [perX, perY] = [width(x) / area.width, width(y) / area.height];
  if (Math.max(perX, perY) > alike * Math.min(perX, perY)) return { x, y };
  const per = Math.max(perX, perY);
  return { x: around(middle(x), (per * area.width) / 2), y: around(middle(y), (per * area.height) / 2) };
}

function stretch(values: readonly number[], least: number): Domain {
  const known = values.filter(isFittable);
  const [min, max] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 0];
  return around((min + max) / 2, Math.max(least, ((max - min) / 2) * (1 + 2 * room)));
}

/** True if a window still serves where `fit` would be the best one: all `places` are well inside, and not lost in it. */
export function isGoodWindow(window: SurfaceWindow, fit: SurfaceWindow, places: readonly Place[]): boolean {
  const isWide =
    width(window.x) > tooWide * width(fit.x) * 1.0001 && width(window.y) > tooWide * width(fit.y) * 1.0001;
  return !isWide && places.every((place) => isInside(window.x, place.x) && isInside(window.y, place.y));
}

function isInside(domain: Domain, value: number): boolean {
  const edge = rim * width(domain);
  return !isFittable(value) || (value >= domain.min + edge && value <= domain.max - edge);
}

/** How many pixels a unit of the parameter is; exact also where a unit is far less than a pixel. */
function pixelsPerUnit(scale: Scale): number {
  const [[min, max], [from, to]] = [scale.domain(), scale.range()];
  return (to - from) / (max - min);
}

/** True if a unit of either parameter is about as long on the picture, so that right angles look like right angles. */
export function hasOneScale({ x, y }: SurfaceScales): boolean {
  const ratio = pixelsPerUnit(x) / -pixelsPerUnit(y);
  return Math.abs(Math.log(ratio)) < skew;
}

/** The window with `factor` times its width and height, what is at `fixed` staying there; as it was at its limits. */
export function zoomWindow(window: SurfaceWindow, factor: number, fixed: Place): SurfaceWindow {
  const x = zoomDomain(window.x, factor, fixed.x);
  const y = zoomDomain(window.y, factor, fixed.y);
  return isDrawable(x) && isDrawable(y) ? { x, y } : window;
}

function zoomDomain({ min, max }: Domain, factor: number, fixed: number): Domain {
  return { min: fixed + (min - fixed) * factor, max: fixed + (max - fixed) * factor };
}

function isDrawable(domain: Domain): boolean {
  const size = Math.max(Math.abs(domain.min), Math.abs(domain.max));
  return width(domain) > narrowest * size && width(domain) > 1e-12 && size < widest;
}

/** The window moved by so much; as it was at its limits. */
export function panWindow(window: SurfaceWindow, dx: number, dy: number): SurfaceWindow {
  const x = { min: window.x.min + dx, max: window.x.max + dx };
  const y = { min: window.y.min + dy, max: window.y.max + dy };
  return isDrawable(x) && isDrawable(y) ? { x, y } : window;
}

/** The window with this share of its extent more on every side. */
export function widenWindow({ x, y }: SurfaceWindow, share: number): SurfaceWindow {
  return {
    x: around(middle(x), width(x) * (0.5 + share)),
    y: around(middle(y), width(y) * (0.5 + share)),
  };
}

/** From values of the parameters to pixels of the chart. */
export function surfaceScales({ x, y }: SurfaceWindow, box: ChartBox): SurfaceScales {
  return {
    x: linearScale([x.min, x.max], [box.left, box.width - box.right]),
    y: linearScale([y.min, y.max], [box.height - box.bottom, box.top]),
  };
}

/** The place at a pixel, with as many decimals as a pixel can tell apart. */
export function placeAt({ x, y }: SurfaceScales, px: number, py: number): Place {
  return { x: roundTo(x.invert(px), x), y: roundTo(y.invert(py), y) };
}

/** Rounds to a power of ten below half a pixel. */
function roundTo(value: number, scale: Scale): number {
  const pixel = Math.abs(scale.invert(1) - scale.invert(0));
  const decimals = Math.ceil(-Math.log10(pixel / 2));
  if (decimals > 15) return value;
  const unit = 10 ** Math.abs(decimals);
  return decimals >= 0 ? Math.round(value * unit) / unit : Math.round(value / unit) * unit;
}

/** The path of a run, seen over two of its parameters, up to epoch `until`; `now` is where it stands then. */
export function pathPlaces(
  { epochs, parameters }: TraceSnapshot,
  axes: readonly [number, number],
  count: number,
  until: number,
  now: Place,
): { readonly travelled: readonly Place[]; readonly ahead: readonly Place[] } {
  const travelled: Place[] = [];
  const ahead: Place[] = [now];
  for (let k = 0; k < epochs.length; k++) {
    const place = { x: parameters[k * count + axes[0]], y: parameters[k * count + axes[1]] };
    if (epochs[k] < until) travelled.push(place);
    else if (epochs[k] > until) ahead.push(place);
  }
  travelled.push(now);
  return { travelled, ahead };
}

/** A place, in pixels of the chart; null where that is so far out, or no number, that it cannot be drawn. */
export function pixelOf(place: Place, { x, y }: SurfaceScales): { px: number; py: number } | null {
  const [px, py] = [x(place.x), y(place.y)];
  return areDrawable(px, py) ? { px, py } : null;
}

/** SVG path through places, in pixels of the chart; what cannot be drawn leaves a gap. */
export function linePath(places: readonly Place[], scales: SurfaceScales): string {
  let isDown = false;
  const parts: string[] = [];
  for (const place of places) {
    const at = pixelOf(place, scales);
    if (at) parts.push(`${isDown ? 'L' : 'M'}${at.px.toFixed(1)},${at.py.toFixed(1)}`);
    isDown = at !== null;
  }
  return parts.join('');
}

/** A path of more pixels goes to and fro over itself: it is drawn thin. */
export const tangled = 2000;

/** How long a path is on the picture, in pixels. */
export function lengthOf(places: readonly Place[], { x, y }: SurfaceScales): number {
  let length = 0;
  for (let k = 1; k < places.length; k++) {
    length += Math.hypot(x(places[k].x) - x(places[k - 1].x), y(places[k].y) - y(places[k - 1].y));
  }
  return length;
}

const shortest = 14;
const longest = 64;
/** Below this slope there is no telling which way is down. */
const flat = 1e-6;

/**
 * The way down from a place, in pixels: along the negative `slope` of the two parameters, as the picture shows them. The
 * length, 14 to 64 pixels, grows with the logarithm of the slope. Null where it is flat.
 */
export function downhill(slope: Place, { x, y }: SurfaceScales): { dx: number; dy: number } | null {
  const size = Math.hypot(slope.x, slope.y);
  // The direction alone, as large slopes times small pixels would leave all numbers.
  const dx = (-slope.x / size) * pixelsPerUnit(x);
  const dy = (-slope.y / size) * pixelsPerUnit(y);
  const drawn = Math.hypot(dx, dy);
  if (!(size > flat) || !(drawn > 0 && Number.isFinite(drawn))) return null;
  const length = Math.min(longest, shortest + 14 * Math.log10(1 + 100 * size));
  return { dx: (dx / drawn) * length, dy: (dy / drawn) * length };
}
