import { csvLimits } from '../../core/data/csv/csvLimits';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import type { TableSource } from '../../store/datasetSlice';
import { chooseHorizontal, chooseVertical } from '../files/chooseColumn';
import { shorten } from '../files/shorten';
import { Select } from '../kit/Select';
import { useLab, useLabState } from '../lab';
import { ScaleHint } from './ScaleHint';

const none = 'none';

/** Which features the points have, and for points from a table which of its columns they are. */
export function ColumnFields() {
  const source = useLabState(({ dataset }) => dataset.source);
  // The same fields are in the dialog then.
  const isAsked = useLabState(({ load }) => load.importing?.stage === 'choosing');
  if (isAsked) return null;
  return (
    <>
      {source ? <TableFields source={source} /> : <OwnVertical />}
      <ScaleHint />
    </>
  );
}

/** Random points have one vertical feature to offer. */
function OwnVertical() {
  const { actions } = useLab();
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  return (
    <Select
      label={words.files.vertical}
      help={words.table.help.verticalOwn}
      value={hasVertical ? 'x2' : none}
      options={[
        { value: 'x2', label: words.files.ownVertical },
        { value: none, label: words.files.none },
      ]}
      onChange={(value) => actions.setVertical(value !== none)}
    />
  );
}

function TableFields({ source }: { source: TableSource }) {
  const { actions, files } = useLab();
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isEdited = useLabState(({ dataset }) => dataset.isEdited);
  const { table, numeric, labels, leftOut } = source;
  const { header } = table;
  const vertical = hasVertical ? source.reading.vertical : null;
  const reading = { ...source.reading, vertical };
  const columns = numeric
    .filter((index) => index !== reading.label)
    .map((index) => ({ value: String(index), label: header[index] }));
  const most = labels.slice(0, csvLimits.texts);
  const texts = most.includes(reading.positive) ? most : [...most, reading.positive];
  const rows = table.rowStart.length - 1;

  function chooseColumn(column: number | null): void {
    if (column === null) actions.setVertical(false);
    // Its points are there already.
    else if (column === source.reading.vertical) actions.setVertical(true);
    else files.read(chooseVertical(reading, column));
  }
  return (
    <>
      <Select
        label={words.files.horizontal}
        help={words.table.help.horizontal}
        value={String(reading.horizontal)}
        options={columns}
        onChange={(value) => files.read(chooseHorizontal(reading, Number(value)))}
      />
      <Select
        label={words.files.vertical}
        help={words.table.help.vertical}
        value={vertical === null ? none : String(vertical)}
        options={[
          ...columns.filter(({ value }) => vertical !== null || value !== String(reading.horizontal)),
          { value: none, label: words.files.none },
        ]}
        onChange={(value) => chooseColumn(value === none ? null : Number(value))}
      />
      <Select
        label={words.files.positive}
        help={words.table.help.positive}
        value={reading.positive}
        options={texts.map((text) => ({ value: text, label: shorten(text) }))}
        onChange={(positive) => files.read({ ...reading, positive })}
      />
      <p className="note">
        {leftOut === 0
          ? words.table.allRows(formatCount(rows))
          : words.table.leftOut(formatCount(leftOut), formatCount(rows))}
      </p>
      {isEdited && <p className="note">{words.table.editsGo}</p>}
    </>
  );
}
