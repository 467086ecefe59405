import { countClasses, type Label } from '../core/data/dataset';
import { type OtherFeature, otherFeatures } from '../core/data/table';
import { plainName } from '../core/features/polynomial';
import { directionless } from '../csv/directionless';
import { labelKey } from '../csv/labelKey';
import { shorten } from '../csv/shorten';
import { powersText } from '../messages/mathText';
import { words } from '../messages/words';
import type { TableSource } from './datasetSlice';
import { memoizeLast } from './memoizeLast';
import type { LabState, TabsSlice, Undoable } from './state';
import { selectSplit, selectTerms } from './trainingInputs';

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

const othersOnce = memoizeLast((source: TableSource | null): readonly OtherFeature[] => {
  const features = source ? otherFeatures(source.reading, source.table.header) : [];
  return features.map((feature) => ({ ...feature, name: directionless(feature.name) }));
});

/** What the selectors of names ask of a state. */
interface OfTable {
  readonly dataset: Pick<LabState['dataset'], 'source'>;
}

/** The features that are on no axis, in the order of the model. */
export function selectOthers({ dataset }: OfTable): readonly OtherFeature[] {
  return othersOnce(dataset.source);
}

const otherNamesOnce = memoizeLast((others: readonly OtherFeature[]) => others.map(({ name }) => name));

/** Their names. */
export function selectOtherNames(state: Pick<LabState, 'dataset'>): readonly string[] {
  return otherNamesOnce(selectOthers(state));
}

/** The values of the features on no axis at the probe: its own, or those at which the plane holds them. */
export function selectProbeOthers({
  dataset,
  plane,
}: Pick<LabState, 'dataset'> & { readonly plane: Pick<LabState['plane'], 'probe'> }): readonly number[] {
  const own = plane.probe.others;
  return own?.length === dataset.held.length ? own : dataset.held;
}

/** True where the probe is off the slice: its values of features on no axis are others than those at which the plane holds them. */
export function selectHasOwn(state: Pick<LabState, 'dataset' | 'plane'>): boolean {
  return selectProbeOthers(state).some((value, j) => value !== state.dataset.held[j]);
}

const featureNamesOnce = memoizeLast(
  (source: TableSource | null, hasVertical: boolean): readonly string[] => {
    const axes = source ? namesOnce(source) : null;
    const vertical = hasVertical ? [axes?.x2 ?? 'x₂'] : [];
    return [axes?.x1 ?? 'x₁', ...vertical, ...othersOnce(source).map(({ name }) => name)];
  },
);

/** The names of all features of the points, in the order of the model: those of their columns, else x₁ and x₂. */
export function selectFeatureNames({ dataset }: Pick<LabState, 'dataset'>): readonly string[] {
  return featureNamesOnce(dataset.source, dataset.hasVertical);
}

/**
 * The names that features go by in sums and tables: of all where some are on no axis, else none, and the axes' are x₁ and x₂.
 * The very same until they are others.
 */
export function selectNamedBases(state: Pick<LabState, 'dataset'>): readonly string[] {
  return state.dataset.points.others.length > 0 ? selectFeatureNames(state) : nameless;
}
const nameless: readonly string[] = [];

const textsOnce = memoizeLast((terms: readonly (readonly number[])[], names: readonly string[]) =>
  terms.map((powers) =>
    powersText(
      powers,
      names.map((name) => shorten(name)),
    ),
  ),
);

/** The model's features in its order, as they are called in sums and tables: x₁²x₂, or by name where some are on no axis: age²·bmi. */
export function selectTermTexts(state: Undoable): readonly string[] {
  return textsOnce(selectTerms(state), selectNamedBases(state));
}

const keysOnce = memoizeLast((terms: readonly (readonly number[])[], columns: readonly string[]) =>
  terms.map((powers) => plainName(powers, columns)),
);

