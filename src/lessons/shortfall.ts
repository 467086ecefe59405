import { boundIn, holds, type PageFacts } from './condition';
import type { Condition, SettingName } from './schema';

/** What of a condition does not hold: a number with what is asked of it, a setting, or that the run converges. */
export type Shortfall =
  | {
      readonly kind: 'atLeast' | 'atMost' | 'near';
      readonly number: string;
      /** Null where there is no such number now. */
      readonly reached: number | null;
      readonly asked: number;
      /** How far off it may be; of `near` alone. */
      readonly within: number;
    }
  | { readonly kind: 'setting'; readonly setting: SettingName }
  | { readonly kind: 'converged' };

/**
 * What a condition lacks on the page, in its order; empty where it holds. Of `any` it is what the first part lacks of which something
 * can be said. Nothing is said of `not`, nor of a bound that is not known now.
 */
export function shortfalls(condition: Condition, facts: PageFacts): readonly Shortfall[] {
  if (holds(condition, facts)) return [];
  if ('all' in condition) return condition.all.flatMap((each) => shortfalls(each, facts));
  if ('any' in condition)
    return condition.any.map((each) => shortfalls(each, facts)).find((found) => found.length > 0) ?? [];
  if ('not' in condition) return [];
  if ('setting' in condition) return [{ kind: 'setting', setting: condition.setting }];
  if ('state' in condition)
    return [condition.state].flat().includes('converged') ? [{ kind: 'converged' }] : [];
  const { number, within = 0 } = condition;
  const reached = facts.number(number);
  return (['atLeast', 'atMost', 'near'] as const).flatMap((kind): readonly Shortfall[] => {
    const bound = condition[kind];
    if (bound === undefined || holds({ number, [kind]: bound, within }, facts)) return [];
    const asked = boundIn(bound, facts);
    return asked === null ? [] : [{ kind, number, reached, asked, within }];
  });
}

/** The names of all numbers that a condition looks at. */
export function numbersOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(numbersOf);
  if ('any' in condition) return condition.any.flatMap(numbersOf);
  if ('not' in condition) return numbersOf(condition.not);
  return 'number' in condition ? [condition.number] : [];
}
