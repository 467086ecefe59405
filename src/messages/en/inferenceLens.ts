/** Part of the view Inference: the likelihood of one parameter, and what there is where classes are apart. */
export const words = {
  lens: {
    title: 'Likelihood lens',
    help: 'Hold one parameter at a value v, and let all others do their best: how much worse do the points fit? The curve shows by how much the deviance D = 2nL rises above its least. The values for which it rises by less than 3.84 are the 95% interval by likelihood. Wald’s interval takes a parabola instead: ((v − best) / standard error)². Where the two part, trust the curve.',
    parameter: 'Parameter of the lens',
    parameterShort: 'parameter',
    bias: 'b, the bias',
    picture: (name: string) => `Likelihood of ${name}, and Wald’s parabola`,
    heightAxis: 'rise of deviance',
    likelihood: 'likelihood',
    wald: 'Wald',
    zero: '0: no effect',
    ratio: (value: string) => `likelihood ratio ${value}`,
    zSquared: (value: string) => `z² ${value}`,
    waiting: 'Being worked out …',
    reading: (name: string, value: string, fall: string, parabola: string) =>
      `At ${name} = ${value}: likelihood ${fall}, Wald ${parabola}.`,
    hint: 'Point at the picture to read both curves. By keyboard: arrow keys.',
    walk: 'Go along the values of the parameter',
    interval: (name: string, low: string, high: string) => `${name} from ${low} to ${high}`,
    summary: (name: string, best: string, likelihood: string, wald: string) =>
      `The rise of the deviance over values of ${name}; the best is ${best}. It is below 3.84 by ${likelihood}; by ${wald}.`,
    table: 'The two intervals and the two statistics',
    low: '95% from',
    high: 'to',
    atZero: 'height at 0',
    same: (ratio: string, square: string) =>
      `At 0 the likelihood-ratio statistic is ${ratio} and z² is ${square}: the two tests say much the same.`,
    less: (ratio: string, square: string) =>
      `At 0 the likelihood-ratio statistic is ${ratio}, but z² only ${square}: Wald’s test makes less of these points than they tell.`,
    more: (ratio: string, square: string) =>
      `At 0 the likelihood-ratio statistic is ${ratio}, but z² is ${square}: Wald’s test makes more of these points than they tell.`,
    noFit: {
      apart: 'No weights are best, so there is no curve about them.',
      other: 'There are no single best weights here, so there is no curve about them.',
    },
    tooMany: 'There are too many points and features to work out the curve at once.',
    none: 'no end',
  },
  fall: {
    show: 'Show z falling while the evidence grows',
    tip: 'Other points take the place of these; Undo brings yours back.',
    title: 'Step by step',
    step: 'Move the point one step',
    over: 'One step more, and no point is wrong: then there are no best weights at all.',
    place: 'point at',
    best: 'best w₁',
    z: 'z',
    ratio: 'likelihood ratio',
    said: (from: string, to: string, low: string, high: string) =>
      `z went from ${from} to ${to} while the likelihood ratio went from ${low} to ${high}: the evidence grows, and Wald’s test sees less of it (Hauck and Donner 1977).`,
  },
  apart: {
    title: 'Separable points',
    help: 'Where a line parts the classes without a mistake, twice the weights always give a lower loss: none are best, and there are no standard errors. Two things can still be told: which line is farthest from both classes, and a fit that stays finite.',
    separable:
      'A line parts these points without a mistake: no weights are best, and no standard errors exist.',
    quasi:
      'There is no margin: some points of both classes are on the line itself. Firth’s fit is finite all the same.',
    not: 'These points overlap: there are best weights. This part is about points that a line parts without a mistake.',
    scene: 'Show such points',
    margin: 'Draw the widest margin',
    marginShort: 'widest margin',
    marginTip: 'The line that is farthest from both classes, and beside it how far it is from them.',
    firth: 'Draw Firth’s fit',
    firthShort: 'Firth’s fit',
    firthTip: 'The boundary of Firth’s fit, which is finite for any points of both classes.',
    halfWidth: (width: string) =>
      `Widest margin: the nearest points of both classes are ${width} away from its middle line.`,
    halfWidthStandardized: (width: string) =>
      `Widest margin: in standardized units, the nearest points of both classes are ${width} away from its middle line. It is the widest in those units, not in those of the plane.`,
    picture: 'Angle to the widest margin',
    angleAxis: 'angle, degrees',
    limit: (angle: string) => `in the end ${angle}°`,
    seek: 'Epoch of this angle',
    atEpoch: (epoch: string, angle: string) => `epoch ${epoch}, angle ${angle}°`,
    now: (epoch: string, angle: string, loss: string) =>
      `At epoch ${epoch} the weights are turned ${angle}° from the widest margin. The loss is ${loss}.`,
    noAngle: 'All weights are zero: they point nowhere yet.',
    noMargin: 'The classes are so near to each other that no margin can be told from rounding.',
    summary: (last: string, first: string, now: string) =>
      `The angle between the weights and the widest margin up to epoch ${last}: at first ${first}°, now ${now}°.`,
    descent:
      'Gradient descent without a penalty turns towards it about as fast as 1/ln t at epoch t, slower and slower (Soudry et al. 2018), while the loss falls towards 0.',
    bias: (angle: string) =>
      `It treats the bias as one more weight, of a feature that is always 1. So in the end it stays ${angle}° off: the dashed line.`,
    penalty: 'With a penalty the run comes to rest at weights of its own, and not at the widest margin.',
    optimizer: 'This is known of gradient descent; the optimizer of this run may turn elsewhere.',
    squaredError: 'This is known of the log-loss; this run has another loss.',
    firthTitle: 'Firth’s fit',
    firthHelp:
      'Firth’s fit makes ℓ + ½ ln det I largest: the log-likelihood ℓ, and a part that falls where the points tell nothing more about the weights (I is the information). It is always finite. Its intervals are by the profile of the same sum, as no parabola would do here.',
    firthTable: 'Firth’s fit with its 95% intervals',
    estimate: 'estimate',
    low: '95% from',
    high: 'to',
    noFirth: 'There are too many points for Firth’s fit, or the features do not tell the weights apart.',
    firthOverlap: 'The more points there are, the closer it comes to the best weights.',
  },
} as const;
