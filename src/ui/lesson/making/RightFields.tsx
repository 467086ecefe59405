import { words } from '#words/lessonMaking';
import { isOfRun, rightOf, rightsOf } from '../../../lessons/rights';
import type { Bet } from '../../../lessons/schema';
import { NumberRow } from '../../kit/NumberRow';
import { Select } from '../../kit/Select';

type Judged = Exclude<Bet, { readonly kind: 'choice' | 'order' }>;

interface RightFieldsProps {
  bet: Judged;
  isDoneAtOnce: boolean;
  onChange: (bet: Bet) => void;
}

const bounds = { min: -1e9, max: 1e9, whole: false };

/** Whether there is a right guess, and which, from a short list. */
export function RightFields({ bet, isDoneAtOnce, onChange }: RightFieldsProps) {
  const rights = rightsOf(bet);
  const chosen = rightOf(bet, bet.right);
  const kinds = ['none' as const, ...rights.map(({ kind }) => kind), ...(chosen === 'other' ? [chosen] : [])];
  const { right: _, ...plain } = bet;
  const present = typeof chosen === 'object' && bet.right && 'number' in bet.right ? bet.right : null;
  return (
    <>
      <Select
        label={words.right}
        value={typeof chosen === 'object' ? chosen.kind : chosen}
        options={kinds.map((kind) => ({ value: kind, label: words.rights[kind] }))}
        onChange={(kind) => {
          const right = rights.find((each) => each.kind === kind)?.condition;
          if (kind !== 'other') onChange(right ? { ...plain, right } : plain);
        }}
      />
      {present &&
        typeof chosen === 'object' &&
        chosen.bounds.map((key) => {
          const unit = chosen.isShare ? 100 : 1;
          const name = words.bounds[key];
          const value = present[key];
          return (
            <NumberRow
              key={key}
              label={chosen.isShare ? words.inPercent(name) : name}
              value={Number(((typeof value === 'number' ? value : 0) * unit).toPrecision(12))}
              range={bounds}
              next={(from, direction) => from + direction}
              onChange={(to) =>
                onChange({ ...bet, right: { ...present, [key]: Number((to / unit).toPrecision(12)) } })
              }
            />
          );
        })}
      {present && isOfRun(present) && isDoneAtOnce && <p className="note">{words.judgedAtOnce}</p>}
    </>
  );
}
