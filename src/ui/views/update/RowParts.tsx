import { words } from '#words/update';
import type { Label } from '../../../core/data/dataset';
import { shorten } from '../../../csv/shorten';
import { formatCount } from '../../../messages/format';
import { powersText } from '../../../messages/mathText';
import { selectNamedBases, selectTermKeys } from '../../../store/selectors';
import { selectClassWeights } from '../../../store/trainingInputs';
import { Letter } from '../../kit/Letter';
import { Feature } from '../../readouts/Feature';
import { ClassMark } from '../../scene/ClassMark';
import { useClassWords, useLabState } from '../../useLab';
import type { RowColumn } from './rowColumns';
import { Slope } from './Symbols';

/** The class of the column whose sum is that of the gradient. */
const summed = 'update-summed';

interface RowProps {
  /** From 0 on, without the headings. */
  row: number;
  top: number;
  index: number;
  number: string;
  label: Label;
  isHovered: boolean;
  columns: readonly RowColumn[];
}

/** One point. All but number and class is written in by the table, on every frame. */
export function Row({ row, top, index, number, label, isHovered, columns }: RowProps) {
  return (
    <div
      role="row"
      className="update-row"
      aria-rowindex={row + 2}
      data-index={index}
      data-hovered={isHovered}
      style={{ top }}
    >
      <span role="rowheader">{number}</span>
      <span role="cell" className="update-class">
        <ClassMark label={label} />
        {formatCount(label)}
      </span>
      <Numbers of="row" columns={columns} />
    </div>
  );
}

/** The cells of the columns after number and class; the table writes into them. */
function Numbers({ of, columns }: { of: 'row' | 'total'; columns: readonly RowColumn[] }) {
  return columns
    .slice(2)
    .map(({ name, part, isSummed }) => (
      <span
        role="cell"
        key={name}
        className={isSummed ? summed : undefined}
        data-part={part}
        data-readout={`${of}-${name}`}
      />
    ));
}

/** The sums over all points, written in by the table. */
export function Foot({ row, columns }: { row: number; columns: readonly RowColumn[] }) {
  return (
    <div role="rowgroup" className="update-foot">
      <div role="row" className="update-row" aria-rowindex={row + 2}>
        <span role="rowheader" title={words.rows.sum}>
          <span aria-hidden="true">Σ</span>
          <span className="visually-hidden">{words.rows.sum}</span>
        </span>
        <span role="cell" />
        <Numbers of="total" columns={columns} />
      </div>
    </div>
  );
}

interface HeadProps {
  columns: readonly RowColumn[];
  powers: readonly (readonly number[])[];
}

/** The contents of each column, as a symbol, and in words as a tooltip. */
export function Head({ columns, powers }: HeadProps) {
  const source = useLabState(({ dataset }) => dataset.source);
  const keys = useLabState(selectTermKeys);
  const classes = useClassWords();
  const isWeighted = useLabState(selectClassWeights) !== null;
  const name = (column: RowColumn) => nameOf(column, source ? keys : [], classes[1], isWeighted);
  return (
    <div role="rowgroup" className="update-head">
      <div role="row" className="update-row" aria-rowindex={1}>
        {columns.map((column) => (
          <span
            role="columnheader"
            key={column.name}
            className={column.isSummed ? summed : undefined}
            title={name(column)}
            data-part={column.part}
          >
            <span className="visually-hidden">{name(column)}</span>
            <span aria-hidden="true">
              <Title column={column} powers={powers} isWeighted={isWeighted} />
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** A column in words: of a feature by its name where the features have some, else by its number. */
function nameOf(
  { about, at }: RowColumn,
  names: readonly string[],
  class1: string,
  isWeighted: boolean,
): string {
  if (about === 'loss' && isWeighted) return words.rows.weightedLoss;
  if (about === 'probability') return words.rows.probability(class1);
  if (about !== 'feature' && about !== 'pull') return words.rows[about];
  const name = names.at(at ?? 0);
  return words.rows[about](name === undefined ? formatCount((at ?? 0) + 1) : shorten(name));
}

interface TitleProps extends Pick<HeadProps, 'powers'> {
  column: RowColumn;
  isWeighted: boolean;
}

function Title({ column, powers, isWeighted }: TitleProps) {
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const names = useLabState(selectNamedBases);
  if (column.about === 'feature' && column.at !== null && names.length > 0)
    return <span className="update-name">{powersText(powers[column.at], names)}</span>;
  const feature =
    column.at === null ? null : (
      <Feature
        powers={powers[column.at]}
        isStandardized={isStandardized}
        isFactor={column.about === 'pull'}
      />
    );
  switch (column.about) {
    case 'point':
      return words.rows.number;
    case 'loss':
      return isWeighted ? words.rows.shortWeightedLoss : words.rows.loss;
    case 'feature':
      return <math>{feature}</math>;
    case 'slope':
      return (
        <math>
          <Slope />
        </math>
      );
    case 'pull':
      return (
        <math>
          <Slope />
          {feature}
        </math>
      );
    case 'error':
      return (
        <math>
          <Letter>p</Letter>
          <mo>−</mo>
          <Letter>y</Letter>
        </math>
      );
    default:
      return (
        <math>
          <Letter>{{ class: 'y', score: 'z', probability: 'p' }[column.about]}</Letter>
        </math>
      );
  }
}
