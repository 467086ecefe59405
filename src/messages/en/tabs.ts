/** The tabs below the loss curve, and the table of points. */
export const words = {
  name: 'Views',
  meaning: 'Meaning',
  table: 'Table',
  metrics: 'Metrics',
  surface: 'Loss surface',
  sigmoid: 'Sigmoid',
  weights: 'Weights',
  update: 'One update',
  runs: 'Runs',
  complexity: 'Complexity',
  inference: 'Inference',
} as const;
