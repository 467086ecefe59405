import { words } from '#words/making';
import { type Check, type CheckKind, checkKinds, usualCheck } from '../../../lessons/checks';
import { NumberRow } from '../../kit/NumberRow';
import { Select } from '../../kit/Select';

interface CheckFieldProps {
  check: Check;
  onChange: (check: Check) => void;
}

/** What has to be so for a step to be done, from a short list. */
export function CheckField({ check, onChange }: CheckFieldProps) {
  const kinds: readonly Check['kind'][] = check.kind === 'other' ? [...checkKinds, 'other'] : checkKinds;
  return (
    <>
      <Select
        label={words.check}
        value={check.kind}
        options={kinds.map((kind) => ({ value: kind, label: words.checks[kind] }))}
        onChange={(kind) => kind !== 'other' && onChange(usualCheck(kind satisfies CheckKind))}
      />
      {'bound' in check && <Bound check={check} onChange={onChange} />}
    </>
  );
}

type Bounded = Extract<Check, { readonly bound: number }>;

/** The number of a check: shares in per cent. */
function Bound({ check, onChange }: { check: Bounded; onChange: (check: Check) => void }) {
  const isCost = check.kind === 'cost';
  const unit = isCost ? 1 : 100;
  const max = isCost ? 1e9 : 100;
  const set = (to: number) => onChange({ ...check, bound: Number((to / unit).toPrecision(12)) });
  return (
    <NumberRow
      label={words.bound[check.kind]}
      value={Number((check.bound * unit).toPrecision(12))}
      range={{ min: 0, max, whole: false }}
      next={(from, direction) => Math.min(max, Math.max(0, from + direction))}
      onChange={set}
    />
  );
}
