import { fromPixel, type PlaneView } from '../core/data/planeView';
import { score } from '../core/model/score';

/** Cells along each side of the plotted area; one more row of cells lies outside on every side. */
const cells = 96;

/** Places along each side of the grid. */
export const gridSize = cells + 3;

/** The pixel of the plotted area that is `place` places along its side, `side` pixels long; place 1 is at its beginning. */
export const gridPixel = (place: number, side: number): number => ((place - 1) / cells) * side;

/** Scores of a model at the `gridSize`² places over the plotted area and one cell beyond it, row by row from the top left. */
export function sampleScores(view: PlaneView, parameters: Float64Array): Float64Array {
  const values = new Float64Array(gridSize * gridSize);
  for (let row = 0; row < gridSize; row++) {
    for (let column = 0; column < gridSize; column++) {
      const [x1, x2] = fromPixel(view, gridPixel(column, view.width), gridPixel(row, view.height));
      values[row * gridSize + column] = score(parameters, x1, x2);
    }
  }
  return values;
}
