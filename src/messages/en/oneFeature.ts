/** What is said otherwise of a model of x₁ alone, and of points whose features have names. */
export const oneFeature = {
  oneFeature: {
    idle: 'Ready. Press Train and watch the curve bend.',
    untrained: 'The weight is still tiny: the model says about 50% everywhere. Press Train.',
    bias: {
      positive: 'The bias b is positive: where x₁ is 0, the model leans to class 1.',
      negative: 'The bias b is negative: where x₁ is 0, the model leans to class 0.',
      none: 'The bias b is about zero: where x₁ is 0, the model says about 50%.',
    },
    biasDoes: 'The bias shifts the curve to the side without making it steeper.',
    boundary: 'The decision boundary, where the probability is 50%, is at x₁ = −b / w₁ =',
    boundaryAt: (percent: string) =>
      `The decision boundary, where the probability is the threshold of ${percent}, is at x₁ = (ln(τ / (1 − τ)) − b) / w₁ =`,
    steepness:
      'The curve is steepest there. The further w₁ is from zero, the faster the probability goes from near 0% to near 100%.',
    steepnessElsewhere:
      'The curve is steepest where it is at 50%. The further w₁ is from zero, the faster the probability goes from near 0% to near 100%.',
    curved:
      'The features are powers of x₁, so x₁ stands in several of them: no weight alone says any more which way the probability goes. Look at the curve instead.',
  },
  columns: {
    key: (symbol: string, column: string) => `${symbol} = ${column}`,
    title: 'Names of the features',
    stronger: {
      1: 'x₁ counts for more: across the plane from left to right, the score changes by more than from bottom to top.',
      2: 'x₂ counts for more: across the plane from bottom to top, the score changes by more than from left to right.',
      same: 'Both features count for about the same: across the plane either way, the score changes by about as much.',
    },
  },
} as const;
