import { ArrowDown } from 'lucide-react';
import type { PointerEvent } from 'react';
import { words } from '#words/influence';
import type { Influence } from '../../../core/inference/influence';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber, formatPercent } from '../../../messages/format';
import { fittedP, largestRows, type Measure } from '../../../store/influence';
import { memoizeLast } from '../../../store/memoizeLast';
import { rowNumber, selectClassWords } from '../../../store/selectors';
import { selectTrainedRows } from '../../../store/update';
import { Readout } from '../../readouts/Readout';
import { ClassMark } from '../../scene/ClassMark';
import { useLab, useLabState } from '../../useLab';
import { useLiveText } from './useInference';

/** So many points are listed. */
const listed = 10;

const largestOnce = memoizeLast(largestRows);

/** The measures, where they are of as many points as there are. */
function measuresOf({ store, live }: Lab): Influence | null {
  const measures = live.influence?.measures;
  return measures?.leverage.length === selectTrainedRows(store.getState()).count ? measures : null;
}

interface InfluentialPointsProps {
  by: Measure;
  onSort: (by: Measure) => void;
}

const sortable: readonly Measure[] = ['leverage', 'devianceResidual', 'cooksDistance'];

/** The points that do most to the best weights. A press on one shows the line without it and marks it on the plane; the numbers follow the points. */
export function InfluentialPoints({ by, onSort }: InfluentialPointsProps) {
  const rows = useLiveText((lab) => {
    const measures = measuresOf(lab);
    return measures ? largestOnce(measures[by], listed).join() : '';
  });
  return (
    <table className="weights-table influential-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.number}</th>
          <th scope="col">{words.columns.p}</th>
          {sortable.map((measure) => (
            <th key={measure} scope="col" aria-sort={measure === by ? 'descending' : 'none'}>
              <button
                type="button"
                title={words.sortBy(words.columns[measure])}
                onClick={() => onSort(measure)}
              >
                {words.columns[measure]}
                {measure === by && <ArrowDown size={12} aria-hidden="true" />}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows !== '' && rows.split(',').map((row, at) => <Row key={row} row={Number(row)} at={at} />)}
      </tbody>
    </table>
  );
}

/** `at`: its place in the list. */
function Row({ row, at }: { row: number; at: number }) {
  const lab = useLab();
  const { actions } = lab;
  const index = useLabState((state) => selectTrainedRows(state).indexAt(row));
  const label = useLabState(({ dataset }) => (dataset.points.y[index] === 1 ? 1 : 0));
  const classWord = useLabState(selectClassWords)[label];
  const number = useLabState(({ dataset }) => formatCount(rowNumber(dataset.points.id[index], dataset)));
  const isChosen = useLabState(
    ({ marks }) => marks.highlighted?.length === 1 && marks.highlighted[0] === index,
  );
  const read = (value: (measures: Influence) => number) => () => {
    const measures = measuresOf(lab);
    return measures ? value(measures) : null;
  };
  const cell = (name: string, value: (measures: Influence) => number, format: (value: number) => string) => (
    <td>
      <Readout name={`influential-${at + 1}-${name}`} read={read(value)} format={format} />
    </td>
  );
  const hover = (to: number | null) => (event: PointerEvent) => {
    if (event.pointerType === 'mouse') actions.setMarks({ hovered: to });
  };
  // Not `enter`: a row that moves under a resting pointer is not pointed at.
  return (
    <tr data-chosen={isChosen} onPointerMove={hover(index)} onPointerLeave={hover(null)}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={words.choose(number, classWord)}
          onClick={() => actions.setMarks({ highlighted: isChosen ? null : Uint32Array.of(index) })}
        >
          <ClassMark label={label} />
          <Readout
            name={`influential-${at + 1}-point`}
            read={() => {
              const { dataset } = lab.store.getState();
              return index < dataset.points.id.length ? rowNumber(dataset.points.id[index], dataset) : null;
            }}
            format={formatCount}
          />
        </button>
      </th>
      {cell('p', (measures) => fittedP(measures, row), formatPercent)}
      {cell('leverage', ({ leverage }) => leverage[row], formatNumber)}
      {cell('residual', ({ devianceResidual }) => devianceResidual[row], formatNumber)}
      {cell('cook', ({ cooksDistance }) => cooksDistance[row], formatNumber)}
    </tr>
  );
}
