import type { AnalysisClient } from '../analysis/client';
import type { TableRow } from '../codec/tableFile';
import type { RealKind } from '../core/data/realData';
import type { Reading } from '../core/data/table';
import type { Guess } from '../lessons/guess';
import type { Recorded } from '../lessons/making';
import type { Numbers } from '../lessons/numberNames';
import type { Lesson } from '../lessons/schema';
import type { Task } from '../loader/client';
import type { Asked } from '../loader/protocol';
import type { LazyService } from '../render/lazyService';
import type { PaintLoop } from '../render/paintLoop';
import type { Still } from '../render/still/still';
import type { Actions } from '../store/actions';
import type { OpenLesson } from '../store/lessonSlice';
import type { LiveRun } from '../store/live';
import type { LiveRace } from '../store/liveRace';
import type { LabStore } from '../store/store';
import type { Tracer } from '../tracer/client';
import type { Optima } from './analysis/optima';

/** The commands to the training, one verb for each button. */
export interface Transport {
  train(): void;
  pause(): void;
  /** Train when standing still, pause when training. */
  toggle(): void;
  step(): void;
  reset(): void;
  /** Goes to an epoch that was already trained; clamped to what there is. */
  seek(epoch: number): void;
}

/** Reading and writing files. An import under way is in the store's `load.importing`. */
export interface Files {
  /** Takes in a file that a person has chosen or dropped: a session or a table that says what it means at once, else by asking. */
  open(file: Blob, name: string): void;
  /** Takes in pasted text. */
  openText(text: string): void;
  /** Takes in one of the gallery's real data sets. */
  openReal(kind: RealKind): void;
  /** Reads other columns, or another class as class 1: of the file being asked about, else of the table in use. */
  read(reading: Reading): void;
  /** Reads the file being asked about with another delimiter, its first row as names or not, or its rows as groups with counts. */
  layOut(asked: Asked): void;
  /** Asks once more about the table in use: its columns, its label, its layout. */
  askAgain(): void;
  /** Uses the points of the file being asked about. */
  accept(): void;
  /** Leaves everything as it was. */
  cancel(): void;
  /** Saves the points as a CSV file. */
  saveCsv(): void;
  /** Saves all that the page shows, so that opening the file brings it back. */
  saveSession(): void;
}

/** The files of the run under way. */
export interface Exports {
  /** Saves the present model as a JSON file. */
  saveModel(): void;
  /** Saves losses and weights over the epochs as a CSV file. */
  saveHistory(): void;
  /** Saves the numbers of a table that the page shows as a CSV file; its name is made of the title. */
  saveTable(rows: readonly TableRow[], title: string): void;
  /** Saves a program under this name. */
  saveProgram(text: string, name: string): void;
  /** Saves a lesson of somebody's own as the file that the page opens again. */
  saveLesson(lesson: Lesson): void;
}

export type PictureFormat = 'png' | 'svg';

/** Draws a picture of what is on the page, with work that is fetched for it. */
export type MakeStill = () => Promise<Still>;

/** The pictures of the page, in files. */
export interface Pictures {
  /** Saves a picture; the file's name is made of its title. A PNG has twice the size. */
  save(make: MakeStill, title: string, format: PictureFormat): void;
  /** Tells how the plane is drawn, for as long as it is on the page; returns what takes that back. */
  offerPlane(make: MakeStill): () => void;
  savePlane(title: string, format: PictureFormat): void;
}

/** Questions about the present points; answered with null where a later question of the same kind came first. */
export type Questions = Pick<AnalysisClient, 'ask'>;

/** A line made by hand: shown in place of the run's while it is made, and then trained on from. */
export interface HandMade {
  /** Pauses the training. False where there is no line that a hand could move. */
  begin(): boolean;
  /** Shows a model in original units (w₁, w₂, b) in place of the run's. Without `begin` nothing happens. */
  show(parameters: Float64Array): void;
  /** Makes the model shown the start of a new run; training goes on if it was under way. */
  take(): void;
  /** All is as it was before. */
  giveUp(): void;
  /** The newest loss known of what is shown; null before there is one. */
  loss(): number | null;
}

