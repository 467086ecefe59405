/** The meaning of a model of x₁ alone, of curved models, and of features on axes of different scales. */
export const words = {
  untrained: 'The weight is still tiny: the model says about 50% everywhere. Press Train.',
  bias: {
    positive: (leans: string) => `The bias b is positive: where x₁ is 0, the model ${leans}.`,
    negative: (leans: string) => `The bias b is negative: where x₁ is 0, the model ${leans}.`,
    none: () => 'The bias b is about zero: where x₁ is 0, the model says about 50%.',
  },
  biasDoes: 'The bias shifts the curve to the side without making it steeper.',
  boundary: (x1: string) => `The decision boundary, where the probability is 50%, is at x₁ = −b / w₁ = ${x1}`,
  boundaryAt: (percent: string, x1: string) =>
    `The decision boundary, where the probability is the threshold of ${percent}, is at x₁ = (ln(τ / (1 − τ)) − b) / w₁ = ${x1}`,
  steepness:
    'The curve is steepest there. The further w₁ is from zero, the faster the probability goes from near 0% to near 100%.',
  steepnessElsewhere:
    'The curve is steepest where it is at 50%. The further w₁ is from zero, the faster the probability goes from near 0% to near 100%.',
  curved:
    'The features are powers of x₁, so x₁ stands in several of them: no weight alone tells which way the probability goes. Look at the curve instead.',
  /** Of curved models of x₁ and x₂, of weights as they were set, of standardized features, and of axes with different scales: which feature counts for more, and the arrow. */
  rarer: {
    curved:
      'The features are powers and products of x₁ and x₂, so each coordinate stands in several of them: no weight alone tells which way the probability goes. Look at the shading instead.',
    start: 'These weights are not trained yet, only where training starts. So far:',
    original:
      'Here w and b are in original units, for x as it is on the axes. The equation has those of the standardized features x̃.',
    1: 'x₁ counts for more: across the plane from left to right, the score changes by more than from bottom to top.',
    2: 'x₂ counts for more: across the plane from bottom to top, the score changes by more than from left to right.',
    same: 'Both features count for about the same: across the plane either way, the score changes by about as much.',
    arrow: (class1: string) =>
      `The axes have different scales, so the arrow on the plane is drawn straight across the line: the weight vector w itself would stand askew. It points towards ${class1}, and is longer where ‖w‖ is larger.`,
  },
} as const;
