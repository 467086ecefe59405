import { words } from '#words/tableFields';
import type { Reading } from '../../core/data/table';
import { formatCount } from '../../messages/format';
import type { TableSource } from '../../store/datasetSlice';
import { ColumnBoxes } from '../files/ColumnBoxes';
import { ColumnChoice } from '../files/ColumnChoice';
import { areAlikeButVertical, countColumns } from '../files/chooseColumn';
import { useLab, useLabState } from '../useLab';

/** Which columns of the table the features and the label are, and what became of its rows. */
export function TableFields({ source }: { source: TableSource }) {
  const { actions, files } = useLab();
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isEdited = useLabState(({ dataset }) => dataset.isEdited);
  // Another choice is there at once, also where the rows take a while.
  const asked = useLabState(
    ({ load }) => (load.importing?.stage === 'opening' && load.importing.reading) || null,
  );
  const { table, columns, leftOut } = source;
  const own = source.reading;
  const reading = asked ?? (hasVertical ? own : { ...own, vertical: null });
  const rows = table.rowStart.length - 1;
  const fields = { header: table.header, choices: { columns, rows }, reading, onChange: change };
  const { count, all } = countColumns(reading, fields.choices);

  function change(next: Reading): void {
    // The points with and without a vertical feature are the same.
    if (!asked && areAlikeButVertical(next, own)) {
      if (next.vertical === null) return actions.setVertical(false);
      if (next.vertical === own.vertical) return actions.setVertical(true);
    }
    files.read(next);
  }
  return (
    <>
      <ColumnChoice {...fields} />
      <details className="more">
        <summary>{words.inModelCount(formatCount(count), formatCount(all))}</summary>
        <ColumnBoxes {...fields} hasTitle={false} />
      </details>
      <p className="note">
        {leftOut === 0
          ? words.allRows(formatCount(rows))
          : words.leftOut(formatCount(leftOut), formatCount(rows))}
      </p>
      {table.bytes.length > 0 && (
        <button type="button" className="button" title={words.askAgainTip} onClick={files.askAgain}>
          {words.askAgain}
        </button>
      )}
      {isEdited && <p className="note">{words.editsGo}</p>}
    </>
  );
}
