import type { OptimumAnswer, OutlookAnswer } from '../analysis/protocol';
import type { Label } from '../core/data/dataset';
import type { Costs } from '../core/metrics/costs';
import type { Advice, RunStatus } from '../core/training/advice';
import type { Trend } from '../core/training/diagnosis';
import type { Nearness } from '../core/training/nearness';
import type { DatasetSlice } from './datasetSlice';
import type { InferenceLook } from './inferenceLook';
import type { LessonSlice } from './lessonSlice';
import type { LoadSlice } from './loadSlice';
import type { PinnedRun } from './pinnedRuns';
import type { SettingsSlice } from './settings';
import type { ShellSlice } from './shellSlice';

export type { RunStatus };

export type Notice =
  | { readonly kind: 'restarted' }
  | { readonly kind: 'noWorker' }
  | { readonly kind: 'failed'; readonly detail: string }
  /** Points could not be drawn. */
  | { readonly kind: 'loadFailed'; readonly detail: string }
  /** A file could not be taken in, fetched or saved because the page itself failed. */
  | { readonly kind: 'notRead' | 'notFetched' | 'notSaved'; readonly detail: string }
  | { readonly kind: 'noPicture'; readonly detail: string }
  /** A part of the page could not be fetched. */
  | { readonly kind: 'partMissing' }
  /** The stored work cannot be read. */
  | { readonly kind: 'unreadableWork' }
  /** A link that was opened is none, is of a newer page, names data that could not be had, or needs a newer browser. */
  | { readonly kind: 'linkBroken' | 'linkNewer' | 'linkDataMissing' | 'linkUnsupported' }
  /** Of what was opened something was out of range; its epoch takes long to train to; the epoch saved is not the one seen. */
  | { readonly kind: 'adjusted' | 'notTrained' | 'epochLost' }
  /** There is no lesson of that name. */
  | { readonly kind: 'lessonMissing' }
  /** The address says to show or hide what the page does not have. */
  | { readonly kind: 'unknownParts'; readonly names: readonly string[] };

/** Why the page is not kept: the browser lets the page keep nothing, or no more. */
export type KeepingProblem = 'notKept' | 'storageFull';

/** The state of keeping the page from one visit to the next. */
export interface KeepingSlice {
  /** Null as long as all is kept. */
  readonly problem: KeepingProblem | null;
  /** True once a person has read of the problem and wants it said in few words. */
  readonly isShort: boolean;
}

/** The part of a run that changes seldom. The part that changes every frame is in the live run (live.ts). */
export interface RunSlice {
  readonly status: RunStatus;
  /** Settings or points were changed since the last step. */
  readonly isChanged: boolean;
  readonly trend: Trend;
  /** The epoch on its way, once that takes a while: very many points, or a long way from what was kept. */
  readonly awaited: number | null;
  readonly notice: Notice | null;
  /** How often training has come to stand: a step that ends as it began is news all the same. */
  readonly stops: number;
  /** The last step of undo that was taken back or done again, and the epoch to go to where it led to another page; each is an object of its own. */
  readonly stepped: { readonly kind: 'undone' | 'redone'; readonly epoch: number | null } | null;
}

export type Theme = 'system' | 'light' | 'dark';

/** The tool of a press on the plane: add or drag a point, spray points, erase points, or draw round points to select them. */
export type Tool = 'point' | 'spray' | 'erase' | 'select';

/** The tabs below the loss curve. */
export const viewTabs = [
  'meaning',
  'surface',
  'sigmoid',
  'metrics',
  'weights',
  'update',
  'runs',
  'complexity',
  'inference',
  'table',
] as const;
export type ViewTab = (typeof viewTabs)[number];
/** What can be enlarged: the tabs with the view that is open, or the loss curve. */
export type LargePart = 'view' | 'loss';

/** The charts of the probabilities and of all thresholds. */
export type MetricsChart = 'roc' | 'precision' | 'calibration' | 'residuals' | 'costs';
/** A weight by its index, or the bias, whatever its index is. */
export type SurfaceAxis = number | 'bias';

/** The columns on no axis, in the order of the reading. */
export type OtherKey = `other${number}`;
/** The columns of features, which can be typed in. */
export type FeatureColumn = 'x1' | 'x2' | OtherKey;
export type TableColumn = 'number' | FeatureColumn | 'class' | 'p' | 'test';

/** By which column the table's rows are sorted. */
export interface TableSort {
  readonly column: TableColumn;
  readonly isFalling: boolean;
}

/** The parts of one update, in their order. */
export const updateStages = ['scores', 'errors', 'gradient', 'update'] as const;
export type UpdateStage = (typeof updateStages)[number];
/** A line made by hand: while it is being made, and then until something else is changed. */
export interface HandMadeLine {
  readonly stage: 'making' | 'taken';
  /** The loss before. */
  readonly before: number;
  /** That of the line taken; null while it is made, and where it was not known yet. */
  readonly loss: number | null;
}

/** A person's preferences, whatever is on the page. What is undefined at first came later: pages are written as they always were. */
export interface PreferencesSlice {
  readonly theme: Theme;
  readonly hasSingleKeys: boolean;
  /** True for logarithmic axes of charts over the epochs. */
  readonly isEpochLog: boolean;
  /** True once a person has chosen that; until then curves that crowd at the left make epochs logarithmic too. */
  readonly hasChosenEpochs: true | undefined;
  readonly isLossLog: boolean;
  /** True where the accuracy is drawn beside the loss. */
  readonly hasAccuracy: true | undefined;
  /** True if keys are not shown, on a presented page, as they are pressed. */
  readonly areKeysHidden: true | undefined;
}

