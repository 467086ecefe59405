import { words as importingWords } from '#words/importing';
import type { Reading } from '../../core/data/table';
import { csvLimits } from '../../csv/csvLimits';
import { shorten } from '../../csv/shorten';
import type { Opened } from '../../loader/protocol';
import { words } from '../../messages/words';
import { Select } from '../kit/Select';
import { chooseHorizontal, chooseLabel, chooseVertical } from './chooseColumn';

const none = 'none';

interface ColumnChoiceProps {
  opened: Opened;
  reading: Reading;
  onChange: (reading: Reading) => void;
}

/** Which columns of a file are meant, and which label is class 1. */
export function ColumnChoice({ opened, reading, onChange }: ColumnChoiceProps) {
  const { table, columns } = opened;
  const { horizontal, vertical, label, positive } = reading;
  const all = columns.map((_, index) => index);
  const numeric = all.filter(
    (index) => index === horizontal || index === vertical || (columns[index].numbers > 0 && index !== label),
  );
  const optionsOf = (indices: readonly number[]) =>
    indices.map((index) => ({ value: String(index), label: table.header[index] }));
  const texts = columns[label].texts.slice(0, csvLimits.texts).map(({ text }) => text);
  const labels = texts.includes(positive) ? texts : [...texts, positive];
  const { help } = importingWords;
  return (
    <div className="import-fields">
      <Select
        label={words.files.horizontal}
        help={help.horizontal}
        value={String(horizontal)}
        options={optionsOf(numeric)}
        onChange={(value) => onChange(chooseHorizontal(reading, Number(value)))}
      />
      <Select
        label={words.files.vertical}
        help={help.vertical}
        value={vertical === null ? none : String(vertical)}
        options={[...optionsOf(numeric), { value: none, label: words.files.none }]}
        onChange={(value) => onChange(chooseVertical(reading, value === none ? null : Number(value)))}
      />
      <Select
        label={words.files.label}
        help={help.label}
        value={String(label)}
        options={optionsOf(all.filter((index) => index === label || columns[index].texts.length > 0))}
        onChange={(value) => onChange(chooseLabel(reading, Number(value), columns))}
      />
      <Select
        label={words.files.positive}
        help={help.positive}
        value={positive}
        options={labels.map((text) => ({ value: text, label: shorten(text) }))}
        onChange={(text) => onChange({ ...reading, positive: text })}
      />
    </div>
  );
}
