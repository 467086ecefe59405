import { useLayoutEffect, useRef } from 'react';
import type { PointSums } from '../../../core/training/update';
import { formatNumber } from '../../../messages/format';
import type { Undoable, UpdateStage } from '../../../store/state';
import { selectClassWeights } from '../../../store/trainingInputs';
import { type WorkedPoint, workOutPoints } from '../../../store/update';
import { writeReadout } from '../../readouts/Readout';
import { useLab, usePainter } from '../../useLab';
import { presentFrame, presentUpdate } from './present';

/** A column of the points worked out. */
export interface RowColumn {
  readonly name: string;
  readonly about:
    | 'point'
    | 'class'
    | 'score'
    | 'probability'
    | 'error'
    | 'loss'
    | 'slope'
    | 'feature'
    | 'pull';
  /** The feature that it is about, from 0. */
  readonly at: number | null;
  /** The stage of the update that it belongs to. */
  readonly part: UpdateStage | undefined;
  /** True if its sum is that of the gradient worked out. */
  readonly isSummed: boolean;
  readonly read: (point: WorkedPoint) => number;
  /** The sum over all points; null where it means nothing. */
  readonly sum: (sums: PointSums) => number | null;
}

/** True if a point's slope is its error: without class weights, and with log-loss. */
export const hasPlainSlope = (state: Undoable): boolean =>
  state.settings.loss === 'log-loss' && selectClassWeights(state) === null;

const noSum = () => null;

/**
 * `isPlain`: the slope is the error itself, as log-loss without class weights has it. Of d features, for the gradient of one parameter (from 0; the bias is the last; null: of none). Where there are many features, only
 * its product with the slope is there.
 */
export function rowColumns(d: number, isPlain: boolean, chosen: number | null): RowColumn[] {
  const whole = { at: null, sum: noSum, read: () => 0, part: undefined, isSummed: false };
  const features = Array.from({ length: d }, (_, at) => at);
  return [
    { ...whole, name: 'number', about: 'point' },
    { ...whole, name: 'class', about: 'class' },
    { ...whole, name: 'score', about: 'score', part: 'scores', read: ({ score }) => score },
    { ...whole, name: 'probability', about: 'probability', part: 'errors', read: ({ p }) => p },
    {
      ...whole,
      name: 'error',
      about: 'error',
      part: 'errors',
      isSummed: chosen === d && isPlain,
      read: ({ error }) => error,
      sum: ({ pulls }) => (isPlain ? pulls[d] : null),
    },
    {
      ...whole,
      name: 'loss',
      about: 'loss',
      part: 'errors',
      read: ({ loss }) => loss,
      sum: ({ loss }) => loss,
    },
    ...(isPlain
      ? []
      : [
          {
            ...whole,
            name: 'slope',
            about: 'slope',
            part: 'gradient',
            isSummed: chosen === d,
            read: ({ slope }: WorkedPoint) => slope,
            sum: ({ pulls }: PointSums) => pulls[d],
          } as const,
        ]),
    ...features.map(
      (at): RowColumn => ({
        ...whole,
        name: `feature-${at + 1}`,
        about: 'feature',
        at,
        part: 'scores',
        read: (point) => point.features[at],
      }),
    ),
    ...features
      .filter((at) => d <= 2 || at === chosen)
      .map(
        (at): RowColumn => ({
          ...whole,
          name: `pull-${at + 1}`,
          about: 'pull',
          at,
          part: 'gradient',
          isSummed: at === chosen,
          read: ({ slope, features: values }) => slope * values[at],
          sum: ({ pulls }) => pulls[at],
        }),
      ),
  ];
}

/** Writes the numbers of the rows on the page, and their sums, on every frame. The first two columns never change. */
export function usePaintedRows(
  table: { readonly current: HTMLElement | null },
  columns: readonly RowColumn[],
): void {
  const lab = useLab();
  const painted = useRef(() => {});
  painted.current = () => {
    const frame = presentFrame(lab);
    const state = lab.store.getState();
    if (!table.current || !frame) return;
    const rows = [...table.current.querySelectorAll<HTMLElement>('[data-index]')];
    const size = state.dataset.points.y.length;
    const present = rows.filter((row) => Number(row.dataset.index) < size);
    const update = presentUpdate(lab);
    const indices = present.map((row) => Number(row.dataset.index));
    const points = update ? workOutPoints(state, frame, indices) : [];
    for (const [k, row] of present.entries()) writeRow(row, columns, points[k] ?? null);
    const foot = table.current.querySelector('.update-foot .update-row');
    if (foot) writeSums(foot, columns, update?.sums ?? null);
  };
  // Before the browser paints rows that have just come into sight.
  useLayoutEffect(() => painted.current());
  usePainter(() => painted.current());
}

function writeRow(row: Element, columns: readonly RowColumn[], point: WorkedPoint | null): void {
  for (let k = 2; k < columns.length; k++) {
    writeReadout(row.children[k], point && columns[k].read(point), formatNumber);
  }
}

function writeSums(foot: Element, columns: readonly RowColumn[], sums: PointSums | null): void {
  for (let k = 2; k < columns.length; k++) {
    const sum = sums && columns[k].sum(sums);
    if (sum === null) foot.children[k].textContent = '';
    else writeReadout(foot.children[k], sum, formatNumber);
  }
}
