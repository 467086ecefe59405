import { countClasses, type Label } from '../core/data/dataset';
import { words } from '../messages/words';
import { selectSplit } from './course';
import type { TableSource } from './datasetSlice';
import { limits } from './limits';
import { memoizeLast } from './memoizeLast';
import type { LabState, ViewSlice } from './store';

const countOnce = memoizeLast(countClasses);

/** Points of either class; counted once for each new set of points. */
export function selectClassCounts({ dataset }: LabState): { class0: number; class1: number } {
  return countOnce(dataset.points);
}

/** The only class there is, or null when there are both or none. */
function onlyClass(state: LabState): Label | null {
  const { class0, class1 } = selectClassCounts(state);
  if (class0 > 0 === class1 > 0) return null;
  return class0 > 0 ? 0 : 1;
}

/** The part of the points that the views are about: the training part where none are held back. */
export function selectPart(state: LabState): ViewSlice['part'] {
  return state.view.part === 'test' && selectSplit(state).test ? 'test' : 'training';
}

/** What the columns that the points were read from are called; null for points that no table has named. */
export interface ColumnNames {
  readonly x1: string;
  /** Null where there is no column for it. */
  readonly x2: string | null;
}

const namesOnce = memoizeLast((source: TableSource | null): ColumnNames | null => {
  if (!source) return null;
  const { table, reading } = source;
  const { horizontal, vertical } = reading;
  return { x1: table.header[horizontal], x2: vertical === null ? null : table.header[vertical] };
});

/** The names of the columns on the two axes. */
export function selectColumnNames({ dataset }: LabState): ColumnNames | null {
  return namesOnce(dataset.source);
}

function idleSentence({ dataset }: LabState): string {
  return dataset.hasVertical ? words.status.idle : words.oneFeature.idle;
}

/** At the last epoch; a learning rate that can be no lower leaves only the features to change. */
function finishedSentence({ run, settings, insight }: LabState): string {
  const { status } = words;
  if (run.trend !== 'oscillating') return insight.isFar ? status.finishedFar : status.finished;
  const isLowest = settings.learningRate <= limits.learningRate.min;
  return isLowest ? status.oscillatingLowest : status.finishedOscillating;
}

function trainingSentence({ run, insight }: LabState): string {
  if (run.trend === 'oscillating') return words.status.oscillating;
  if (run.trend === 'converged') return words.status.trainingSettled;
  return insight.isCrawling ? words.status.crawling : words.status.training;
}

/** The training status in one plain sentence that says what to do next. */
export function selectStatusSentence(state: LabState): string {
  const { status } = state.run;
  if (status === 'failed') return words.status.failed;
  if (status === 'diverged') return words.status.diverged;
  if (state.dataset.points.y.length === 0) return words.status.noPoints;
  const only = onlyClass(state);
  if (only !== null) return words.status.oneClass[only];
  switch (status) {
    case 'idle':
      return idleSentence(state);
    case 'paused':
      return words.status.paused;
    case 'converged':
      return state.insight.isFar ? words.status.convergedFar : words.status.converged;
    case 'finished':
      return finishedSentence(state);
    case 'training':
      return trainingSentence(state);
  }
}
