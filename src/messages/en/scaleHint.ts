/** The hint about features on different scales; fetched with the first of those. */
export const words = {
  title: 'Different scales',
  spread: (wide: string, factor: string, narrow: string) =>
    `${wide} spreads ${factor} times as wide as ${narrow} does. A learning rate that is safe for its weight is slow for the other.`,
  far: (feature: string, mean: string) =>
    `${feature} is around ${mean}, far from 0. A learning rate small enough for its weight hardly moves the bias.`,
  large: (safe: string) =>
    `The values are large: only learning rates below about ${safe} are certain to lower the loss.`,
  byItself: (rate: string) =>
    `So the features are standardized, to mean 0 and spread 1, and the learning rate is ${rate}. Weights are given in both units.`,
  takeBack: 'Use the values as they are',
  offer: 'Standardizing gives every feature mean 0 and spread 1, so that one learning rate suits all.',
  effect: (before: string, after: string) =>
    `Standardized: steps were always stable below a learning rate of ${before}, now below ${after}.`,
  done: 'Standardized: every feature has mean 0 and spread 1, so that one learning rate suits all.',
} as const;
