import { words as lensWords } from '#words/inferenceLens';
import { formatNumber } from '../../messages/format';
import { type Box, boxAround, overlap, textSize } from '../labelPlacer';
import { dots, mark, markAll } from '../mark';
import { across, drawChartAxes, upright } from './chartAxes';
import type { ChartBox } from './lossGeometry';
import {
  curvePath,
  type DrawnLens,
  fallAt,
  isZeroInSight,
  level,
  type ProfileScales,
  parabolaAt,
  profileScales,
} from './profileGeometry';
import type { Scale } from './scale';
import { spacedTicks, tickFormat } from './tickRoom';
import { spreadLabels } from './weightGeometry';

const { lens: words } = lensWords;
const fontSize = 12;
const row = 13;

/** Draws the profile of a parameter, and Wald's parabola over it; `pointed` is the value that is read. Returns the scales. */
export function drawProfile(
  svg: SVGSVGElement,
  box: ChartBox,
  {
    lens,
    name,
    pointed,
  }: { readonly lens: DrawnLens; readonly name: string; readonly pointed: number | null },
): ProfileScales {
  const scales = profileScales(lens, box);
  const { x, y } = scales;
  const width = box.width - box.left - box.right;
  const columns = spacedTicks((count) => x.ticks(count), Math.max(3, Math.floor(width / 56)), width);
  const rows = y.ticks(Math.max(3, Math.floor((box.height - box.bottom - box.top) / 40)));
  const frame = mark(svg, 'g', 'profile-frame').node();
  if (!frame) return scales;
  drawChartAxes(
    frame,
    box,
    { scale: x, name, ticks: columns, format: tickFormat(columns) },
    { scale: y, name: words.heightAxis, ticks: rows, format: tickFormat(rows) },
  );
  drawKey(svg, box);
  mark(svg, 'path', 'profile-level').attr('d', across(box, y(level)));
  // At the end away from 0, where the two statistics stand.
  const isLeft = isZeroInSight(lens) && x(0) > box.width / 2;
  mark(svg, 'text', 'profile-level-name')
    .attr('text-anchor', isLeft ? 'start' : 'end')
    .attr('x', isLeft ? box.left + 4 : box.width - box.right)
    .attr('y', y(level) - 4)
    .text(formatNumber(level));
  markAll(svg, 'path', 'profile-zero', isZeroInSight(lens) ? [0] : []).attr('d', upright(box, x(0)));
  markAll(svg, 'path', 'reading-line', pointed === null ? [] : [pointed]).attr('d', (value) =>
    upright(box, x(value)),
  );
  mark(svg, 'path', 'wald-line').attr(
    'd',
    curvePath((value) => parabolaAt(lens, value), scales),
  );
  mark(svg, 'path', 'profile-line').attr(
    'd',
    curvePath((value) => fallAt(lens, value), scales),
  );
  drawEnds(svg, box, lens, scales);
  drawZero(svg, box, lens, scales);
  drawReading(svg, lens, scales, pointed);
  return scales;
}

interface End {
  readonly px: number;
  readonly isLow: boolean;
  readonly isWald: boolean;
  readonly text: string;
}

/** Where the curves cross the level, with the numbers outside and below it, where no curve is; those in the way of others are left out. */
function drawEnds(svg: SVGSVGElement, box: ChartBox, lens: DrawnLens, { x, y }: ProfileScales): void {
  const endsOf = ({ low, high }: DrawnLens['wald'], isWald: boolean): End[] =>
    [low, high].flatMap((value, k) =>
      Number.isFinite(value) ? [{ px: x(value), isLow: k === 0, isWald, text: formatNumber(value) }] : [],
    );
  const [profile, wald] = [endsOf(lens.profile, false), endsOf(lens.wald, true)];
  const py = y(level);
  const place = ({ px }: End) => ({ px, py });
  dots(svg, 'wald-end', 4, wald.map(place));
  dots(svg, 'profile-end', 4, profile.map(place));
  const inTheWay = isZeroInSight(lens)
    ? [lens.ratio, lens.z ** 2].map((height) => boxAround(x(0), y(height), { width: 14, height: 14 }))
    : [];
  const base = box.height - box.bottom;
  const names = [...profile, ...wald].flatMap((end) => {
    const { width } = textSize(end.text, fontSize);
    const left = end.isLow ? end.px - 2 - width : end.px + 2;
    const inside = Math.max(box.left, Math.min(box.width - width, left));
    for (let top = py + 2; top + row <= base; top += row) {
      const own = { left: inside, top, width, height: row };
      if (inTheWay.some((other) => overlap(own, other)) || isOnCurve(own, lens, x, y)) continue;
      inTheWay.push(own);
      return [{ ...end, x: inside, y: top + row - 2 }];
    }
    return [];
  });
  markAll(svg, 'text', 'profile-end-name', names)
    .attr('x', (name) => name.x)
    .attr('y', (name) => name.y)
    .classed('is-wald', ({ isWald }) => isWald)
    .text(({ text }) => text);
}