/** Puts many numbers in order without holding up the page. */
export interface Sorter {
  /** The indices of the values in rising order, of equal ones in theirs. */
  sort(values: Float64Array | Uint8Array): Task<Uint32Array>;
}

/** Why there is no link: no room for the points, for all their columns, or for the lesson; or a browser that cannot pack. */
export type NoLink = 'too-many-points' | 'too-many-columns' | 'too-long' | 'no-compression';

/** A link, and whether it leads to the epoch stood at, not to epoch 0; or why there is none. */
export type MadeLink =
  | { readonly link: string; readonly isAtEpoch: boolean }
  | { readonly link: null; readonly why: NoLink };

/** Links to the page as it stands. */
export interface Sharing {
  /** With this lesson of somebody's own open at its first step, where one is given. */
  makeLink(lesson?: Lesson): Promise<MadeLink>;
}

/** Runs with other settings side by side, apart from the page's own. How the race stands is in the store's `race`. */
export interface Race {
  readonly live: LiveRace;
  /** Keeps the run of the present settings, with what it has come to so far. */
  pin(): void;
  /** Trains all runs from epoch 0, or on from where a pause has left them, up to the last epoch of the settings. */
  start(): void;
  pause(): void;
  /** Forgets what the runs have come to; their settings stay. */
  reset(): void;
}

/** The lessons: what is asked, and what has become of it, stand in the store's `lesson`. */
export interface Lessons {
  /** Begins a lesson of the page's own, and makes the page stand as it needs. The focus goes to its heading. */
  open(id: string): void;
  /** The same for what an address asks for, ID or ID.step with steps from 1; the focus stays. */
  arrive(address: string): void;
  /** Begins a lesson of somebody's own. */
  openOwn(own: Lesson): void;
  next(): void;
  previous(): void;
  /** Makes the page stand as the step needs it. */
  putBack(): void;
  /** Makes the guess drawn or chosen the one that counts. */
  guess(): void;
  /** Takes the guess of this step back, so that it can be made again: by somebody else, too. */
  guessAgain(): void;
  hint(): void;
  /** Has the lesson say its closing words; one of a single step is left. */
  finish(): void;
  /** Begins a lesson at its first step, and forgets what was done of it. */
  startAgain(lesson: Pick<OpenLesson, 'id' | 'own'>): void;
  /** Gives the page as it stands as a step's `put`, or why a step cannot hold it. */
  record(take: (recorded: Recorded) => void): void;
  /** Has what was done in lessons read, for the list of them. */
  prepare(): void;
  /** The numbers that follow from a guess on the page of now; null where lessons are not there yet. */
  numbersOf(guess: Guess): Numbers | null;
  /** The page stays as it stands. */
  exit(): void;
}

/** Sampling experiments with the true model of the present points: `live.experiment`. */
export interface Experiment {
  /** Draws new data sets of the true model one after another, first slowly; those after the last ones where there are some of the same kind. */
  draw(): void;
  /** No more come. */
  stop(): void;
}

export interface Lab {
  readonly store: LabStore;
  readonly actions: Actions;
  readonly transport: Transport;
  readonly files: Files;
  readonly exports: Exports;
  readonly questions: Questions;
  readonly hand: HandMade;
  readonly pictures: Pictures;
  readonly sorter: Sorter;
  readonly sharing: Sharing;
  readonly race: Race;
  readonly lessons: Lessons;
  readonly live: LiveRun;
  readonly paintLoop: PaintLoop;
  /** Traces curved models off the page's thread. */
  readonly tracer: LazyService<Tracer>;
  /** Finds what is best possible for several models, in a worker of its own. */
  readonly optima: LazyService<Optima>;
  readonly experiment: LazyService<Experiment>;
}

/** All ports together. */
export type LabParts = Pick<Lab, 'store' | 'actions' | 'live' | 'paintLoop'>;
