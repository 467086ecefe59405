import { sigmoid } from '../../core/model/sigmoid';
import { formatCount, formatNumber, formatPercent } from '../../messages/format';
import { words } from '../../messages/words/sigmoid';
import { explainPlace } from '../../store/derived';
import type { LabState } from '../../store/store';
import type { Lab } from '../lab';
import { rowNumber } from '../table/columns';

/** What the model says of the point pointed at; null where none is, or no model is known yet. */
export function explainPoint({ store, live }: Pick<Lab, 'store' | 'live'>) {
  const { dataset, view } = store.getState();
  const { points } = dataset;
  const index = view.hovered;
  if (index === null || index >= points.y.length || !live.model) return null;
  const { score, probability } = explainPlace(live.model, points.x1[index], points.x2[index]);
  const label = points.y[index] === 1 ? 1 : 0;
  return { index, label, score, probability, residual: residualOf(score, label) } as const;
}

/** p − y, without the loss of digits that 1 − p has near 1. */
function residualOf(score: number, label: 0 | 1): number {
  return label === 0 ? sigmoid(score) : -sigmoid(-score);
}

/** What a point is called: its number in the table, and its class. */
export function pointTitle({ dataset }: LabState, index: number): string {
  const label = dataset.points.y[index] === 1 ? 1 : 0;
  return words.sigmoid.point[label](numberOf(dataset, index));
}

const numberOf = (dataset: LabState['dataset'], index: number) =>
  formatCount(rowNumber(dataset.points.id[index], dataset));

/** The point pointed at in one sentence. */
export function sayPoint(lab: Pick<Lab, 'store' | 'live'>): string {
  const point = explainPoint(lab);
  if (!point) return words.sigmoid.nothing;
  const { index, label, score, probability, residual } = point;
  return words.sigmoid.spoken[label](
    numberOf(lab.store.getState().dataset, index),
    formatNumber(score),
    formatPercent(probability),
    formatNumber(residual),
  );
}
