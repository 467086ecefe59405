import type { Label } from '../../core/data/dataset';
import type { Lab } from '../../lab/ports';
import { formatCount, formatLoss, formatNumber, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { explainPlace, explainPoint, explainProbe } from '../../store/derived';
import { limits } from '../../store/limits';
import { selectClassWords, selectClassWordsFirst } from '../../store/selectors';

/** Adds a point of the chosen class and says what happened, for the live region. */
export function addAt({ store, actions }: Lab, x1: number, x2: number): string {
  const { plane, dataset } = store.getState();
  const label = plane.classToAdd;
  if (actions.addPoint(x1, x2, label) === null) return words.plane.full(formatCount(limits.points.max));
  const its = selectClassWordsFirst({ dataset })[label];
  const said = dataset.hasVertical
    ? words.plane.added(its, formatNumber(x1), formatNumber(x2))
    : words.picture.added(its, formatNumber(x1));
  return dataset.held.length > 0 ? `${said} ${words.plane.addedAsHeld}` : said;
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
  return words.plane.changed(selectClassWords(store.getState())[label]);
}

/** The probability at the probe, as a sentence. */
export function describeProbe({ store, live }: Lab): string {
  const state = store.getState();
  const probability = explainProbe(state, live)?.probability ?? 0.5;
  return words.probe.spoken(selectClassWords(state)[1], formatPercent(probability));
}

/** What stands under the keyboard cursor, as a sentence: a place on the slice, or a point with all its own values. */
export function describePlace({ store, live }: Lab, x1: number, x2: number, index: number | null): string {
  const { dataset } = store.getState();
  const { points, hasVertical, held } = dataset;
  const explained = index === null ? null : explainPoint(store.getState(), live, index);
  const here = live.model && explainPlace(live.model, { x1, x2 }, held);
  const probability = formatPercent(explained?.p ?? here?.probability ?? 0.5);
  const probable = words.probe.spoken(selectClassWords({ dataset })[1], probability);
  const numbers = [formatNumber(x1), formatNumber(x2)] as const;
  if (index === null) return `${(hasVertical ? words.plane : words.picture).cursor(...numbers)} ${probable}`;
  const its = selectClassWordsFirst({ dataset })[points.y[index] === 1 ? 1 : 0];
  const at = hasVertical ? words.plane.cursorOn(its, ...numbers) : words.picture.cursorOn(its, numbers[0]);
  const sentence = `${at} ${probable}`;
  if (!explained) return sentence;
  return `${sentence} ${words.card.spoken(formatLoss(explained.loss), formatNumber(explained.slope))}`;
}
