import { shorten } from '../csv/shorten';
import { parameterText } from '../messages/mathText';
import type { TableSource } from './datasetSlice';
import { memoizeLast } from './memoizeLast';
import { selectTermTexts } from './selectors';
import type { LabState, Undoable } from './state';

const parametersOnce = memoizeLast((texts: readonly string[], areNamed: boolean) => [
  ...texts.map((text, j) => (areNamed ? `${parameterText(j)} (${shorten(text, 30)})` : parameterText(j))),
  'b',
]);

/** The parameters in their order as sentences and charts call them: w₁, w₂, …, b; of features that go by name "w₁ (age)". */
export function selectParameterTexts(state: Undoable): readonly string[] {
  return parametersOnce(selectTermTexts(state), state.dataset.points.others.length > 0);
}

const referencesOnce = memoizeLast((source: TableSource | null): readonly (string | null)[] =>
  source
    ? source.reading.others.flatMap(({ column, levels }) =>
        levels === null ? [null] : levels.slice(1).map(() => `${source.table.header[column]} = ${levels[0]}`),
      )
    : [],
);

/** What a level is against, "smoker = no", for each feature that is on no axis; null for a number. */
export function selectReferences({ dataset }: Pick<LabState, 'dataset'>): readonly (string | null)[] {
  return referencesOnce(dataset.source);
}
