import { words } from '#words/lessonMaking';
import type { Bet } from '../../../lessons/schema';
import { settingTable } from '../../../store/settings';
import { NumberRow } from '../../kit/NumberRow';
import { Select } from '../../kit/Select';
import { useLab } from '../../useLab';
import { Items, Options } from './AnswerFields';
import { RightFields } from './RightFields';
import { TextField } from './TextField';
import { Tick } from './Tick';

/** The kinds of guesses that can be asked for. */
const kinds = ['none', 'choice', 'number', 'order', 'line', 'place', 'band', 'curve'] as const;
type Kind = (typeof kinds)[number];

/** A question of a kind, as it is first chosen; a curve is drawn over so many epochs. */
function newBet(kind: Exclude<Kind, 'none'>, question: string, epochs: number): Bet {
  switch (kind) {
    case 'choice':
      return { kind, question, options: words.newOptions.map((say) => ({ say })), right: [0] };
    case 'number':
      return { kind, question, label: words.newLabel, min: 0, max: 100 };
    case 'order':
      return { kind, question, items: ['', ''] };
    case 'band':
      return { kind, question, x1: 0 };
    case 'curve':
      return { kind, question, epochs, highest: 1.5 };
    default:
      return { kind, question };
  }
}

interface BetFieldsProps {
  bet: Bet | undefined;
  /** True if the step is done as soon as the guess is made. */
  isDoneAtOnce: boolean;
  onChange: (bet: Bet | undefined) => void;
}

/** The guess that a step asks for, and what is right. */
export function BetFields({ bet, isDoneAtOnce, onChange }: BetFieldsProps) {
  const { store } = useLab();
  const choose = (kind: Kind) =>
    onChange(
      kind === 'none'
        ? undefined
        : newBet(kind, bet?.question ?? words.newQuestion, store.getState().settings.epochs),
    );
  return (
    <>
      <Select
        label={words.bet}
        value={bet?.kind ?? 'none'}
        options={kinds.map((each) => ({ value: each, label: words.bets[each] }))}
        onChange={choose}
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
      {bet?.kind === 'order' && <Items bet={bet} onChange={onChange} />}
      {bet?.kind === 'number' && <NumberFields bet={bet} onChange={onChange} />}
      {bet?.kind === 'band' && (
        <NumberRow
          label={words.bandPlace}
          value={bet.x1}
          range={anything}
          next={(from, direction) => Number((from + direction / 10).toPrecision(12))}
          onChange={(x1) => onChange({ ...bet, x1 })}
        />
      )}
      {bet?.kind === 'curve' && <CurveFields bet={bet} onChange={onChange} />}
      {bet && bet.kind !== 'choice' && bet.kind !== 'order' && (
        <RightFields key={bet.kind} bet={bet} isDoneAtOnce={isDoneAtOnce} onChange={onChange} />
      )}
    </>
  );
}

type NumberBet = Extract<Bet, { kind: 'number' }>;

const anything = { min: -1e9, max: 1e9, whole: false };

function NumberFields({ bet, onChange }: { bet: NumberBet; onChange: (bet: Bet) => void }) {
  const { isPercent = false, label, question } = bet;
  const unit = isPercent ? 100 : 1;
  const rows = [
    { key: 'min', label: words.least },
    { key: 'max', label: words.most },
  ] as const;
  return (
    <>
      <TextField
        label={words.label}
        maxLength={160}
        value={label}
        onChange={(name) => onChange({ ...bet, label: name })}
      />
      <Tick
        label={words.isPercent}
        isOn={isPercent}
        onChange={(isOn) =>
          onChange({
            kind: 'number',
            question,
            label,
            min: 0,
            max: isOn ? 1 : 100,
            ...(isOn && { isPercent: true }),
          })
        }
      />
      {rows.map(({ key, label: name }) => (
        <NumberRow
          key={key}
          label={isPercent ? words.inPercent(name) : name}
          value={Number((bet[key] * unit).toPrecision(12))}
          range={anything}
          next={(from, direction) => from + direction}
          onChange={(to) => onChange({ ...bet, [key]: Number((to / unit).toPrecision(12)) })}
        />
      ))}
    </>
  );
}

type CurveBet = Extract<Bet, { kind: 'curve' }>;

const lossRange = { min: 0.1, max: 1000, whole: false };

function CurveFields({ bet, onChange }: { bet: CurveBet; onChange: (bet: Bet) => void }) {
  const { range } = settingTable.epochs;
  return (
    <>
      <NumberRow
        label={words.curveEpochs}
        value={bet.epochs}
        range={range}
        next={(from, direction) => Math.min(range.max, Math.max(range.min, from + direction))}
        onChange={(epochs) => onChange({ ...bet, epochs })}
      />
      <NumberRow
        label={words.curveHighest}
        value={bet.highest}
        range={lossRange}
        next={(from, direction) => Math.max(lossRange.min, Number((from + direction / 10).toFixed(1)))}
        onChange={(highest) => onChange({ ...bet, highest })}
      />
    </>
  );
}
