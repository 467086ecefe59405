import { words } from '#words/trueModel';
import type { PlaneView } from '../../core/data/planeView';
import { shiftBias } from '../../core/model/bias';
import { logit } from '../../core/model/sigmoid';
import { exactDigits } from '../../messages/format';
import {
  type Box,
  boxAround,
  boxesInTheWay,
  createLabelPlacer,
  linesInTheWay,
  textSize,
  within,
} from '../labelPlacer';
import { dots, markAll } from '../mark';
import type { Pixel } from './brush';
import { placesAlong } from './lineLabels';
import { lineInView, pixelScore, type Segment } from './lines';
import type { TagPlacing } from './marks';

/** The probabilities whose places are drawn thin beside the true boundary. */
export const thinLevels = [0.1, 0.9] as const;

/** The model that the labels come from, as it is drawn. */
export interface DrawnTruth {
  /** (w₁, w₂, b). */
  readonly parameters: Float64Array;
  /** True if a hand can take hold of its boundary. */
  readonly isMovable: boolean;
}

const fontSize = 12;
const knobRadius = 6;
/** How bad it is for a label to stand on the true boundary's name, and for that to stand on its knob or on a line of its own. */
const [onName, onKnob, onThin] = [50, 50, 2];

interface Line extends Segment {
  readonly level: number;
  readonly isBoundary: boolean;
}

/**
 * Draws the true model's boundary, at the same probability as the model's own, with its name, and its thin lines, in `lines`; its knob
 * in `marks`, above the points. The name goes round all that the tag of the probe does, and comes before it: the way to place the tag
 * is returned.
 */
export function createTruthLayer(lines: SVGSVGElement, marks: SVGSVGElement) {
  const place = createLabelPlacer();

  return function draw(
    view: PlaneView,
    truth: DrawnTruth | null,
    threshold: number,
    tag: TagPlacing,
  ): TagPlacing {
    const drawn = truth ? linesOf(view, truth.parameters, threshold) : [];
    const boundary = drawn.find(({ isBoundary }) => isBoundary);
    const knob = truth && boundary ? knobOf(view, shiftBias(truth.parameters, -logit(threshold))) : null;
    drawLines(lines, drawn);
    dots(marks, 'truth-knob', knobRadius, knob && truth?.isMovable ? [knob] : []);
    const size = textSize(words.boundary, fontSize);
    const area = { left: 2, top: 2, width: view.width - 4, height: view.height - 4 };
    const wishes = boundary
      ? [
          {
            key: 'truth',
            places: namePlaces(boundary, size).map((box) => within(area, box)),
            obstacles: [
              ...tag.obstacles,
              linesInTheWay(
                drawn.filter((line) => line !== boundary),
                onThin,
              ),
              boxesInTheWay(
                knob ? [boxAround(knob.px, knob.py, { width: 4 * knobRadius, height: 4 * knobRadius })] : [],
                onKnob,
              ),
            ],
            isOptional: false,
          },
        ]
      : [];
    const boxes = [...place(wishes).values()];
    markAll(lines, 'text', 'truth-label', boxes)
      .attr('x', ({ left, width }) => left + width / 2)
      .attr('y', ({ top, height }) => top + height / 2)
      .text(words.boundary);
    return { ...tag, obstacles: [...tag.obstacles, boxesInTheWay(boxes, onName)] };
  };
}

/** On the line, and at either side of each place on it, where a name of this size is more often clear of points. */
function namePlaces(line: Segment, size: { readonly width: number; readonly height: number }): Box[] {
  const beside = size.width / 2 + 8;
  return placesAlong(line).flatMap(({ x, y }) =>
    [0, beside, -beside].map((off) => boxAround(x + off, y, size)),
  );
}

/** Below all labels, which come and go. */
function drawLines(svg: SVGSVGElement, drawn: readonly Line[]): void {
  const group = markAll(svg, 'g', 'truth-lines', drawn.length > 0 ? [drawn] : []).node();
  if (!group) return;
  const label = svg.querySelector('text');
  if (label?.compareDocumentPosition(group) === Node.DOCUMENT_POSITION_FOLLOWING) label.before(group);
  markAll(group, 'path', 'truth-line', drawn, ({ level }) => level)
    .attr('class', ({ isBoundary }) => (isBoundary ? 'truth-line truth-boundary' : 'truth-line'))
    .attr('data-level', ({ level }) => exactDigits(level))
    .attr('d', ({ x1, y1, x2, y2 }) => `M${x1},${y1}L${x2},${y2}`);
}

/** How far a place is from a line, in pixels. */
export function distanceToLine(view: PlaneView, parameters: ArrayLike<number>, { px, py }: Pixel): number {
  const { a, c, e } = pixelScore(view, parameters);
  return Math.abs(a * px + c * py + e) / Math.hypot(a, c);
}

/** So far along what is seen of a line its knob stands: clear of its ends, which turn it, and of where an arrow would stand. */
const knobShare = 0.3;

/** The place of a line's knob, by which it is shifted; null where the line is out of sight. */
export function knobOf(view: PlaneView, parameters: ArrayLike<number>): Pixel | null {
  const line = lineInView(view, pixelScore(view, parameters), 0);
  return (
    line && {
      px: line.x1 + knobShare * (line.x2 - line.x1),
      py: line.y1 + knobShare * (line.y2 - line.y1),
    }
  );
}

/** The lines in sight, the boundary last: it is drawn over the others. */
function linesOf(view: PlaneView, parameters: Float64Array, threshold: number): Line[] {
  const score = pixelScore(view, parameters);
  return [...thinLevels.filter((level) => level !== threshold), threshold].flatMap((level) => {
    const line = lineInView(view, score, logit(level));
    return line ? [{ ...line, level, isBoundary: level === threshold }] : [];
  });
}
