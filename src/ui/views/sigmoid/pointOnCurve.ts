import { words } from '#words/sigmoid';
import { words as truthWords } from '#words/trueModel';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber, formatPercent } from '../../../messages/format';
import { explainPoint } from '../../../store/derived';
import { rowNumber, selectClassWords } from '../../../store/selectors';
import type { LabState } from '../../../store/state';
import { truePOfPoint } from '../../../store/trueProbability';
import { selectHasTrueP } from '../../../store/truth';

/** The point pointed at and what the model makes of it; null where none is, or no model is known yet. */
export function hoveredPoint({ store, live }: Pick<Lab, 'store' | 'live'>) {
  const state = store.getState();
  const index = state.marks.hovered;
  if (index === null || index >= state.dataset.points.y.length) return null;
  const explained = explainPoint(state, live, index);
  return explained && { index, ...explained };
}

/** The true probability of the point pointed at; null without either. */
export function hoveredTrueP(state: LabState): number | null {
  const { hovered } = state.marks;
  return hovered !== null && hovered < state.dataset.points.y.length ? truePOfPoint(state, hovered) : null;
}

/** The name of a point: its number in the table, and its class. */
export function pointTitle(state: LabState, index: number): string {
  return words.point(numberOf(state.dataset, index), classOf(state, index));
}

const classOf = (state: LabState, index: number) =>
  selectClassWords(state)[state.dataset.points.y[index] === 1 ? 1 : 0];

const numberOf = (dataset: LabState['dataset'], index: number) =>
  formatCount(rowNumber(dataset.points.id[index], dataset));

/** The point pointed at in one sentence. */
export function sayPoint(lab: Pick<Lab, 'store' | 'live'>): string {
  const point = hoveredPoint(lab);
  if (!point) return words.nothing;
  const { index, score, p, error } = point;
  const state = lab.store.getState();
  const truth = selectHasTrueP(state) ? truePOfPoint(state, index) : null;
  const sentence = words.spoken(
    numberOf(state.dataset, index),
    classOf(state, index),
    formatNumber(score),
    formatPercent(p),
    formatNumber(error),
  );
  return truth === null ? sentence : truthWords.spoken(sentence, formatPercent(truth));
}
