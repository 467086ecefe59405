import type { Condition } from './schema';

/** The short list of what a task or a step of a teacher's own can ask of the page. */
export const checkKinds = ['none', 'near-best', 'accuracy', 'recall', 'cost', 'finished'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** A check of the list, or one that somebody has written otherwise. */
export type Check =
  | { readonly kind: 'none' | 'near-best' | 'finished' }
  | { readonly kind: 'accuracy' | 'recall' | 'cost'; readonly bound: number }
  | { readonly kind: 'other'; readonly condition: Condition };

/** Each kind as it is first chosen. */
export const usualCheck = (kind: CheckKind): Check => {
  if (kind === 'accuracy' || kind === 'recall') return { kind, bound: 0.9 };
  return kind === 'cost' ? { kind, bound: 10 } : { kind };
};

/** The condition that a check stands for; undefined for none. */
export function conditionOf(check: Check): Condition | undefined {
  switch (check.kind) {
    case 'none':
      return undefined;
    case 'near-best':
      return { number: 'loss', atMost: { of: 'optimum-loss', times: 1.01 } };
    case 'accuracy':
    case 'recall':
      return { number: check.kind, atLeast: check.bound };
    case 'cost':
      return { number: 'cost', atMost: check.bound };
    case 'finished':
      return { state: ['finished', 'converged'] };
    default:
      return check.condition;
  }
}

/** The check that a condition is. */
export function checkOf(condition: Condition | undefined): Check {
  if (condition === undefined) return { kind: 'none' };
  const isThis = (check: Check) => JSON.stringify(conditionOf(check)) === JSON.stringify(condition);
  const bound = 'number' in condition ? (condition.atLeast ?? condition.atMost) : undefined;
  const bounded: readonly Check[] =
    typeof bound === 'number'
      ? (['accuracy', 'recall', 'cost'] as const).map((kind) => ({ kind, bound }))
      : [];
  const known: readonly Check[] = [{ kind: 'near-best' }, { kind: 'finished' }, ...bounded];
  return known.find(isThis) ?? { kind: 'other', condition };
}
