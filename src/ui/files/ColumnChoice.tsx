import { words as tableFieldsWords } from '#words/tableFields';
import type { Reading } from '../../core/data/table';
import { csvLimits } from '../../csv/csvLimits';
import { shorten } from '../../csv/shorten';
import { words } from '../../messages/words';
import { Select } from '../kit/Select';
import {
  type Choices,
  canBeAxis,
  canBeLabel,
  chooseHorizontal,
  chooseLabel,
  chooseVertical,
} from './chooseColumn';

const none = 'none';

interface ColumnChoiceProps {
  header: readonly string[];
  choices: Choices;
  reading: Reading;
  onChange: (reading: Reading) => void;
}

/** Which columns of a table are on the axes and which is the label, and which label is class 1. */
export function ColumnChoice({ header, choices, reading, onChange }: ColumnChoiceProps) {
  const { horizontal, vertical, label, positive } = reading;
  const all = header.map((_, index) => index);
  const onAxis = all.filter((index) => canBeAxis(choices, reading, index));
  const optionsOf = (indices: readonly number[]) =>
    indices.map((index) => ({ value: String(index), label: header[index] }));
  const texts = choices.columns[label].texts.slice(0, csvLimits.texts).map(({ text }) => text);
  const labels = texts.includes(positive) ? texts : [...texts, positive];
  const { help } = tableFieldsWords;
  return (
    <>
      <Select
        label={words.files.horizontal}
        help={help.horizontal}
        value={String(horizontal)}
        options={optionsOf(onAxis)}
        onChange={(value) => onChange(chooseHorizontal(reading, Number(value), choices))}
      />
      <Select
        label={words.files.vertical}
        help={help.vertical}
        value={vertical === null ? none : String(vertical)}
        options={[
          ...optionsOf(onAxis.filter((index) => vertical !== null || index !== horizontal)),
          { value: none, label: words.files.none },
        ]}
        onChange={(value) =>
          onChange(chooseVertical(reading, value === none ? null : Number(value), choices))
        }
      />
      <Select
        label={words.files.label}
        help={help.label}
        value={String(label)}
        options={optionsOf(all.filter((index) => index === label || canBeLabel(choices, index)))}
        onChange={(value) => onChange(chooseLabel(reading, Number(value), choices))}
      />
      <Select
        label={words.files.positive}
        help={help.positive}
        value={positive}
        options={labels.map((text) => ({ value: text, label: shorten(text) }))}
        onChange={(text) => onChange({ ...reading, positive: text })}
      />
    </>
  );
}
