import type { Bet, Condition } from './schema';

export type Comparison = Extract<Condition, { readonly number: string }>;

/** A number of a comparison that can be typed in. */
export type RightBound = 'atLeast' | 'near' | 'within';

/** The short list of what can be right about a guess that is no choice and no order. */
export type RightKind =
  | 'given'
  | 'loss'
  | 'epoch'
  | 'accuracy'
  | 'right-side'
  | 'probability'
  | 'share'
  | 'end'
  | 'falls'
  | 'turns';

/** What is right of one kind: as it is first chosen, with what of it can be typed in. */
export interface Right {
  readonly kind: RightKind;
  readonly condition: Comparison;
  readonly bounds: readonly RightBound[];
  /** True where the bounds are shares, typed in per cent. */
  readonly isShare: boolean;
}

const right = (
  kind: RightKind,
  condition: Comparison,
  bounds: readonly RightBound[],
  isShare = false,
): Right => ({ kind, condition, bounds, isShare });

/** A number of six significant digits at most, so that halves and twentieths of what was typed stay short. */
const short = (value: number) => Number(value.toPrecision(6));

/** What can be right about a guess of this kind; none for choices and orders, whose answers are right or wrong themselves. */
export function rightsOf(bet: Bet): readonly Right[] {
  switch (bet.kind) {
    case 'number': {
      const within = short((bet.max - bet.min) / 20);
      const isShare = bet.isPercent === true;
      /** The guess is near a number that the page has once the step is done. */
      const page = (kind: 'loss' | 'epoch' | 'accuracy') =>
        right(kind, { number: 'guess', near: { of: kind }, within }, ['within'], isShare);
      return [
        right(
          'given',
          { number: 'guess', near: short((bet.min + bet.max) / 2), within },
          ['near', 'within'],
          isShare,
        ),
        ...(isShare ? [page('accuracy')] : [page('loss'), page('epoch')]),
      ];
    }
    case 'line':
      return [right('right-side', { number: 'guess-accuracy', atLeast: 0.9 }, ['atLeast'], true)];
    case 'band':
      return [right('share', { number: 'guess-share', near: 0.9, within: 0.1 }, ['near', 'within'], true)];
    case 'place':
      return [
        right(
          'probability',
          { number: 'guess-probability', near: 0.5, within: 0.05 },
          ['near', 'within'],
          true,
        ),
      ];
    case 'curve':
      return [
        right('end', { number: 'guess-end', near: { of: 'loss' }, within: 0.1 }, ['within']),
        right('falls', { number: 'guess-end', atMost: { of: 'guess-start', times: 0.9 } }, []),
        right('turns', { number: 'guess-turns', atLeast: 4 }, ['atLeast']),
      ];
    default:
      return [];
  }
}

/** What of the list a condition is; 'other' where somebody has written it otherwise, 'none' where there is none. */
export function rightOf(bet: Bet, condition: Condition | undefined): Right | 'none' | 'other' {
  if (condition === undefined) return 'none';
  if (!('number' in condition)) return 'other';
  return rightsOf(bet).find((each) => isLike(each, condition)) ?? 'other';
}

/** True if nothing but the numbers that can be typed in is other. */
function isLike({ condition: usual, bounds }: Right, condition: Comparison): boolean {
  const keys = Object.keys(usual) as (keyof Comparison)[];
  return (
    Object.keys(condition).length === keys.length &&
    keys.every((key) =>
      (bounds as readonly string[]).includes(key)
        ? typeof condition[key] === 'number'
        : JSON.stringify(condition[key]) === JSON.stringify(usual[key]),
    )
  );
}

/** True if it is judged by a number that the run has to come to first. */
export const isOfRun = ({ near }: Comparison): boolean => typeof near === 'object';
