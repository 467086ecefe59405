import type { Numbers } from './numberNames';
import type { Bound, Condition, SettingName } from './schema';

/** The page as conditions ask it. */
export interface PageFacts {
  readonly number: Numbers;
  readonly state: string;
  readonly setting: (name: SettingName) => string | boolean;
}

/**
 * True if the condition holds of the page. A comparison with a number that is not there is false, so that `not` of it is true.
 *
 *     holds({ number: 'loss', atMost: { of: 'optimum-loss', times: 1.01 } }, facts)
 */
export function holds(condition: Condition, facts: PageFacts): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, facts));
  if ('any' in condition) return condition.any.some((each) => holds(each, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('state' in condition) return [condition.state].flat().includes(facts.state as 'idle');
  if ('setting' in condition) return facts.setting(condition.setting) === condition.is;
  const value = facts.number(condition.number);
  if (value === null) return false;
  const { atLeast, atMost, near, within = 0 } = condition;
  return (
    compares(atLeast, facts, (bound) => value >= bound) &&
    compares(atMost, facts, (bound) => value <= bound) &&
    compares(near, facts, (bound) => Math.abs(value - bound) <= within)
  );
}

function compares(bound: Bound | undefined, facts: PageFacts, test: (bound: number) => boolean): boolean {
  if (bound === undefined) return true;
  const value = boundIn(bound, facts);
  return value !== null && test(value);
}

/** What a bound is on the page; null where the number that it is of is not there. */
export function boundIn(bound: Bound, { number }: Pick<PageFacts, 'number'>): number | null {
  if (typeof bound === 'number') return bound;
  const other = number(bound.of);
  return other === null ? null : other * (bound.times ?? 1) + (bound.plus ?? 0);
}
