import { countClasses, type Label } from '../core/data/dataset';
import { labelKey } from '../csv/labelKey';
import type { TableSource } from './datasetSlice';
import { memoizeLast } from './memoizeLast';
import type { LabState, TabsSlice } from './state';
import { selectSplit } from './trainingInputs';

const countOnce = memoizeLast(countClasses);

/** Points of either class; counted once for each new set of points. */
export function selectClassCounts({ dataset }: LabState): { class0: number; class1: number } {
  return countOnce(dataset.points);
}

/** The only class there is, or null when there are both or none. */
export function onlyClass(state: LabState): Label | null {
  const { class0, class1 } = selectClassCounts(state);
  if (class0 > 0 === class1 > 0) return null;
  return class0 > 0 ? 0 : 1;
}

/** The part of the points that the views are about: the training part where none are held back. */
export function selectPart(state: LabState): TabsSlice['part'] {
  return state.tabs.part === 'test' && selectSplit(state).test ? 'test' : 'training';
}

/** The names of the columns that the points were read from; null for points that no table has named. */
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

/** Random points never take the place of those of a table; where it has none left, they may. */
export function selectCanDrawPoints({ dataset }: Pick<LabState, 'dataset'>): boolean {
  return dataset.source === null || dataset.points.y.length === 0;
}

/** True where features do not tell their weights apart, so that many weights are best. */
export function selectIsShared({ insight: { optimum } }: LabState): boolean {
  return optimum?.kind === 'found' && optimum.collinear.length > 0;
}

/** The labels of a table's file that are class 0 and class 1. */
export interface ClassNames {
  /** Null where there are several others than that of class 1. */
  readonly class0: string | null;
  readonly class1: string;
}

const classNamesOnce = memoizeLast((source: TableSource | null): ClassNames | null => {
  if (!source) return null;
  const { positive } = source.reading;
  const others = source.labels.filter((label) => labelKey(label) !== labelKey(positive));
  const areDigits = labelKey(positive) === '1' && others.every((label) => labelKey(label) === '0');
  return areDigits ? null : { class0: others.length === 1 ? others[0] : null, class1: positive };
});

/** What the file calls the classes; null for points of no file, and where it calls them 0 and 1. */
export function selectClassNames({ dataset }: LabState): ClassNames | null {
  return classNamesOnce(dataset.source);
}
