import type { Grab } from '../../render/plane/hand';
import type { Place } from './planeScene';

/**
 * A line on the plane that a hand can move, by pointer or by keys. It stands for a model (w₁, w₂, b) whose score is 0 where the line is
 * drawn, whatever the threshold.
 */
export interface MovableLine {
  /** True of the true model's boundary, false of the model's own. */
  readonly isTruth: boolean;
  /** Null without a model. */
  line(): Float64Array | null;
  /** False where it cannot be moved. */
  begin(): boolean;
  show(line: Float64Array): void;
  take(): void;
  giveUp(): void;
  /** What there is to say of the line as it stands now; null while nothing is. */
  say(): string | null;
}

/** What of the plane a pointer is on. */
export type Target =
  | { readonly kind: 'point'; readonly index: number }
  | { readonly kind: 'probe' }
  | { readonly kind: 'line'; readonly grab: Grab; readonly of: MovableLine }
  | { readonly kind: 'empty' };

/** How far from a line, or from the tip of the arrow, a hand can take hold of it, in CSS pixels. */
export const lineReach = { mouse: 8, touch: 14 };

/** The boundary of the model that the labels come from, as a hand moves it: all points are drawn anew, from the same random numbers. */
export interface TruthHand extends MovableLine {
  /** The line, where it is at this place and comes before what else was found there, or that `yields` to lines; its knob lies above the points. */
  find(place: Place, pointer: 'mouse' | 'touch', found: Target, yields: boolean): Target;
}

/** The lines there can be. */
export interface MovableLines {
  readonly boundary: MovableLine;
  /** That of the model which the labels come from; null where it is not drawn, and until what moves it has been fetched. */
  truth(): TruthHand | null;
  /** Does a task with it once it is there; with null where it is not drawn. */
  askTruth(task: (truth: TruthHand | null) => void): void;
}