/** A place that the model is asked about. Without values of its own, the features on no axis are as the plane holds them. */
export interface Probe {
  readonly x1: number;
  readonly x2: number;
  readonly others?: readonly number[];
}

/** What of the plane, besides the points, can be left out: a picture for an exam gives no answer away. */
export const planeParts = ['boundary', 'contours', 'shading', 'levels', 'arrow', 'rings', 'probe'] as const;
export type PlanePart = (typeof planeParts)[number];

/** The tool of a press on the plane, and the marks on it besides the points and the model. */
export interface PlaneSlice {
  readonly tool: Tool;
  /** Radius of spray and eraser in CSS pixels. */
  readonly brushSize: number;
  readonly classToAdd: Label;
  readonly probe: Probe;
  readonly hand: HandMadeLine | null;
  /** True if the exact optimum's boundary is drawn. */
  readonly hasOptimum: boolean;
  /** True if the boundary of the true model is drawn, where the labels come from one; undefined if not, as pages always were written. */
  readonly hasTruth: true | undefined;
  /** True if the probability by the true model is told beside the model's. */
  readonly hasTrueP: true | undefined;
  /**
   * True if points far from the slice are drawn as firmly as others, where there are features on no axis. Else undefined, so that a page
   * without such features is written as it always was.
   */
  readonly isUnfaded: true | undefined;
  /** What is not drawn, on the page and in pictures; undefined for all drawn, as pages always were written. */
  readonly hiddenParts: readonly PlanePart[] | undefined;
}

/** The points marked out from the others, by their index, and the keyboard's cursor. */
export interface MarksSlice {
  readonly hovered: number | null;
  /** Moved along by pointer or keyboard. */
  readonly dragged: number | null;
  readonly newest: number | null;
  /** Rising. */
  readonly selection: Uint32Array;
  /** Those that a view points out; null when none does. */
  readonly highlighted: Uint32Array | null;
  readonly cursor: { readonly x1: number; readonly x2: number } | null;
}

/** Which tab is open, and what is chosen in each. */
export interface TabsSlice {
  readonly tab: ViewTab;
  /** Class 1 is predicted where the probability is at least this; see `limits`. */
  readonly threshold: number;
  /** The costs of wrong predictions. */
  readonly costs: Costs;
  readonly metricsChart: MetricsChart;
  /** Which points the views are about; the test part only where points are held back. */
  readonly part: 'training' | 'test';
  /** The parameters along the axes of the loss surface, by index of the weight; null: the first two there are. */
  readonly surfaceAxes: readonly [SurfaceAxis, SurfaceAxis] | null;
  /** Null: in the points' own order. */
  readonly tableSort: TableSort | null;
  /** What has half of the stage beside the plane; undefined without anything, as pages always were written. */
  readonly enlarged: LargePart | undefined;
  /** What models are compared by in the view Complexity; undefined for the degree, as pages always were written. */
  readonly complexityAxis: 'penalty' | undefined;
  /** Undefined for all as at first, as pages always were written. */
  readonly inference: InferenceLook | undefined;
  /** How often a person has asked to see the lines of resamples drawn one after another. */
  readonly linesPlayed: number;
  /** True if the pulls of the points are drawn while the update is looked at. */
  readonly hasPulls: boolean;
  /** True if a step in slow motion goes from stage to stage by itself. */
  readonly playsAlong: boolean;
  /** The stage of a step in slow motion; null without one. */
  readonly updateStage: UpdateStage | null;
}

/** Runs side by side. What of their race changes every frame is in the live race (liveRace.ts). */
export interface RaceSlice {
  /** Runs kept for comparison, in the order of their slots. */
  readonly pinned: readonly PinnedRun[];
  /** True if their boundaries are drawn. */
  readonly hasBoundaries: boolean;
  readonly status: 'idle' | 'racing' | 'paused' | 'finished';
  /** Points or start have changed since runs were last compared. */
  readonly isOutdated: boolean;
}

/** Answers of the analysis; null while it is computed or where it is not defined. */
export interface InsightSlice {
  readonly optimum: OptimumAnswer | null;
  /** The lowest possible loss, and the result of a new run with the present settings. */
  readonly outlook: OutlookAnswer | null;
  /** How near to the best possible the run stands. */
  readonly nearness: Nearness | null;
  /** The run was changed on its way: a new one ends otherwise. */
  readonly isMixed: boolean;
  /** The advice of the status beyond the plain state, once that has stood for a while. */
  readonly advice: Advice | null;
}

export interface LabState {
  readonly dataset: DatasetSlice;
  readonly settings: SettingsSlice;
  readonly run: RunSlice;
  readonly race: RaceSlice;
  readonly insight: InsightSlice;
  readonly load: LoadSlice;
  readonly keeping: KeepingSlice;
  readonly preferences: PreferencesSlice;
  readonly plane: PlaneSlice;
  readonly marks: MarksSlice;
  readonly tabs: TabsSlice;
  readonly shell: ShellSlice;
  readonly lesson: LessonSlice;
}

export type Undoable = Pick<LabState, 'dataset' | 'settings'>;

/** The new indices of points when points come, go or change places. */
export const noMarks = {
  hovered: null,
  dragged: null,
  newest: null,
  selection: new Uint32Array(0),
  highlighted: null,
} as const;
