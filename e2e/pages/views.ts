/** The names of the tabs, in their order. */
export const viewNames = [
  'Meaning',
  'Loss surface',
  'Sigmoid',
  'Metrics',
  'Weights',
  'One update',
  'Runs',
  'Complexity',
  'Inference',
  'Table',
] as const;
