import { type KeyboardEvent, useEffect, useRef } from 'react';
import { words } from '#words/slice';
import {
  type HeldColumn,
  levelAt,
  selectHeldColumns,
  valuesOfPoint,
  withLevel,
} from '../../store/heldValues';
import { limits } from '../../store/limits';
import { NumberField } from '../kit/NumberField';
import { overAll, placeInWindow, popoverAttribute, showOverAll } from '../kit/overAll';
import { Select } from '../kit/Select';
import { grainOf, nextValue } from '../kit/scale';
import { useElsewhere } from '../kit/useElsewhere';
import { useLab, useLabState } from '../useLab';
import { shownHeld } from './sliceText';
import './slice.css';

export interface PointValuesProps {
  index: number;
  x: number;
  y: number;
  /** On Escape, and on a press elsewhere. */
  onClose: () => void;
}

/** The values of one point of the features on no axis, to be changed. */
export function PointValues({ index, x, y, onClose }: PointValuesProps) {
  const card = useRef<HTMLDivElement>(null);
  const columns = useLabState(selectHeldColumns);
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    showOverAll(element);
    placeInWindow(element, x, y);
    element.querySelector<HTMLElement>('input, select')?.focus();
  }, [x, y]);
  useElsewhere(card, undefined, onClose);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  }
  return overAll(
    <div
      ref={card}
      {...popoverAttribute()}
      role="dialog"
      tabIndex={-1}
      aria-label={words.valuesTitle}
      className="point-values"
      onKeyDown={onKeyDown}
    >
      {columns.map((column) =>
        column.levels === null ? (
          <NumberOf key={column.name} column={column} index={index} />
        ) : (
          <LevelOf key={column.name} column={column} index={index} />
        ),
      )}
    </div>,
    null,
  );
}

function NumberOf({ column, index }: { column: HeldColumn; index: number }) {
  const { actions } = useLab();
  const others = useLabState(({ dataset }) => dataset.points.others);
  const value = others[column.first][index];
  const home = useLabState(({ dataset }) => dataset.home.others[column.first]);
  return (
    <div className="point-value">
      <span aria-hidden="true">{column.name}</span>
      <NumberField
        label={column.name}
        value={value}
        range={limits.coordinate}
        next={(from, direction) => nextValue(from, direction, limits.coordinate, 'linear', grainOf(home))}
        shownAs={shownHeld(value, others[column.first])}
        onChange={(to) => actions.setOther(index, column.first, to)}
      />
    </div>
  );
}

function LevelOf({ column, index }: { column: HeldColumn; index: number }) {
  const { store, actions } = useLab();
  const level = useLabState((state) => levelAt(valuesOfPoint(state, index), column));
  const levels = (column.levels ?? []).map((label, j) => ({ value: String(j), label }));
  const mixture = { value: '', label: words.mixture, isOff: true };

  /** One step of undo, however many features it changes. */
  function take(to: number): void {
    const { first, features } = column;
    const next = withLevel(valuesOfPoint(store.getState(), index), column, to);
    actions.setOther(index, first, ...next.slice(first, first + features.length));
  }
  return (
    <Select
      label={column.name}
      value={level === null ? '' : String(level)}
      options={level === null ? [mixture, ...levels] : levels}
      onChange={(value) => take(Number(value))}
    />
  );
}
