import { words } from '#words/lessonMaking';
import type { Bet, Condition } from '../../../lessons/schema';
import { formatCount } from '../../../messages/format';
import { NumberField } from '../../kit/NumberField';
import { Select } from '../../kit/Select';
import { Tick } from './PartTicks';
import { TextField } from './TextField';

/** The kinds of guesses that can be asked for here. */
const kinds = ['none', 'choice', 'number', 'line', 'place'] as const;
type Kind = (typeof kinds)[number];

/** A question of a kind, as it is first chosen. */
function newBet(kind: Exclude<Kind, 'none'>): Bet {
  const question = words.newQuestion;
  switch (kind) {
    case 'choice':
      return { kind, question, options: words.newOptions.map((say) => ({ say })), right: [0] };
    case 'number':
      return { kind, question, label: words.newLabel, min: 0, max: 100 };
    default:
      return { kind, question };
  }
}

interface BetFieldsProps {
  bet: Bet | undefined;
  onChange: (bet: Bet | undefined) => void;
}

/** The guess that a step asks for, and what is right. */
export function BetFields({ bet, onChange }: BetFieldsProps) {
  const kind = kinds.find((each) => each === bet?.kind) ?? 'none';
  return (
    <>
      <Select
        label={words.bet}
        value={kind}
        options={kinds.map((each) => ({ value: each, label: words.bets[each] }))}
        onChange={(next) => onChange(next === 'none' ? undefined : newBet(next))}
      />
      {bet && (
        <TextField
          label={words.betQuestion}
          maxLength={2000}
          value={bet.question}
          onChange={(question) => onChange({ ...bet, question })}
        />
      )}
      {bet?.kind === 'choice' && <Options bet={bet} onChange={onChange} />}
      {bet?.kind === 'number' && <NumberFields bet={bet} onChange={onChange} />}
      {bet?.kind === 'line' && (
        <Right
          right={bet.right}
          usual={{ number: 'guess-accuracy', atLeast: 0.9 }}
          bounds={[{ key: 'atLeast', label: words.leastRight }]}
          onChange={(right) => onChange({ kind: bet.kind, question: bet.question, ...right })}
        />
      )}
      {bet?.kind === 'place' && (
        <Right
          right={bet.right}
          usual={{ number: 'guess-probability', near: 0.5, within: 0.05 }}
          bounds={[
            { key: 'near', label: words.probability },
            { key: 'within', label: words.withinPercent },
          ]}
          onChange={(right) => onChange({ kind: bet.kind, question: bet.question, ...right })}
        />
      )}
    </>
  );
}

type Choice = Extract<Bet, { kind: 'choice' }>;

function Options({ bet, onChange }: { bet: Choice; onChange: (bet: Bet) => void }) {
  const { options, right = [] } = bet;
  const change = (k: number, changed: Choice['options'][number]) =>
    onChange({ ...bet, options: options.map((option, j) => (j === k ? changed : option)) });
  return (
    <div className="made-options">
      {options.map((option, k) => {
        const number = formatCount(k + 1);
        return (
          <div key={number}>
            <TextField
              label={words.option(number)}
              maxLength={160}
              value={option.say}
              onChange={(say) => change(k, { ...option, say })}
            />
            <Tick
              label={words.isRight(number)}
              isOn={right.includes(k)}
              onChange={(isOn) =>
                onChange({
                  ...bet,
                  right: options.map((_, j) => j).filter((j) => (j === k ? isOn : right.includes(j))),
                })
              }
            />
            <TextField
              label={words.why(number)}
              maxLength={2000}
              value={option.why ?? ''}
              onChange={(why) => change(k, why === '' ? { say: option.say } : { ...option, why })}
            />
          </div>
        );
      })}
      <div className="share-tools">
        {options.length < 6 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              onChange({
                ...bet,
                options: [...options, { say: words.option(formatCount(options.length + 1)) }],
              })
            }
          >
            {words.addOption}
          </button>
        )}
        {options.length > 2 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              onChange({
                ...bet,
                options: options.slice(0, -1),
                right: right.filter((k) => k < options.length - 1),
              })
            }
          >
            {words.removeOption}
          </button>
        )}
      </div>
    </div>
  );
}

type NumberBet = Extract<Bet, { kind: 'number' }>;

function NumberFields({ bet, onChange }: { bet: NumberBet; onChange: (bet: Bet) => void }) {
  const { right: _, ...plain } = bet;
  const usual = { number: 'guess', near: (bet.min + bet.max) / 2, within: (bet.max - bet.min) / 20 };
  return (
    <>
      <TextField
        label={words.label}
        maxLength={160}
        value={bet.label}
        onChange={(label) => onChange({ ...bet, label })}
      />
      <Amount label={words.least} value={bet.min} onChange={(min) => onChange({ ...bet, min })} />
      <Amount label={words.most} value={bet.max} onChange={(max) => onChange({ ...bet, max })} />
      <Right
        right={bet.right}
        usual={usual}
        unit={1}
        bounds={[
          { key: 'near', label: words.right },
          { key: 'within', label: words.within },
        ]}
        onChange={(right) => onChange({ ...plain, ...right })}
      />
    </>
  );
}

type Comparison = Extract<Condition, { readonly number: string }>;

interface RightProps {
  right: Condition | undefined;
  /** What is right as it is first chosen. */
  usual: Comparison;
  /** The bounds in it that can be set. */
  bounds: readonly { readonly key: 'atLeast' | 'near' | 'within'; readonly label: string }[];
  /** 100 for shares, which are typed in per cent. */
  unit?: number;
  onChange: (right: { readonly right?: Comparison }) => void;
}

/** Whether there is a right guess, and which. */
function Right({ right, usual, bounds, unit = 100, onChange }: RightProps) {
  const present = right && 'number' in right ? right : null;
  return (
    <>
      <Tick
        label={words.hasRight}
        isOn={present !== null}
        onChange={(isOn) => onChange(isOn ? { right: usual } : {})}
      />
      {present &&
        bounds.map(({ key, label }) => {
          const value = present[key];
          return (
            <Amount
              key={key}
              label={label}
              value={Number(((typeof value === 'number' ? value : 0) * unit).toPrecision(12))}
              onChange={(to) =>
                onChange({ right: { ...present, [key]: Number((to / unit).toPrecision(12)) } })
              }
            />
          );
        })}
    </>
  );
}

const anything = { min: -1e9, max: 1e9, whole: false };

function Amount({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <div className="field-row">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <NumberField
        label={label}
        value={value}
        range={anything}
        next={(from, direction) => from + direction}
        onChange={onChange}
      />
    </div>
  );
}
