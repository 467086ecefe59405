import { forEachCut, type Ranking } from './ranking';
import { everyThreshold, type ThresholdRange, thresholdBetween } from './threshold';

/** The costs of a wrong prediction: of a point of class 0 predicted 1, and of one of class 1 predicted 0. Both ≥ 0. */
export interface Costs {
  readonly falsePositive: number;
  readonly falseNegative: number;
}

/** A threshold with the cost of all its wrong predictions together. */
export interface PricedThreshold {
  readonly threshold: number;
  readonly cost: number;
}

/**
 * The threshold within `range` whose wrong predictions cost least, about half-way between the two points it parts; of
 * equally cheap ones the nearest to ½.
 */
export function cheapestThreshold(
  ranking: Ranking,
  costs: Costs,
  range: ThresholdRange = everyThreshold,
): PricedThreshold {
  const positives = ranking.class1.length;
  let best: PricedThreshold | null = null;
  let pending: { limit: number; cost: number } | null = null;
  const settle = (below: number) => {
    if (!pending) return;
    const { limit, cost } = pending;
    const threshold = thresholdBetween(below, limit, range);
    if (threshold === null) return;
    const isNearer = best && cost === best.cost && Math.abs(threshold - 0.5) < Math.abs(best.threshold - 0.5);
    if (!best || cost < best.cost || isNearer) best = { threshold, cost };
  };
  forEachCut(ranking, ({ limit, tp, fp }) => {
    settle(limit);
    pending = { limit, cost: fp * costs.falsePositive + (positives - tp) * costs.falseNegative };
  });
  settle(Number.NEGATIVE_INFINITY);
  return best ?? { threshold: 0.5, cost: 0 };
}
