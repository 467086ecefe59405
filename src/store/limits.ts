import { largestCoordinate } from '../core/data/coordinate';
import { learningRateRange, mostEpochs } from '../core/training/settings';

/** From this many points on, what follows from a change of them waits until the changes rest: copying them costs a frame. */
export const manyPoints = 50_000;

/** What each setting may be; the same bounds hold for sliders, typed numbers, links and kept work. */
export const limits = {
  count: { min: 2, max: 1_000_000, whole: true },
  /** What the plane holds at most, points added by hand included. */
  points: { min: 0, max: 1_000_000, whole: true },
  /** What a link holds of points that are not drawn by a recipe; more would make it too long to be sent around. */
  linkPoints: { min: 0, max: 2000, whole: true },
  noise: { min: 0, max: 50, whole: false },
  /** Share of class 1, in percent. */
  balance: { min: 1, max: 99, whole: false },
  separation: { min: 0, max: 4, whole: false },
  spread: { min: 0, max: 1, whole: false },
  /** Share of points held back for testing, in percent. */
  testShare: { min: 0, max: 90, whole: false },
  /** The probability from which on class 1 is predicted. */
  threshold: { min: 0.01, max: 0.99, whole: false },
  /** Of a wrong prediction. */
  cost: { min: 0, max: 1_000_000, whole: false },
  /** Of a point, and of the probe. */
  coordinate: { min: -largestCoordinate, max: largestCoordinate, whole: false },
  brushSize: { min: 6, max: 80, whole: true },
  seed: { min: 0, max: 4_294_967_295, whole: true },
  learningRate: { ...learningRateRange, whole: false },
  batchSize: { min: 1, max: 10_000, whole: true },
  l1: { min: 0, max: 10, whole: false },
  l2: { min: 0, max: 10, whole: false },
  degree: { min: 1, max: 5, whole: true },
  startValue: { min: -1e6, max: 1e6, whole: false },
  epochs: { min: 1, max: mostEpochs, whole: true },
  speed: { min: 1, max: 1_000_000, whole: true },
} as const;
