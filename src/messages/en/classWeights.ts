/** What is said of class weights, where they are set and where they show. */
export const words = {
  help: 'How much a point of each class counts in the [[loss]]: L = (1/n) Σ c·loss, where c is the weight of the point’s class. Balanced: c = n / (2 × points of that class), so that both classes count for one half, however rare one is. Custom: two weights of your own. The larger weight gets fewer mistakes in its class and more in the other; the probabilities are then no longer frequencies.',
  balanced: (zero: string, class0: string, one: string, class1: string) =>
    `Now ${zero} for ${class0} and ${one} for ${class1}.`,
  calibration: (shift: string) =>
    `With class weights the probabilities are no frequencies: the weights move the score by about ln(c₁ / c₀) = ${shift}, most of it in the bias. So the dots leave the dashed line even where the model is right.`,
  update: (zero: string, class0: string, one: string, class1: string) =>
    `c is the weight of the point’s class: ${zero} for ${class0}, ${one} for ${class1}.`,
  pulls: 'With class weights both are times the weight of the point’s class.',
} as const;
