import { words as slice } from '#words/slice';
import { shorten } from '../../csv/shorten';
import { words } from '../../messages/words';
import type { TableSource } from '../../store/datasetSlice';
import { selectHeldColumns } from '../../store/heldValues';
import { sliceText } from '../scene/sliceText';
import { useLabState } from '../useLab';
import './printedColumns.css';

/** What the columns of a table are for, and where the plane holds those on no axis, as lines that are seen on paper only. */
export function PrintedColumns({ source }: { source: TableSource }) {
  const columns = useLabState(selectHeldColumns);
  const values = useLabState(({ dataset }) => dataset.held);
  const others = useLabState(({ dataset }) => dataset.points.others);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const { header } = source.table;
  const { horizontal, vertical, label, positive } = source.reading;
  const lines = [
    [words.files.horizontal, shorten(header[horizontal])],
    [words.files.vertical, hasVertical && vertical !== null ? shorten(header[vertical]) : words.files.none],
    [words.files.label, shorten(header[label])],
    [words.files.positive, shorten(positive)],
  ];
  if (columns.length > 0) lines.push([slice.title, sliceText(columns, values, others)]);
  return (
    <dl className="printed-columns">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
