import { largestCoordinate } from '../core/data/coordinate';

/** From this many points on, what follows from a change of them waits until the changes rest: copying them costs a frame. */
export const manyPoints = 50_000;

/** The range of each number of points, recipe and view (those of the training: `settingTable`); the same bounds hold for sliders,
 * typed numbers, links and kept pages. */
export const limits = {
  count: { min: 2, max: 1_000_000, whole: true },
  /** The most points on the plane, those added by hand included. */
  points: { min: 0, max: 1_000_000, whole: true },
  /** The most points in a link that are not drawn by a recipe; more would make it too long to be sent around. */
  linkPoints: { min: 0, max: 2000, whole: true },
  noise: { min: 0, max: 50, whole: false },
  /** Share of class 1, in percent. */
  balance: { min: 1, max: 99, whole: false },
  separation: { min: 0, max: 4, whole: false },
  spread: { min: 0, max: 1, whole: false },
  /** Of the weights and the bias of a true model. */
  truth: { min: -20, max: 20, whole: false },
  /** The probability from which on class 1 is predicted. */
  threshold: { min: 0.01, max: 0.99, whole: false },
  /** Of a wrong prediction. */
  cost: { min: 0, max: 1_000_000, whole: false },
  /** Of a point, and of the probe. */
  coordinate: { min: -largestCoordinate, max: largestCoordinate, whole: false },
  /** How many features there can be that are on no axis. */
  others: { min: 0, max: 60, whole: true },
  /** How many columns of a table can be in the model without being on an axis. */
  otherColumns: { min: 0, max: 28, whole: true },
  /** The most numbers that the features of a table's rows are: 96 MB, which page and workers have each. */
  values: { min: 0, max: 12_000_000, whole: true },
  brushSize: { min: 6, max: 80, whole: true },
  seed: { min: 0, max: 4_294_967_295, whole: true },
} as const;
