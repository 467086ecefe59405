import type { Label } from '../../core/data/dataset';
import { score } from '../../core/model/score';
import { sigmoid } from '../../core/model/sigmoid';
import type { Lab } from '../../lab/ports';
import { formatCount, formatLoss, formatNumber, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { explainPoint } from '../../store/derived';
import { limits } from '../../store/limits';

/** Adds a point of the chosen class and says what happened, for the live region. */
export function addAt({ store, actions }: Lab, x1: number, x2: number): string {
  const { plane, dataset } = store.getState();
  const label = plane.classToAdd;
  if (actions.addPoint(x1, x2, label) === null) return words.plane.full(formatCount(limits.points.max));
  if (!dataset.hasVertical) return words.picture.added[label](formatNumber(x1));
  return words.plane.added[label](formatNumber(x1), formatNumber(x2));
}

/** Says where a picked-up point was dropped. */
export function describeDrop({ store }: Lab, x1: number, x2: number): string {
  if (!store.getState().dataset.hasVertical) return words.picture.dropped(formatNumber(x1));
  return words.plane.dropped(formatNumber(x1), formatNumber(x2));
}

/** Moves the selected points by so much on the plane; with one feature only along x1. */
export function shiftSelection({ store, actions }: Lab, dx1: number, dx2: number): void {
  const { dataset, marks } = store.getState();
  actions.shiftPoints(marks.selection, dx1, dataset.hasVertical ? dx2 : 0);
}

export function deletePoint({ actions }: Lab, index: number): string {
  actions.removePoints([index]);
  return words.plane.deleted;
}

/** Gives a point the other class. */
export function switchClass({ store, actions }: Lab, index: number): string {
  const label: Label = store.getState().dataset.points.y[index] === 1 ? 0 : 1;
  actions.relabelPoints([index], label);
  return words.plane.changed[label];
}

/** The probability of class 1 at a place, in words. */
export function probabilityAt(live: Lab['live'], x1: number, x2: number): string {
  return formatPercent(live.model ? sigmoid(score(live.model.parameters, x1, x2)) : 0.5);
}

/** What stands under the keyboard cursor, as a sentence. */
export function describePlace({ store, live }: Lab, x1: number, x2: number, index: number | null): string {
  const { points, hasVertical } = store.getState().dataset;
  const probability = probabilityAt(live, x1, x2);
  const label: Label = index !== null && points.y[index] === 1 ? 1 : 0;
  const numbers = [formatNumber(x1), formatNumber(x2), probability] as const;
  if (index === null) return hasVertical ? words.plane.cursor(...numbers) : words.picture.cursor(...numbers);
  const sentence = hasVertical
    ? words.plane.cursorOn[label](...numbers)
    : words.picture.cursorOn[label](formatNumber(x1), probability);
  const explained = explainPoint(store.getState(), live, index);
  if (!explained) return sentence;
  return `${sentence} ${words.card.spoken(formatLoss(explained.loss), formatNumber(explained.slope))}`;
}
