/** What single points do to the best weights: in the view Inference, and on the plane while it is looked at. */
export const words = {
  title: 'What single points do',
  help: 'All of this is about the best weights, not about the run. Leverage: how far a point can draw the fit towards itself, from 0 to 1; over all points it adds up to the number of weights and bias. Deviance residual: how badly the fit says the point’s class, ±√(2 × its loss), with + for class 1. Cook’s distance puts both together: how far the best weights move without the point.',
  sizes: 'Size of marks by',
  sizeNames: { none: 'Same size', leverage: 'Leverage', cook: 'Cook’s distance' },
  dense: (limit: string) =>
    `Above ${limit} points the plane shows their density: there are no marks to have a size.`,
  hint: 'Point at a point on the plane, press it, or choose one in the list: the dotted line is the best boundary without it, the dashed one that with all points.',
  hintMany: (limit: string) =>
    `Above ${limit} points a single one hardly moves the line. The line without it is drawn for points chosen in the list only.`,
  /** In the middle of a sentence. */
  point: (number: string) => `point ${number}`,
  without: (point: string) => `without ${point}`,
  withoutNone: (point: string) => `without ${point}: no best boundary`,
  bias: 'the bias',
  weightOf: (symbol: string, feature: string) => `${symbol} (${feature})`,
  probe: 'p at the probe',
  change: (what: string, before: string, after: string) => `${what} goes from ${before} to ${after}`,
  sentence: (point: string, changes: string) => `Without ${point}, ${changes}.`,
  more: (point: string, changes: string) =>
    `Without ${point}, ${changes}. All others change less, measured by their standard errors.`,
  sentenceNone: (point: string) =>
    `Without ${point} no weights are best: larger weights would always fit the others better. That there are best weights at all is due to this one point.`,
  heldBack: (number: string) => `Point ${number} is held back: the best weights do not depend on it.`,
  table: 'The most influential points',
  tableNote: {
    leverage: 'The ten points with the largest leverage.',
    devianceResidual: 'The ten points with the largest deviance residual, of either sign.',
    cooksDistance: 'The ten points with the largest Cook’s distance.',
  },
  columns: {
    number: 'point',
    p: 'p',
    leverage: 'leverage',
    devianceResidual: 'deviance residual',
    cooksDistance: 'Cook’s distance',
  },
  sortBy: (column: string) => `List the points with the largest ${column}`,
  choose: (number: string, its: string) => `Point ${number}, ${its}: show the line without it`,
  file: {
    point: 'point',
    label: 'label',
    p: 'p',
    leverage: 'leverage',
    devianceResidual: 'deviance_residual',
    pearsonResidual: 'pearson_residual',
    cooksDistance: 'cooks_distance',
  },
  measures: { leverage: 'leverage', cook: 'Cook’s distance' },
  legend: {
    dotted: 'dotted: best boundary without a point',
    without: (point: string) => `best boundary: dashed with all points, dotted without ${point}`,
    sized: (measure: string, largest: string) => `mark area: ${measure}, at most ${largest}`,
  },
} as const;
