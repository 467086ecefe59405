import type { PlacedPoints } from '../../core/data/dataset';
import { type PlaneView, toPixel } from '../../core/data/planeView';
import { exactDigits, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { type Box, type createLabelPlacer, type Obstacle, within } from '../labelPlacer';
import { mark, markAll } from '../mark';
import type { Pixel } from './brush';
import { type MarkSizes, radiusOf } from './points';

export interface MarksState {
  /** The points, at the places where they are drawn. */
  readonly points: PlacedPoints;
  /** Where marks are of several sizes. */
  readonly sizes: MarkSizes | null;
  readonly parameters: Float64Array | null;
  /** The probability at which the boundary is drawn. */
  readonly threshold: number;
  /** Another model whose boundary is drawn dashed. */
  readonly optimum: Float64Array | null;
  /** With its probability; null without a model. `hasOwn`: its values of features on no axis are others than those of the plane. */
  readonly probe: {
    readonly x1: number;
    readonly x2: number;
    readonly probability: number | null;
    readonly hasOwn: boolean;
    /** It is not drawn, and in nothing's way. */
    readonly isHidden: boolean;
  };
  readonly cursor: { readonly x1: number; readonly x2: number } | null;
  readonly hovered: number | null;
  readonly dragged: number | null;
  readonly newest: number | null;
}

/** Draws what lies above the points: probe with its probability, keyboard cursor, hovered, dragged and newest point. */
export function drawMarks(svg: SVGSVGElement, view: PlaneView, state: MarksState, tag: TagPlacing): void {
  drawRing(svg, view, state, 'hovered-ring', state.hovered, 3);
  drawRing(svg, view, state, 'dragged-ring', state.dragged, 6);
  drawRing(svg, view, state, 'newest-ring', state.newest, 8);
  drawCursor(svg, view, state.cursor);
  drawProbe(svg, view, state, tag);
}

function drawRing(
  svg: SVGSVGElement,
  view: PlaneView,
  { points, sizes }: MarksState,
  name: string,
  index: number | null,
  gap: number,
): void {
  const shown = index !== null && index < points.y.length ? [index] : [];
  // One element for each point, so that the pulse of the newest begins anew with every point.
  markAll(svg, 'circle', name, shown, (i) => i)
    .attr('r', (i) => radiusOf(sizes, points.y.length, i) + gap)
    .each(function place(i) {
      const [px, py] = toPixel(view, points.x1[i], points.x2[i]);
      this.setAttribute('cx', String(px));
      this.setAttribute('cy', String(py));
    });
}

function drawCursor(svg: SVGSVGElement, view: PlaneView, cursor: MarksState['cursor']): void {
  markAll(svg, 'path', 'plane-cursor', cursor ? [cursor] : []).attr('d', ({ x1, x2 }) => {
    const [px, py] = toPixel(view, x1, x2);
    return `M${px - 10},${py}h20M${px},${py - 10}v20M${px - 10},${py - 10}h20v20h-20z`;
  });
}

const labelHeight = 24;

/** Where the probability beside a probe may stand, in pixels of the plotted area: at the upper right, then where it is clear. */
function tagPlaces(view: PlaneView, { px, py }: Pixel, hasOwn: boolean): (Box | null)[] {
  const size = { width: hasOwn ? 146 : 66, height: labelHeight };
  const [right, left] = [px + 12, px - size.width - 12];
  const [above, below] = [py - size.height - 10, py + 10];
  const [across, level] = [px - size.width / 2, py - size.height / 2];
  const area = { left: 0, top: 0, width: view.width, height: view.height };
  const places = [
    [right, above],
    [left, above],
    [right, below],
    [left, below],
    [right + 6, level],
    [left - 6, level],
    [across, above - 8],
    [across, below + 8],
  ].map(([x, y]) => within(area, { left: x, top: y, ...size }));
  // On a plane too small for any.
  return [...places, { left: Math.max(0, left), top: Math.max(0, below), ...size }];
}

/** How the tag of the probe is placed: the obstacles beside it, and the placer that keeps its place. */
export interface TagPlacing {
  readonly place: ReturnType<typeof createLabelPlacer>;
  readonly obstacles: readonly Obstacle[];
}

/** The box of the tag that is drawn beside the probe; null where none is. */
export function probeTagBox(plane: ParentNode): Box | null {
  const text = plane.querySelector<SVGElement>('.probe')?.dataset.tag;
  if (!text) return null;
  const [left, top, width, height] = text.split(' ').map(Number);
  return { left, top, width, height };
}

function drawProbe(svg: SVGSVGElement, view: PlaneView, { probe }: MarksState, tag: TagPlacing): void {
  const [px, py] = toPixel(view, probe.x1, probe.x2);
  const isInside = px >= 0 && px <= view.width && py >= 0 && py <= view.height;
  const { probability, hasOwn } = probe;
  const places = tagPlaces(view, { px, py }, hasOwn);
  const label = tag
    .place([{ key: 'probe', places, obstacles: tag.obstacles, isOptional: false }])
    .get('probe');
  const group = markAll(svg, 'g', 'probe', isInside ? [probe] : [])
    .attr('transform', `translate(${px},${py})`)
    .node();
  if (!group || !label) return;
  group.dataset.tag = [label.left, label.top, label.width, label.height].join(' ');
  const [left, top] = [label.left - px, label.top - py];
  mark(group, 'circle', 'probe-circle').attr('r', 8);
  mark(group, 'path', 'probe-cross').attr('d', 'M-13,0h26M0,-13v26');
  mark(group, 'rect', 'probe-box')
    .attr('height', labelHeight)
    .attr('rx', 4)
    .attr('x', left)
    .attr('y', top)
    .attr('width', label.width);
  mark(group, 'text', 'probe-text')
    .attr('data-readout', 'probe-label')
    .attr('x', left + label.width / 2)
    .attr('y', top + labelHeight / 2)
    .attr('data-value', probability === null ? '' : exactDigits(probability))
    .text(probability === null ? '' : (hasOwn ? words.plane.ownValues : String)(formatPercent(probability)));
}
