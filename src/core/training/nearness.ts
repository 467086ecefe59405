/**
 * What training could come to. `best`: the lowest J there is (of squared error, which has many valleys, J where the
 * log-loss is lowest); where `isAttained` is false no weights have it, and J only tends to it as they grow.
 */
export interface Attainable {
  readonly best: number;
  readonly isAttained: boolean;
}

/** How a run stands to what is attainable. */
export type Nearness = 'best' | 'near' | 'far';

/** A loss that is called best is no more than this share of the lowest J above it. */
const BEST_SHARE = 0.01;
/** A loss that is called near has no more than this share left of the way down from guessing. */
const NEAR_SHARE = 0.01;
/** The same where the lowest J is out of reach for all weights: there is no end to come near to. */
const OPEN_SHARE = 0.05;

/**
 * How near J is, where always answering 50% has the loss `guess`. Best: J ≤ 1.01·best. Near: J − best is at most a
 * hundredth of guess − best (or of best, where that is more). Where nothing attains the best: best as soon as 95% of
 * the way down from guessing is done, else far.
 */
export function nearnessOf(objective: number, { best, isAttained }: Attainable, guess: number): Nearness {
  const left = objective - best;
  if (!isAttained) return left <= OPEN_SHARE * (guess - best) ? 'best' : 'far';
  if (left <= BEST_SHARE * best) return 'best';
  return left <= NEAR_SHARE * (guess - best) ? 'near' : 'far';
}

/** The J to aim at: with a margin, what is called best. */
export function aimOf({ best, isAttained }: Attainable, guess: number): number {
  const share = isAttained ? BEST_SHARE * best : OPEN_SHARE * (guess - best);
  return best + 0.6 * share;
}