/** True if either curve passes through a box. */
function isOnCurve({ left, top, width, height }: Box, lens: DrawnLens, x: Scale, y: Scale): boolean {
  return Array.from({ length: 9 }, (_, k) => x.invert(left + (k / 8) * width)).some((value) =>
    [fallAt(lens, value), parabolaAt(lens, value)].some((at) => y(at) > top && y(at) < top + height),
  );
}

/** The heights of both curves at 0, where that is in sight: the two statistics of no effect. */
function drawZero(svg: SVGSVGElement, box: ChartBox, lens: DrawnLens, { x, y }: ProfileScales): void {
  const isShown = isZeroInSight(lens);
  const [, top] = y.domain();
  const px = x(0);
  const all = [
    { height: lens.ratio, name: 'ratio', text: words.ratio(formatNumber(lens.ratio)) },
    { height: lens.z ** 2, name: 'wald', text: words.zSquared(formatNumber(lens.z ** 2)) },
  ];
  const shown = isShown ? all.filter(({ height }) => height <= top) : [];
  const placesOf = (kind: string) =>
    shown.flatMap(({ height, name }) => (name === kind ? [{ px, py: y(height) }] : []));
  dots(svg, 'wald-at-zero', 5, placesOf('wald'));
  dots(svg, 'profile-at-zero', 5, placesOf('ratio'));
  const heights = spreadLabels(
    shown.map(({ height }) => y(height) + 4),
    row,
    box.top + row,
    y(level) - 5,
  );
  const wished = [
    ...shown.map(({ text }, k) => ({ text, py: heights[k] })),
    { text: words.zero, py: box.top + 4 },
  ];
  // Beyond 0 both curves lie above their labels; between 0 and the estimate one may cross the other's.
  const sides = lens.estimate > 0 ? [true, false] : [false, true];
  const labels = (isShown ? wished : []).flatMap((label) => {
    const { width } = textSize(label.text, fontSize);
    const places = sides.flatMap((isLeft) => {
      const left = isLeft ? px - 9 - width : px + 9;
      const own = { left, top: label.py - row + 3, width, height: row - 2 };
      const isFree = left >= box.left && left + width <= box.width && !isOnCurve(own, lens, x, y);
      return isFree ? [{ ...label, isLeft }] : [];
    });
    return places.slice(0, 1);
  });
  markAll(svg, 'text', 'profile-zero-name', labels)
    .attr('text-anchor', ({ isLeft }) => (isLeft ? 'end' : 'start'))
    .attr('x', ({ isLeft }) => px + (isLeft ? -9 : 9))
    .attr('y', ({ py }) => py)
    .text(({ text }) => text);
}

function drawReading(
  svg: SVGSVGElement,
  lens: DrawnLens,
  { x, y }: ProfileScales,
  pointed: number | null,
): void {
  const [, top] = y.domain();
  const heights = pointed === null ? [] : [fallAt(lens, pointed), parabolaAt(lens, pointed)];
  const read = heights.filter((height) => height <= top);
  dots(
    svg,
    'reading-dot',
    4,
    read.map((height) => ({ px: x(pointed ?? 0), py: y(height) })),
  );
}

/** At the right end above a chart stands the button that saves it. */
const saveRoom = 32;
const swatch = 22;

/** Names the curves above the chart, each beside a piece of it. */
function drawKey(svg: SVGSVGElement, box: ChartBox): void {
  let right = box.width - saveRoom;
  const places = (['wald', 'likelihood'] as const).map((kind) => {
    const from = right - textSize(words[kind], fontSize).width - swatch - 6;
    right = from - 10;
    return { kind, from };
  });
  markAll(svg, 'text', 'profile-key', places)
    .attr('x', ({ from }) => from + swatch + 6)
    .attr('y', 10)
    .text(({ kind }) => words[kind]);
  for (const { kind, from } of places) {
    const name = kind === 'wald' ? 'wald-key' : 'profile-key-line';
    mark(svg, 'path', name).attr('d', `M${from},6h${swatch}`);
  }
}
