import type { PlaneView } from '../../core/data/planeView';
import { exactDigits, formatShare } from '../../messages/format';
import type { Curve } from '../../tracer/protocol';
import {
  type Box,
  boxAround,
  boxesInTheWay,
  type createLabelPlacer,
  type LabelWish,
  linesInTheWay,
  type Obstacle,
  type Piece,
  piecesOf,
  textSize,
  within,
} from '../labelPlacer';
import { markAll } from '../mark';
import type { Segment } from './lines';

export interface Contour extends Curve {
  /** The transform that takes its path where it stands; null where it stands there already. */
  readonly transform?: string | null;
  readonly isBoundary: boolean;
}

/** The model's lines on the plane, as they are drawn. */
export interface DrawnLines {
  readonly contours: readonly Contour[];
  readonly arrow: Segment | null;
  /** The length of the weights, and the label that says it. */
  readonly norm: number;
  readonly arrowLabel: string;
}

/** What else is on the plane. */
export interface Surroundings {
  readonly points: Obstacle;
  /** The dashed boundary of the best weights. */
  readonly optimum: readonly Piece[];
  readonly probe: Box | null;
}

export const keyOf = ({ isBoundary, level }: Contour) => (isBoundary ? 'boundary' : String(level));

/** Labels stand at every so many pixels of a line, the first a little way in from its lower end. */
const [firstPlace, nextPlace] = [22, 24];
const mostPlaces = 24;

export function placesAlong(line: Segment): Curve['places'] {
  const isFirstLower = line.y1 > line.y2 || (line.y1 === line.y2 && line.x1 > line.x2);
  const [x, y, tx, ty] = isFirstLower
    ? [line.x1, line.y1, line.x2, line.y2]
    : [line.x2, line.y2, line.x1, line.y1];
  const length = Math.hypot(tx - x, ty - y) || 1;
  const places: { x: number; y: number }[] = [];
  for (
    let at = Math.min(firstPlace, length / 2);
    at < length && places.length < mostPlaces;
    at += nextPlace
  ) {
    places.push({ x: x + ((tx - x) * at) / length, y: y + ((ty - y) * at) / length });
  }
  return places;
}

/** As `planeMarks.css` has them, in pixels. */
const fontSizes = { contour: 11, boundary: 12, arrow: 13 };
/** How bad it is for a label that cannot be left out to stand on a point (1), a thin contour, another line, or the probe. */
const [onContour, onLine, onProbe] = [0.4, 20, 50];
/** Between an arrow and its label, in pixels: as near as it can be. */
const gaps = [7, 22, 40, 60];
/** So far from the edge the label of an arrow has room in any font. */
const edge = 100;
const areaOf = ({ width, height }: PlaneView): Box => ({
  left: 2,
  top: 2,
  width: width - 4,
  height: height - 4,
});

const known = new WeakMap<Contour, readonly Piece[]>();

/**
 * The pieces of a contour where it stands; none of one that was traced for another view, which is there in a frame or two. Kept for as
 * long as the contour is drawn, so that a probe which is dragged over it does not have its path read again.
 */
export function piecesOn(contour: Contour): readonly Piece[] {
  const pieces = known.get(contour) ?? (contour.transform ? [] : piecesOf(contour.path));
  known.set(contour, pieces);
  return pieces;
}

/**
 * The labels of the model's lines: that of the arrow and of the boundary always, those of contours where there is a clear place on
 * them. None stands on points, the probe or a line but its own.
 */