/** The same in plain text by the names of the columns, x1 and x2 where there are none: "age", "smoker = yes", "x1^2". */
export function selectTermKeys(state: Undoable): readonly string[] {
  const names = state.dataset.source ? selectFeatureNames(state) : plainBases;
  return keysOnce(selectTerms(state), names);
}
const plainBases: readonly string[] = ['x1', 'x2'];

/** Random points never take the place of those of a table; where it has none left, they may. */
export function selectCanDrawPoints({ dataset }: Pick<LabState, 'dataset'>): boolean {
  return dataset.source === null || dataset.points.y.length === 0;
}

/** True where features do not tell their weights apart, so that many weights are best. */
export function selectIsShared({ insight: { optimum } }: LabState): boolean {
  return optimum?.kind === 'found' && optimum.collinear.length > 0;
}

/** The line of a table's first row in the file: 2 below one line of names. */
const firstLineOnce = memoizeLast(({ bytes, rowStart }: TableSource['table']) => {
  const before = bytes.subarray(0, rowStart[0]);
  return before.length > 0
    ? before.filter((byte, i) => byte === 10 || (byte === 13 && before[i + 1] !== 10)).length + 1
    : 1;
});

/** The name of a point in the table: its number from 1, or the line of its row in the file, where each row has one line. */
export function rowNumber(id: number, { source }: OfTable['dataset']): number {
  return id + (source ? firstLineOnce(source.table) : 1);
}

/** The labels of a table's file that are class 0 and class 1. */
export interface ClassNames {
  /** Null where there are several others than that of class 1. */
  readonly class0: string | null;
  readonly class1: string;
}

/** What a label column of these labels calls the classes; null where it calls them 0 and 1. */
function classNamesOf(labels: readonly string[], positive: string): ClassNames | null {
  const others = labels.filter((label) => labelKey(label) !== labelKey(positive));
  const areDigits = labelKey(positive) === '1' && others.every((label) => labelKey(label) === '0');
  return areDigits ? null : { class0: others.length === 1 ? others[0] : null, class1: positive };
}

const classNamesOnce = memoizeLast(
  (source: TableSource | null) => source && classNamesOf(source.labels, source.reading.positive),
);

/** What the file calls the classes; null for points of no file, and where it calls them 0 and 1. */
export function selectClassNames({ dataset }: OfTable): ClassNames | null {
  return classNamesOnce(dataset.source);
}

export type ClassWords = Readonly<Record<Label, string>>;

function classTextsOf(names: ClassNames | null) {
  const { classes, classesFirst, named, not, notFirst } = words.columns;
  if (!names) return { inside: classes, first: classesFirst, labels: null };
  const class1 = shorten(names.class1);
  const quoted = named(class1);
  const class0 = names.class0 && shorten(names.class0);
  return {
    inside: { 0: class0 ? named(class0) : not(quoted), 1: quoted },
    first: { 0: class0 ? named(class0) : notFirst(quoted), 1: quoted },
    labels: { 0: class0 || not(class1), 1: class1 },
  };
}

const classTextsOnce = memoizeLast(classTextsOf);

/** The classes as a sentence calls them: “no” and “yes” by the labels of the file, else class 0 and class 1. */
export function selectClassWords(state: OfTable): ClassWords {
  return classTextsOnce(selectClassNames(state)).inside;
}

/** The same where a sentence begins: “no” and “yes”, else Class 0 and Class 1. */
export function selectClassWordsFirst(state: OfTable): ClassWords {
  return classTextsOnce(selectClassNames(state)).first;
}

/** The classes by themselves, as in a table: no and yes by the labels of the file; null where it has none but 0 and 1. */
export function selectClassLabels(state: OfTable): ClassWords | null {
  return classTextsOnce(selectClassNames(state)).labels;
}

/** The classes in a sentence about a table that is not in use, by its labels; null where these are but 0 and 1. */
export function classWordsOf(labels: readonly string[], positive: string): ClassWords | null {
  const names = classNamesOf(labels, positive);
  return names && classTextsOf(names).inside;
}
