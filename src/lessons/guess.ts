import { holds, type PageFacts } from './condition';
import type { Bet } from './schema';

/** A place on the plane. */
export interface Spot {
  readonly x1: number;
  readonly x2: number;
}

/** What somebody has guessed. */
export type Guess =
  /** An option or a number. */
  | { readonly kind: 'choice' | 'number'; readonly value: number }
  /** The items' numbers in the order guessed. */
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** A line through two places. */
  | { readonly kind: 'line'; readonly ends: readonly [Spot, Spot] }
  | { readonly kind: 'place'; readonly at: Spot }
  /** Two heights at a place of x₁, the lower one first. */
  | { readonly kind: 'band'; readonly x1: number; readonly low: number; readonly high: number }
  /** Losses at equal distances from epoch 0 to the last. */
  | { readonly kind: 'curve'; readonly losses: readonly number[] };

/** True if a guess is right; null where there is nothing right or wrong about it. */
export function judge(bet: Bet, guess: Guess, facts: PageFacts): boolean | null {
  if (bet.right === undefined) return null;
  if (bet.kind === 'choice') return guess.kind === 'choice' && bet.right.includes(guess.value);
  if (bet.kind === 'order') {
    const { right } = bet;
    return guess.kind === 'order' && guess.order.every((item, k) => right[k] === item);
  }
  return holds(bet.right, { ...facts, number: (name) => numberOf(guess, name) ?? facts.number(name) });
}

/** The numbers that follow from a guess by itself; null for others. */
export function numberOf(guess: Guess, name: string): number | null {
  const numbers = numbersIn(guess);
  return Object.hasOwn(numbers, name) ? numbers[name]() : null;
}

function numbersIn(guess: Guess): Readonly<Record<string, () => number>> {
  switch (guess.kind) {
    case 'choice':
    case 'number':
      return { guess: () => guess.value };
    case 'place':
      return { 'guess-x1': () => guess.at.x1, 'guess-x2': () => guess.at.x2 };
    case 'band':
      return { 'guess-low': () => guess.low, 'guess-high': () => guess.high };
    case 'curve': {
      const { losses } = guess;
      return {
        'guess-start': () => losses[0],
        'guess-end': () => losses[losses.length - 1],
        'guess-turns': () => turns(losses),
      };
    }
    default:
      return {};
  }
}

/** How often a curve turns from rising to falling or back; moves of less than a fiftieth of its range are none. */
function turns(losses: readonly number[]): number {
  const grain = (Math.max(...losses) - Math.min(...losses)) / 50;
  const signs = losses
    .slice(1)
    .map((loss, k) => loss - losses[k])
    .filter((move) => Math.abs(move) > grain)
    .map(Math.sign);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
}
