import { words as tableFieldsWords } from '#words/tableFields';
import { csvLimits } from '../../csv/csvLimits';
import { shorten } from '../../csv/shorten';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import type { TableSource } from '../../store/datasetSlice';
import { chooseHorizontal, chooseVertical } from '../files/chooseColumn';
import { Select } from '../kit/Select';
import { useLab, useLabState } from '../useLab';

const none = 'none';

/** Which columns of the table the features and the label are, and what became of its rows. */
export function TableFields({ source }: { source: TableSource }) {
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
        help={tableFieldsWords.help.horizontal}
        value={String(reading.horizontal)}
        options={columns}
        onChange={(value) => files.read(chooseHorizontal(reading, Number(value)))}
      />
      <Select
        label={words.files.vertical}
        help={tableFieldsWords.help.vertical}
        value={vertical === null ? none : String(vertical)}
        options={[
          ...columns.filter(({ value }) => vertical !== null || value !== String(reading.horizontal)),
          { value: none, label: words.files.none },
        ]}
        onChange={(value) => chooseColumn(value === none ? null : Number(value))}
      />
      <Select
        label={words.files.positive}
        help={tableFieldsWords.help.positive}
        value={reading.positive}
        options={texts.map((text) => ({ value: text, label: shorten(text) }))}
        onChange={(positive) => files.read({ ...reading, positive })}
      />
      <p className="note">
        {leftOut === 0
          ? tableFieldsWords.allRows(formatCount(rows))
          : tableFieldsWords.leftOut(formatCount(leftOut), formatCount(rows))}
      </p>
      {table.bytes.length > 0 && (
        <button
          type="button"
          className="button"
          title={tableFieldsWords.askAgainTip}
          onClick={files.askAgain}
        >
          {tableFieldsWords.askAgain}
        </button>
      )}
      {isEdited && <p className="note">{tableFieldsWords.editsGo}</p>}
    </>
  );
}
