import { words } from '#words/surface';
import { formatCell, formatCount, formatLoss, formatNumber } from '../../../messages/format';
import type { Bands } from '../../../render/charts/surfaceBands';
import type { Place } from '../../../render/charts/surfaceGeometry';
import type { SurfaceModel } from './surfaceModel';

type Four = [x: string, xValue: string, y: string, yValue: string];

/** The two parameters at a place, each with its symbol. */
function fourOf(model: SurfaceModel, place: Place): Four {
  const [x, y] = model.axes().map((axis) => model.parameters()[axis].symbol);
  return [x, formatWeight(place.x), y, formatWeight(place.y)];
}

/** A parameter's value: where three decimals would hide it, the digits that it has. */
function formatWeight(value: number): string {
  return value !== 0 && Math.abs(value) < 0.1
    ? formatCell(Number(value.toPrecision(4)))
    : formatNumber(value);
}

/** The place of the pointer or the cursor, for the loss to be said after it. */
export function sayWhere(model: SurfaceModel, place: Place): string {
  return words.reading(...fourOf(model, place));
}

export function sayPlace(model: SurfaceModel, place: Place): string {
  return words.spoken(...fourOf(model, place), formatLoss(model.lossOf(place) ?? Number.NaN));
}

export function sayStart(model: SurfaceModel, place: Place): string {
  return words.started(...fourOf(model, place));
}

/** The whole picture in words, with its numbers. */
export function sayMap(
  model: SurfaceModel,
  bands: Bands | null,
  frame: { readonly epoch: number; readonly objective: number } | null,
): string {
  const [now, best] = [model.now(), model.optimum()];
  if (!bands) return words.empty;
  const window = model.window.now();
  const [x, y] = model.axes().map((axis) => model.parameters()[axis].symbol);
  const span = (symbol: string, { min, max }: { min: number; max: number }) =>
    words.span(symbol, formatCell(Number(min.toPrecision(3))), formatCell(Number(max.toPrecision(3))));
  const parts = [
    words.summary(span(x, window.x), span(y, window.y), formatLoss(bands.low), formatLoss(bands.high)),
  ];
  if (now && frame) {
    parts.push(words.stands(formatCount(frame.epoch), ...fourOf(model, now), formatLoss(frame.objective)));
  }
  for (const { name, places } of model.runs().paths) {
    const end = places.at(-1);
    if (end) parts.push(words.runStands(name, ...fourOf(model, end)));
  }
  if (best) parts.push(words.bestAt(...fourOf(model, best)));
  return parts.join(' ');
}
