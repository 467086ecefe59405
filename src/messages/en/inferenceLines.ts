/** The band and the lines of resamples, on the plane, on the S-curve and at the probe. */
export const words = {
  title: 'On the plane',
  band: '95% band',
  bandTip: 'Draws where the threshold lies within the 95% interval of the probability',
  bandHelp:
    'Every place has its probability by the best weights, and a 95% interval round it: σ(z ± 1.96·SE), where SE is the standard error of the score z. The band is where this interval holds the threshold. There the points do not tell on which side of the boundary a place lies. Its middle, dashed, is the best boundary. With more points the band is narrower.',
  lines: 'Lines of resamples',
  linesTip: 'Draws the best boundaries of resamples, one after another',
  linesHelp:
    'A resample (bootstrap) draws as many points as there are, with replacement: some come twice or more, some not at all. Each resample has its own best weights and its own line. How far the lines lie apart shows how far the line could be elsewhere with other points of the same kind.',
  resamples: 'Resamples',
  seed: 'Seed of the resamples',
  seedShort: 'Seed',
  replay: 'Replay',
  replayTip: 'Draws the lines one after another once more',
  off: 'These stay on while another tab is open.',
  weighted:
    'Band and lines are of the best weights with every point counted once: with class weights, standard errors are not given.',
  penalty:
    'Band and lines are of the best weights without the penalty: with one, standard errors are not given.',
  none: 'Without best weights there is no band, and there are no lines.',
  waiting: 'The best weights are being worked out.',
  tooManyPoints: (most: string) =>
    `Up to ${most} points are resampled. With more, the lines would lie on each other.`,
  drawn: (known: string, wanted: string) => `${known} of ${wanted} resamples are drawn.`,
  all: (known: string) => `${known} resamples.`,
  bent: (most: string) => `Of curves the first ${most} are drawn.`,
  separable: {
    one: (wanted: string) =>
      `1 of ${wanted} resamples can be parted without a mistake: no weights are best. Its line, dashed, only parts the classes.`,
    other: (wanted: string, count: string) =>
      `${count} of ${wanted} resamples can be parted without a mistake: no weights are best. Their lines, dashed, only part the classes.`,
  },
  oneClass: {
    one: (wanted: string) => `1 of ${wanted} resamples has points of one class only, and no line.`,
    other: (wanted: string, count: string) =>
      `${count} of ${wanted} resamples have points of one class only, and no line.`,
  },
  probe: 'At the probe',
  probeHelp:
    'The probe is the crosshair on the plane: drag it. The bar is the 95% interval of the probability there, σ(z ± 1.96·SE), with the best probability as its dot. The columns below count the probabilities by the resamples. Where both agree, the interval can be trusted; with few points they differ.',
  probePicture: 'Probability at the probe',
  probabilityAxis: (class1: string) => `probability of ${class1}`,
  best: 'best p',
  interval: '95% interval',
  byResamples: '95% of resamples',
  range: (low: string, high: string) => `${low} to ${high}`,
  noLines: 'With the lines of resamples on, their probabilities are counted here, too.',
  spreadSummary: (p: string, low: string, high: string) =>
    `The best probability at the probe is ${p}, with a 95% interval from ${low} to ${high}.`,
  spreadResamples: (count: string, low: string, high: string) =>
    `Of ${count} resamples, 95% lie from ${low} to ${high}.`,
  spreadSeparable: 'Hollow: of resamples that can be parted without a mistake; they are not in the 95%.',
  onCurve: {
    band: (feature: string) =>
      `Green: the band is the 95% interval of the probability by the best weights, at each value of ${feature}; dashed is the best probability.`,
    lines: (count: string) => `The thin lines are those of ${count} resamples.`,
    bars: 'Green: the 95% interval of each point’s probability by the best weights. Points of the same score can be known more or less surely, so there are bars for points and no band over z.',
    noLines: 'Lines of resamples are drawn here for a model of one feature only.',
  },
  legendBand: (threshold: string) => `95% band: p may be ${threshold} here`,
  legendLines: (count: string) => `best boundaries of ${count} resamples`,
  legendCurveBand: '95% interval of p',
  legendCurves: (count: string) => `best curves of ${count} resamples`,
  legendApart: 'dashed: can be parted',
} as const;
