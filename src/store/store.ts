import { type TemporalState, temporal } from 'zundo';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OptimumAnswer } from '../analysis/protocol';
import type { Recipe } from '../core/data/catalog';
import { sampleDataset } from '../core/data/catalog';
import type { Dataset, Label } from '../core/data/dataset';
import type { Trend } from '../core/training/diagnosis';
import type { TrainingSettings } from '../core/training/settings';

/** The points, and the recipe they were drawn by; `isEdited` once a person has changed them. */
export interface DatasetSlice {
  readonly recipe: Recipe;
  readonly points: Dataset;
  readonly isEdited: boolean;
}

/** `epochsPerSecond` null: flat out. */
export interface SettingsSlice extends Omit<TrainingSettings, 'seed'> {
  readonly epochs: number;
  readonly epochsPerSecond: number | null;
  /** Polynomial degree of the features, 1 to 5. */
  readonly degree: number;
  readonly isStandardized: boolean;
  readonly start: StartKind;
  /** The parameters to start from where `start` is custom: weights, then the bias; missing ones are 0. */
  readonly customStart: readonly number[];
}

export type StartKind = 'small-random' | 'zeros' | 'custom';

export type RunStatus = 'idle' | 'training' | 'paused' | 'finished' | 'converged' | 'diverged' | 'failed';
export type Notice =
  | { readonly kind: 'restarted' }
  | { readonly kind: 'noWorker' }
  | { readonly kind: 'failed'; readonly detail: string };

/** What of a run changes seldom. What changes every frame is in the live run (live.ts). */
export interface RunSlice {
  readonly status: RunStatus;
  readonly trend: Trend;
  readonly notice: Notice | null;
  /** How often training has come to stand: a step that ends as it began is news all the same. */
  readonly stops: number;
}

export type Theme = 'system' | 'light' | 'dark';

/** How the page is looked at; not part of undo. `hovered`, `held` and `newest` are indices of points. */
export interface ViewSlice {
  readonly classToAdd: Label;
  readonly probe: { readonly x1: number; readonly x2: number };
  readonly theme: Theme;
  readonly hasSingleKeys: boolean;
  readonly dialog: 'settings' | 'shortcuts' | null;
  /** Whether the exact optimum's boundary is drawn. */
  readonly hasGhost: boolean;
  readonly isEpochLog: boolean;
  readonly isLossLog: boolean;
  readonly hovered: number | null;
  readonly held: number | null;
  readonly newest: number | null;
  readonly cursor: { readonly x1: number; readonly x2: number } | null;
}

/** What is known besides training; null while it is computed or where it is not defined. */
export interface InsightSlice {
  readonly optimum: OptimumAnswer | null;
  /** Steps are far smaller than what would be stable. */
  readonly isCrawling: boolean;
  /** The objective is still clearly above its lowest value. */
  readonly isFar: boolean;
}

export interface LabState {
  readonly dataset: DatasetSlice;
  readonly settings: SettingsSlice;
  readonly run: RunSlice;
  readonly insight: InsightSlice;
  readonly view: ViewSlice;
}

type Undoable = Pick<LabState, 'dataset' | 'settings'>;
export type LabStore = Omit<StoreApi<LabState>, 'temporal'> & { temporal: StoreApi<TemporalState<Undoable>> };

const undoSteps = 200;

const initialSettings: SettingsSlice = {
  learningRate: 0.01,
  optimizer: 'batch',
  batchSize: 16,
  l1: 0,
  l2: 0,
  loss: 'log-loss',
  epochs: 1000,
  epochsPerSecond: 200,
  degree: 1,
  isStandardized: false,
  start: 'small-random',
  customStart: [],
};

const defaultRecipe: Recipe = { kind: 'hidden-line', seed: 1, count: 100, noise: 0.1 };

/** One store for the whole page; undo and redo over the points and the settings. */
export function createLabStore(view: Partial<ViewSlice> = {}): LabStore {
  const initial = (): LabState => ({
    dataset: sampleSlice(defaultRecipe),
    settings: initialSettings,
    run: { status: 'idle', trend: 'falling', notice: null, stops: 0 },
    insight: { optimum: null, isCrawling: false, isFar: false },
    view: {
      classToAdd: 1,
      probe: { x1: 0.5, x2: -0.2 },
      theme: 'system',
      hasSingleKeys: true,
      dialog: null,
      hasGhost: false,
      isEpochLog: false,
      isLossLog: false,
      hovered: null,
      held: null,
      newest: null,
      cursor: null,
      ...view,
    },
  });
  return createStore<LabState>()(
    temporal(initial, {
      limit: undoSteps,
      partialize: ({ dataset, settings }): Undoable => ({ dataset, settings }),
      equality: (past, current) => past.dataset === current.dataset && past.settings === current.settings,
    }),
  );
}

/** Fresh points by a recipe; the same recipe gives the same points everywhere. */
export function sampleSlice(recipe: Recipe): DatasetSlice {
  return { recipe, points: sampleDataset(recipe), isEdited: false };
}