export function lineLabelWishes(view: PlaneView, lines: DrawnLines, around: Surroundings): LabelWish[] {
  const { contours, arrow, arrowLabel } = lines;
  const area = areaOf(view);
  const arrowPieces: Piece[] = arrow ? [arrow] : [];
  const always = [
    around.points,
    linesInTheWay(around.optimum, onLine),
    boxesInTheWay(around.probe ? [around.probe] : [], onProbe),
  ];
  const thin = contours.filter(({ isBoundary }) => !isBoundary);
  const others = (own: Contour | null) => [
    ...contours.filter((contour) => contour.isBoundary && contour !== own).map(lineOf(onLine)),
    ...thin.filter((contour) => contour !== own).map(lineOf(onContour)),
  ];
  function lineOf(weight: number) {
    return (contour: Contour) => linesInTheWay(piecesOn(contour), weight);
  }
  const wishOf = (contour: Contour): LabelWish => {
    const fontSize = contour.isBoundary ? fontSizes.boundary : fontSizes.contour;
    const size = textSize(formatShare(contour.level), fontSize);
    return {
      key: keyOf(contour),
      places: contour.places.map(({ x, y }) => within(area, boxAround(x, y, size))),
      obstacles: [...always, linesInTheWay(arrowPieces, onLine), ...others(contour)],
      isOptional: !contour.isBoundary,
    };
  };
  const wishes: LabelWish[] = arrow
    ? [
        {
          key: 'arrow',
          places: arrowPlaces(arrow, textSize(arrowLabel, fontSizes.arrow)).map((box) => within(area, box)),
          obstacles: [...always, linesInTheWay(arrowPieces, onLine), ...others(null)],
          isOptional: false,
        },
      ]
    : [];
  // The boundary's own comes first, then those nearest to one half.
  const rank = ({ isBoundary, level }: Contour) => (isBoundary ? -1 : Math.abs(level - 0.5));
  const labelled = contours.filter(({ places }) => places.length > 0).sort((a, b) => rank(a) - rank(b));
  return [...wishes, ...labelled.map(wishOf)];
}

/** Round the tip of an arrow, those ahead of it first, then along its shaft down to the foot. */
function arrowPlaces(
  { x1, y1, x2, y2 }: Segment,
  size: { readonly width: number; readonly height: number },
): Box[] {
  const [ahead, down] = [x2 >= x1 ? 1 : -1, y2 >= y1 ? 1 : -1];
  const besides: [number, number][] = [
    [ahead, 0.6 * down],
    [ahead, 0],
    [0, down],
    [ahead, -down],
    [-ahead, down],
    [0, -down],
    [-ahead, 0],
    [-ahead, -down],
  ];
  return gaps.flatMap((gap) =>
    [1, 0.75, 0.5, 0.25, 0].flatMap((share) => {
      const [x, y] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
      return besides.map(([across, upDown]) =>
        boxAround(x + across * (gap + size.width / 2), y + upDown * (gap + size.height / 2), size),
      );
    }),
  );
}

/** Draws the labels of the lines where they are clear, and returns their boxes. */
export function drawLineLabels(
  svg: SVGSVGElement,
  view: PlaneView,
  lines: DrawnLines,
  around: Surroundings,
  place: ReturnType<typeof createLabelPlacer>,
): readonly Box[] {
  const boxes = place(lineLabelWishes(view, lines, around));
  const named = lines.contours.flatMap((contour) => {
    const box = boxes.get(keyOf(contour));
    return box ? [{ contour, box }] : [];
  });
  markAll(svg, 'text', 'contour-label', named, ({ contour }) => keyOf(contour))
    .attr('class', ({ contour }) => `contour-label${contour.isBoundary ? ' boundary-level' : ''}`)
    .text(({ contour }) => formatShare(contour.level))
    .attr('x', ({ box }) => box.left + box.width / 2)
    .attr('y', ({ box }) => box.top + box.height / 2);
  // Its text is a read-out, so it is there with the arrow, also where it has no place on the plane.
  const arrow = lines.arrow ? [boxes.get('arrow') ?? { left: 2, top: 2, width: 0, height: 0 }] : [];
  markAll(svg, 'text', 'weight-label', arrow)
    .attr('data-readout', 'weight-length')
    .attr('data-value', exactDigits(lines.norm))
    .text(lines.arrowLabel)
    .attr('text-anchor', 'middle')
    .attr('y', ({ top, height }) => top + 0.78 * height)
    .each(function place({ left, width }) {
      const middle = left + width / 2;
      const room = Math.min(middle, view.width - middle);
      // Fonts and spacing may be wider than was reckoned. Measured near an edge only: in every frame it would cost a layout.
      const half = room < edge ? this.getComputedTextLength() / 2 + 2 : 0;
      this.setAttribute('x', String(Math.max(half, Math.min(view.width - half, middle))));
    });
  return [...boxes.values()];
}
