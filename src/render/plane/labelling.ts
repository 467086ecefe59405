import { type PlaneView, toPixel } from '../../core/data/planeView';
import {
  type Box,
  boxAround,
  boxesInTheWay,
  createLabelPlacer,
  linesInTheWay,
  type Obstacle,
  type Piece,
  piecesOf,
} from '../labelPlacer';
import { type DrawnLines, drawLineLabels, piecesOn } from './lineLabels';
import type { MarksState, TagPlacing } from './marks';

/** The cross of the probe, in pixels. */
const cross = { width: 26, height: 26 };
/** How bad it is for the probe's tag to stand on a label, and on the boundary or the arrow. A point counts 1. */
const [onLabel, onLine] = [50, 3];

/**
 * The labels of a plane: it keeps what is drawn, in whose way labels are not to be, and draws the labels of the lines anew when any
 * of it has changed. The tag of the probe then goes round all of it.
 */
export function createLabelling() {
  const place = createLabelPlacer();
  const placeTag = createLabelPlacer();
  let lines: DrawnLines | null = null;
  /** Boundary and arrow. */
  let strong: readonly Piece[] = [];
  let optimum: readonly Piece[] = [];
  let points: Obstacle = () => 0;
  let probe: string | null = null;
  let labels: readonly Box[] = [];
  let isNew = false;

  return {
    /** The lines have been taken away. */
    forget(): void {
      lines = null;
      strong = [];
      labels = [];
    },
    takeLines(drawn: DrawnLines | null): void {
      if (!drawn) return;
      lines = drawn;
      const boundary = drawn.contours.find(({ isBoundary }) => isBoundary);
      strong = [...(drawn.arrow ? [drawn.arrow] : []), ...(boundary ? piecesOn(boundary) : [])];
      isNew = true;
    },
    takeOptimum(path: string | null): void {
      if (path === null) return;
      optimum = piecesOf(path);
      isNew = true;
    },
    takePoints(inTheWay: Obstacle): void {
      points = inTheWay;
      isNew = true;
    },
    draw(svg: SVGSVGElement, view: PlaneView, { x1, x2, isHidden }: MarksState['probe']): void {
      const at = isHidden ? '' : `${x1} ${x2}`;
      if (!isNew && at === probe) return;
      isNew = false;
      probe = at;
      const box = isHidden ? null : boxAround(...toPixel(view, x1, x2), cross);
      if (lines) labels = drawLineLabels(svg, view, lines, { points, optimum, probe: box }, place);
    },
    /** What is in the way of the probe's tag. */
    tag(): TagPlacing {
      return {
        place: placeTag,
        obstacles: [boxesInTheWay(labels, onLabel), points, linesInTheWay(strong, onLine)],
      };
    },
  };
}
