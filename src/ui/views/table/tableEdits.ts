import { words } from '#words/pointTable';
import type { Label } from '../../../core/data/dataset';
import { hasIndex } from '../../../core/data/indices';
import { shorten } from '../../../csv/shorten';
import type { Lab } from '../../../lab/ports';
import { formatCount, pluralOf } from '../../../messages/format';
import { readNumber } from '../../../messages/readNumber';
import { selectHeldOfPoint } from '../../../store/heldOfPoint';
import { limits } from '../../../store/limits';
import { rowNumber, selectClassLabels } from '../../../store/selectors';
import type { FeatureColumn } from '../../../store/state';
import { type Entry, readEntry } from '../../kit/entry';
import { applyPaste } from './applyPaste';
import type { Cell } from './cell';
import { featureColumns, fieldsFrom, otherOf } from './columns';
import { cellValue, featuresOf, levelCalled, type Other, othersOf } from './others';
import { type LeftOut, readPasted } from './pastedRows';
import type { Rows } from './rowOrder';

/**
 * Takes what was typed for a feature of the point that stood at `index` with the number `id`. Returns why it cannot
 * be used, or null.
 */
export function typeFeature(
  { store, actions }: Pick<Lab, 'store' | 'actions'>,
  { index, id }: { readonly index: number; readonly id: number },
  column: FeatureColumn,
  text: string,
): string | null {
  const { points, source } = store.getState().dataset;
  if (points.id[index] !== id) return null;
  if (column !== 'x1' && column !== 'x2') {
    const other = otherOf(column, source);
    if (!other) return null;
    const kept = cellValue(other, points, index);
    const { value, error } = readOther(other, text, kept);
    if (error === null && value !== kept) actions.setOther(index, other.first, ...featuresOf(other, value));
    return error;
  }
  const place = { x1: points.x1[index], x2: points.x2[index] };
  const { value, error } = readEntry(text, place[column], limits.coordinate);
  if (error !== null || value === place[column]) return error;
  const next = { ...place, [column]: value };
  actions.movePoint(index, next.x1, next.x2);
  return null;
}

function readOther({ levels }: Other, text: string, kept: number): Entry {
  if (levels === null) return readEntry(text, kept, limits.coordinate);
  const value = text.trim() === '' ? null : levelCalled(levels, text);
  const error = words.noLevel(text.trim().slice(0, 24), levels.join(', '), levels[kept]);
  return value === null ? { value: kept, error } : { value, error: null };
}

/** Gives a point a class, or the other one than it has. */
export function setClass({ store, actions }: Lab, index: number, label: Label | 'other'): void {
  const before = store.getState().dataset.points.y[index];
  const wanted = label === 'other' ? (before === 1 ? 0 : 1) : label;
  if (wanted !== before) actions.relabelPoints([index], wanted);
}

/** Removes a row's point, or where the row is one of those selected all of them, and says so. */
export function removeRow({ store, actions }: Lab, index: number): string {
  const { dataset, marks } = store.getState();
  if (hasIndex(marks.selection, index)) return removeSelected({ store, actions });
  const number = formatCount(rowNumber(dataset.points.id[index], dataset));
  actions.removePoints([index]);
  return words.deleted(number);
}

export function removeSelected({ store, actions }: Pick<Lab, 'store' | 'actions'>): string {
  const { dataset, marks } = store.getState();
  const { selection } = marks;
  const count = formatCount(selection.length);
  const first = formatCount(rowNumber(dataset.points.id[selection[0]], dataset));
  actions.removePoints(selection);
  return selection.length === 1 ? words.deleted(first) : pluralOf(words.deletedMany, selection.length)(count);
}

/** Pastes rows over those from `cell` on, or without one below the last row, and says what became of them. */
export async function pasteRows(
  lab: Lab,
  text: string,
  cell: Cell | null,
  rowsNow: () => Rows,
): Promise<string> {
  const { store, actions } = lab;
  const { hasVertical, source } = store.getState().dataset;
  const fields = fieldsFrom(cell?.column ?? 'number', featureColumns({ hasVertical, source }));
  if (fields.length === 0) return words.computed;
  const positive = source?.reading.positive;
  const others = othersOf(source);
  const classNamed = (name: string) => classOf(name, positive, source?.labels ?? []);
  const pasted = await readPasted(text, fields, classNamed, others);
  const { dataset, plane } = store.getState();
  // Other points have come in the meantime, with other columns.
  if (dataset.source !== source) return words.pasted.nothing;
  const rows = rowsNow();
  const outcome = applyPaste(pasted, {
    points: dataset.points,
    rows,
    row: cell ? cell.row : rows.count,
    hasVertical,
    others,
    held: selectHeldOfPoint({ dataset }),
    label: plane.classToAdd,
    limit: limits.points.max,
  });
  if (outcome.changed + outcome.added > 0) actions.setPoints(() => outcome.points);
  return sayOutcome(outcome, selectClassLabels({ dataset }) && (source?.labels ?? null));
}

/** The class that a text stands for: as in the table that the points came from, else 0 or 1. */
function classOf(text: string, positive: string | undefined, labels: readonly string[]): Label | null {
  if (text === positive) return 1;
  if (labels.includes(text)) return 0;
  const number = readNumber(text);
  return number === 0 || number === 1 ? number : null;
}

interface Outcome {
  readonly changed: number;
  readonly added: number;
  readonly leftOut: LeftOut;
}

/** `labels`: what the classes can be called, where those are not just 0 and 1. */
function sayOutcome({ changed, added, leftOut }: Outcome, labels: readonly string[] | null): string {
  const { pasted, leftOut: reasons } = words;
  const sentences: string[] = [];
  if (changed > 0) sentences.push(pluralOf(pasted.changed, changed)(formatCount(changed)));
  if (added > 0) sentences.push(pluralOf(pasted.added, added)(formatCount(added)));
  if (sentences.length === 0) sentences.push(pasted.nothing);
  for (const [why, { rows, line, noLevel }] of leftOut) {
    const { single, many } = why === 'no-class' && labels ? words.noLabel : reasons[why];
    const say = rows === 1 ? single : pluralOf(many, rows);
    sentences.push(say(formatCount(line), formatCount(rows), shorten(labels?.join(', ') ?? '')));
    if (noLevel) sentences.push(reasons.which(noLevel.text.slice(0, 24), noLevel.levels.join(', ')));
  }
  return sentences.join(' ');
}
