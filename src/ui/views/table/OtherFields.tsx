import { words } from '#words/pointTable';
import { formatExact } from '../../../messages/format';
import { selectHeldOfPoint } from '../../../store/heldOfPoint';
import { useLabState } from '../../useLab';
import { cellValue, type Other, othersOf } from './others';

interface OtherFieldsProps {
  /** The column whose text cannot be used. */
  wrong: string | null;
}

/** Fields for the features of a new point that are on no axis, which begin as the plane holds them. */
export function OtherFields({ wrong }: OtherFieldsProps) {
  const dataset = useLabState((state) => state.dataset);
  const others = othersOf(dataset.source);
  if (others.length === 0) return null;
  const held = selectHeldOfPoint({ dataset }).map((value) => Float64Array.of(value));
  return (
    <div className="table-add-others">
      {others.map((other) => {
        const value = cellValue(other, { others: held }, 0);
        return (
          // Begins anew where the plane holds another value.
          <div key={`${other.key} ${other.name} ${value}`} title={other.name}>
            <span aria-hidden="true">{other.name}</span>
            <OtherField other={other} value={value} isWrong={wrong === other.key} />
          </div>
        );
      })}
    </div>
  );
}

function OtherField({ other, value, isWrong }: { other: Other; value: number; isWrong: boolean }) {
  const { key, name, levels } = other;
  const common = { name: key, className: 'table-input', 'aria-label': words.add.x(name) };
  if (levels !== null) {
    return (
      <select {...common} defaultValue={String(value)}>
        {levels.map((level, at) => (
          <option key={level} value={at}>
            {level}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      aria-invalid={isWrong}
      defaultValue={formatExact(value)}
    />
  );
}
