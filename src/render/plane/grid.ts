import { score } from '../../core/model/score';
import { fromPixel, type PlaneView } from './view';

/** Cells along each side of the plotted area; one more row of cells lies outside on every side. */
const cells = 96;

/**
 * Scores of a model on a grid over the plotted area and one cell beyond it, row by row from the top left. `size` values a
 * row; a place (column, row) of the grid is `toPixel(column)`, `toPixel(row)` of the plotted square.
 */
export interface ScoreGrid {
  readonly size: number;
  readonly values: Float64Array;
  readonly toPixel: (place: number, side: number) => number;
}

/** Samples a model whose boundary is no straight line. */
export function sampleScores(view: PlaneView, parameters: Float64Array): ScoreGrid {
  const size = cells + 3;
  const values = new Float64Array(size * size);
  const toPixel = (place: number, side: number) => ((place - 1) / cells) * side;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x1, x2] = fromPixel(view, toPixel(column, view.width), toPixel(row, view.height));
      values[row * size + column] = score(parameters, x1, x2);
    }
  }
  return { size, values, toPixel };
}
