import type { Recipe } from '../core/data/catalog';
import type { Reading } from '../core/data/table';
import type { LessonFault } from '../lessons/readLesson';
import type { Asked, FileProblem, Opened, ReadPoints } from '../loader/protocol';

/** A file on its way to becoming points. */
export type Importing =
  | {
      readonly stage: 'opening';
      readonly name: string;
      /** How much of the work is done, 0…1. */
      readonly share: number;
      /** How the table in use is being read in another way. */
      readonly reading?: Reading;
    }
  | {
      readonly stage: 'choosing';
      /** What it was read from, to be read again with another layout. */
      readonly file: Blob;
      /** The layout that was asked for. */
      readonly asked: Asked;
      readonly opened: Opened;
      readonly reading: Reading;
      /** The result of the reading; null while it is read. */
      readonly outcome: ReadPoints | { readonly problem: FileProblem } | null;
      /** How much of that is done, 0…1. */
      readonly share: number;
    }
  | { readonly stage: 'refused'; readonly name: string; readonly problem: FileProblem | LessonProblem };

/** What is wrong with a lesson of somebody's own. */
export interface LessonProblem {
  readonly kind: 'lesson';
  readonly faults: readonly LessonFault[];
}

/** The job under way for the data set; null without one. */
export interface LoadSlice {
  /** Points being drawn by a recipe of too many for at once. */
  readonly sampling: Recipe | null;
  readonly importing: Importing | null;
}

/** True while other points are on their way, which `undo` can take back. */
export function isLoading({ sampling, importing }: LoadSlice): boolean {
  return sampling !== null || importing?.stage === 'opening';
}
