import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Dataset } from '../../../core/data/dataset';
import { type PointModel, scoreOf } from '../../../core/model/score';
import type { Lab } from '../../../lab/ports';
import { settled } from '../../../render/settled';
import type { LabState, TableColumn, TableSort } from '../../../store/state';
import { selectSplit } from '../../../store/trainingInputs';
import { useLab, useLabState } from '../../useLab';
import { otherOf } from './columns';
import { cellValue } from './others';
import { presentOrder, type Rows, type SortedRows } from './rowOrder';

/**
 * The rows in the order asked for. An edit moves no row: they are sorted again when a heading is pressed, when other
 * points come, and by probability also when training starts or stops.
 */
export function useRows(onFail: () => void): { rows: Rows; isSorting: boolean } {
  const lab = useLab();
  const { points, recipe, source } = useLabState(({ dataset }) => dataset);
  const sort = useLabState(({ tabs }) => tabs.tableSort);
  const basis = useLabState(basisOf);
  const [sorted, setSorted] = useState<SortedRows | null>(null);
  const [isSorting, setSorting] = useState(false);
  // A new one asks for the rows to be sorted, though only how is read of it.
  const occasion = useMemo(() => ({ sort, recipe, source, basis }), [sort, recipe, source, basis]);

  const sortRows = useEffectEvent(({ sort }: { readonly sort: TableSort | null }) => {
    setSorting(false);
    if (sort === null || sort.column === 'number') return setSorted(null);
    const { column, isFalling } = sort;
    const { id } = lab.store.getState().dataset.points;
    let cancel = () => {};
    let isOver = false;
    const setUnsorted = settled.flag();
    setUnsorted(true);
    setSorting(true);
    columnValues(column, lab)
      .then((values) => {
        if (isOver) return null;
        const task = lab.sorter.sort(values);
        cancel = task.cancel;
        return task.done;
      })
      .then((order) => {
        if (isOver || !order) return;
        setSorted({ order: isFalling ? order.reverse() : order, id });
        setSorting(false);
        setUnsorted(false);
      })
      .catch(() => {
        if (isOver) return;
        lab.actions.setTabs({ tableSort: null });
        onFail();
        setUnsorted(false);
      });
    return () => {
      isOver = true;
      cancel();
      setUnsorted(false);
    };
  });
  useEffect(() => sortRows(occasion), [occasion]);

  const rows = useMemo(() => {
    const count = points.y.length;
    if (sort === null || sort.column === 'number') {
      return { count, order: null, isFalling: sort?.isFalling ?? false };
    }
    return { count, order: sorted && presentOrder(sorted, points), isFalling: false };
  }, [sort, sorted, points]);
  return { rows, isSorting };
}

/** Further inputs of the column sorted by. */
function basisOf({ run, settings, tabs }: LabState): string | number | null {
  switch (tabs.tableSort?.column) {
    case 'p':
      return `${run.status} ${run.stops}`;
    case 'test':
      return settings.testShare;
    default:
      return null;
  }
}

/** So many scores are worked out at a time, a few milliseconds even for curved models. */
const portion = 50_000;

async function columnValues(
  column: Exclude<TableColumn, 'number'>,
  lab: Lab,
): Promise<Float64Array | Uint8Array> {
  const state = lab.store.getState();
  const { points } = state.dataset;
  switch (column) {
    case 'x1':
      return points.x1;
    case 'x2':
      return points.x2;
    case 'class':
      return points.y;
    case 'test':
      return selectSplit(state).isTest ?? new Uint8Array(points.y.length);
    case 'p':
      return await scoresOf(points, lab.live.model);
    default: {
      const other = otherOf(column, state.dataset.source);
      if (!other) return new Uint8Array(points.y.length);
      if (other.levels === null) return points.others[other.first];
      return Uint8Array.from(points.y, (_, i) => cellValue(other, points, i));
    }
  }
}

/** Scores sort as their probabilities do, and still tell apart those that round to 1. */
async function scoresOf(points: Dataset, model: PointModel | null): Promise<Float64Array> {
  const out = new Float64Array(points.y.length);
  if (!model) return out;
  for (let i = 0; i < out.length; i++) {
    if (i > 0 && i % portion === 0) await new Promise<void>((resolve) => setTimeout(resolve));
    out[i] = scoreOf(model, points, i);
  }
  return out;
}
