import type { PlaneView } from '../core/data/planeView';

/** The lines and areas to draw of a model whose boundary is no straight line. */
export interface TraceQuestion {
  readonly view: PlaneView;
  /** Weights of the polynomial features in original units, then the bias. */
  readonly parameters: Float64Array;
  /** The probability at the boundary. */
  readonly threshold: number;
  /** The probabilities at the contours that are wanted, the boundary among them. */
  readonly levels: readonly number[];
  /** True if the probability everywhere is wanted. */
  readonly isShaded: boolean;
}

/** A contour of the probability: the SVG path of all its parts, and where its label may stand, lowest first, in pixels of the view. */
export interface Curve {
  readonly level: number;
  readonly path: string;
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

export interface TraceAnswer {
  /** In the order of the levels. */
  readonly curves: readonly Curve[];
  /** The probability at the places of the grid, 0 to 255, row by row from the top left; null where it is not wanted. */
  readonly shades: Uint8ClampedArray<ArrayBuffer> | null;
}
