import { words } from '#words/lesson';
import { readInferenceName, readOnesAt } from '../../lessons/numberNames';
import type { Shortfall } from '../../lessons/shortfall';
import { formatExact, formatPercent } from '../../messages/format';
import { sayNumber } from './sayNumber';

/** What a try lacks, in one sentence with what was reached and what is asked; null where nothing can be said. */
export function sayShort(lacks: readonly Shortfall[]): string | null {
  return lacks.length === 0 ? null : words.short.say(lacks.map(sayOne));
}

function sayOne(lack: Shortfall): string {
  const { short } = words;
  if (lack.kind === 'converged') return short.converged;
  if (lack.kind === 'setting') return short.setting(short.settings[lack.setting]);
  const { kind, number, reached, asked, within } = lack;
  const say = (value: number | null) => sayNumber(value, number, 'plain');
  // A number that falls short by less than is shown of it would look as if it were enough.
  const isClose = reached !== null && say(reached) === say(asked);
  const [has, wants] = isClose ? [formatExact(reached), formatExact(asked)] : [say(reached), say(asked)];
  return short[kind](nameOf(number), has, wants, say(within));
}

function nameOf(name: string): string {
  const { short } = words;
  const names: Readonly<Record<string, string>> = short.numbers;
  if (Object.hasOwn(names, name)) return names[name];
  const inference = readInferenceName(name);
  if (inference) return short.of(short.inference[inference.part], inference.parameter);
  const ones = readOnesAt(name);
  if (ones) return short.onesAt(formatPercent(ones.probability));
  const subscript = name.replace(/\D/g, '').replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
  return name.startsWith('optimum') ? short.bestWeight(subscript) : short.weight(subscript);
}
