/** The model and its training: plane, loss curve, numbers, probe, meaning and status. */
export const words = {
  plane: {
    name: 'Data plane',
    shading: (class1: string) => `probability of ${class1}`,
    instructions:
      'Arrow keys move a cursor. Enter adds a point, or picks one up. All other keys: button Keyboard shortcuts.',
    x1: 'x₁',
    x2: 'x₂',
    menu: 'Point',
    changeTo: (other: string) => `Change to ${other}`,
    delete: 'Delete point',
    /** `its` begins the sentence with the class of the point: Class 0, or “no”. */
    cursor: (x1: string, x2: string) => `x₁ ${x1}, x₂ ${x2}.`,
    cursorOn: (its: string, x1: string, x2: string) => `${its} point at x₁ ${x1}, x₂ ${x2}.`,
    added: (its: string, x1: string, x2: string) => `${its} point added at x₁ ${x1}, x₂ ${x2}.`,
    addedAsHeld: 'Its other values are those held.',
    deleted: 'Point deleted.',
    changed: (its: string) => `Point changed to ${its}.`,
    pickedUp: 'Point picked up. Move it with the arrow keys, Enter drops it, Escape puts it back.',
    dropped: (x1: string, x2: string) => `Point dropped at x₁ ${x1}, x₂ ${x2}.`,
    putBack: 'Point put back.',
    probeMoved: 'Probe moved here.',
    undone: (points: string) => `Undone. Points now: ${points}.`,
    redone: (points: string) => `Redone. Points now: ${points}.`,
    classToAdd: (its: string) => `New points are of ${its}.`,
    nothingHere: 'No point here.',
    full: (limit: string) => `The plane holds at most ${limit} points. Delete some first.`,
    empty: 'No points here. Click to add some, or press New points.',
    misclassified: 'ring: on the wrong side',
    /** Where a side of the boundary is not all that counts. */
    wrong: 'ring: predicted wrongly',
    ownValues: (probability: string) => `${probability} · own values`,
    ringsHidden: (limit: string) => `Wrong-side rings are drawn up to ${limit} points.`,
    /** Of all weights, or where the model `hasOthers` than those of the two axes, of these alone. */
    weightLength: (length: string, hasOthers: boolean) => `‖${hasOthers ? '(w₁, w₂)' : 'w'}‖ = ${length}`,
  },
  loss: {
    epochAxis: 'epoch',
    lossAxis: 'loss',
    objectiveAxis: 'loss + penalty (thin: loss)',
    guess: { 'log-loss': 'ln 2: guessing', 'squared-error': '¼: guessing' },
    best: 'best possible',
    reading: (epoch: string, loss: string) => `epoch ${epoch}: loss ${loss}`,
    summary: (epochs: string, first: string, last: string, lowest: string) =>
      `The loss over epochs 0 to ${epochs}: it starts at ${first}, is ${last} at the end, and ${lowest} at its lowest.`,
    noPoints: 'There are no points, so there is no loss.',
    untrained: (first: string) => `Only epoch 0 so far, with a loss of ${first}. Press Train to see it fall.`,
    logX: 'log epochs',
    logY: 'log loss',
    accuracy: 'Accuracy beside the loss',
    accuracyTip: 'Draws the accuracy beside the loss, by an axis of its own.',
  },
  numbers: {
    at: (threshold: string) => `at τ ${threshold}`,
    loss: 'loss',
    accuracy: 'accuracy',
    objective: 'loss + penalty',
    epoch: 'epoch',
    points: { one: 'point', other: 'points' },
    perSecond: 'epochs/s',
    speed: (count: string) => `${count} epochs a second`,
    fullSpeed: 'full speed',
  },
  probe: {
    others: 'the others',
    spoken: (class1: string, probability: string) => `Probability of ${class1}: ${probability}.`,
    predicts: (predicted: string) => `predicts ${predicted}`,
    predictsAt: (predicted: string, threshold: string) => `predicts ${predicted} (threshold ${threshold})`,
  },
  meaning: {
    best: {
      1: { positive: 'The best w₁ is positive.', negative: 'The best w₁ is negative.' },
      2: { positive: 'The best w₂ is positive.', negative: 'The best w₂ is negative.' },
      bias: { positive: 'The best b is positive.', negative: 'The best b is negative.' },
    },
    untrained: 'The weights are still tiny: the model says about 50% everywhere. Press Train.',
    right: 'further right',
    up: 'further up',
    rightNamed: (column: string) => `${column}, further right`,
    upNamed: (column: string) => `${column}, further up`,
    weight: {
      1: {
        positive: (x1: string, class1: string) =>
          `w₁ is positive: a larger x₁ (${x1}) makes ${class1} likelier.`,
        negative: (x1: string, class0: string) =>
          `w₁ is negative: a larger x₁ (${x1}) makes ${class0} likelier.`,
        none: (x1: string) => `w₁ is about zero: x₁ (${x1}) hardly changes the probability.`,
      },
      2: {
        positive: (x2: string, class1: string) =>
          `w₂ is positive: a larger x₂ (${x2}) makes ${class1} likelier.`,
        negative: (x2: string, class0: string) =>
          `w₂ is negative: a larger x₂ (${x2}) makes ${class0} likelier.`,
        none: (x2: string) => `w₂ is about zero: x₂ (${x2}) hardly changes the probability.`,
      },
    },
    stronger: {
      1: 'x₁ counts for more: its weight is further from zero.',
      2: 'x₂ counts for more: its weight is further from zero.',
      same: 'Both features count for about the same.',
    },
    bias: {
      positive: (class1: string) =>
        `The bias b is positive: where x₁ and x₂ are both 0, the model leans to ${class1}.`,
      negative: (class0: string) =>
        `The bias b is negative: where x₁ and x₂ are both 0, the model leans to ${class0}.`,
      none: () => 'The bias b is about zero: where x₁ and x₂ are both 0, the model says about 50%.',
    },
    biasDoes: 'The bias shifts the line without turning it.',
    arrow: (class1: string) =>
      `The arrow on the plane is the weight vector w. It points towards ${class1}; the longer it is, the faster the probability changes across the line.`,
  },
  optimum: {
    best: 'lowest loss',
    lossThere: 'loss there',
    distance: 'distance to the best weights',
    parameter: 'parameter',
    bias: 'bias',
    value: 'best value',
    now: 'now',
    standardized: 'standardized',
    original: 'in original units',
    error: 'standard error',
    computing: 'Computing …',
  },
  stability: {
    atBest: 'settles at the best weights below',
    everywhere: 'never overshoots below',
  },

  status: {
    name: 'Training status',
    idle: 'Ready. Press Train and watch the line turn.',
    awaited: (epoch: string) => `Working out epoch ${epoch} …`,
    training: 'Training: watch the loss.',
    trainingFar: 'Training, but it will end far from the best.',
    trainingSettled: 'Training, but almost nothing changes any more.',
    oscillating: 'Oscillating: the steps overshoot and come back, again and again.',
    oscillatingBest: 'Oscillating close to the best: the steps overshoot and come back.',
    paused: 'Paused. Train goes on from here.',
    changedOn: 'Changed: press Train to go on from here.',
    changedOver: 'Changed: press Train to run it again.',
    finished: 'Finished.',
    finishedFar: 'Finished, far from the best possible.',
    finishedOpen: 'Finished: far from what is possible, the loss can still fall.',
    finishedNear: 'Finished, close to the best possible.',
    finishedBest: 'Finished: within 1% of the best possible. Try other points or settings.',
    finishedOscillating: 'Finished, oscillating: the steps overshoot and come back, again and again.',
    finishedOscillatingBest: 'Finished close to the best, oscillating: the steps overshoot and come back.',
    separated: (penalty: string) =>
      `Finished: the weights would grow for ever, so there is no best. Stop here or set an L2 penalty of ${penalty}.`,
    converged: 'Converged, at the best possible: more epochs change almost nothing.',
    standing: 'Standing still, far from the best possible.',
    standingNear: 'Standing still, close to the best possible.',
    flat: 'Standing still: squared error is almost flat where the model is wrong and sure of it.',
    diverged: 'A number grew too large to go on.',
    failed: 'The training stopped because of an error. Press Reset to start again.',
    noPoints: 'There are no points. Click the plane to add some, or press New points.',
    oneClass: (only: string, other: string) =>
      `Only ${only} here, so there is no boundary to find. Add some ${other} points.`,
    summary: (epoch: string, loss: string, accuracy: string) =>
      `Epoch ${epoch}, loss ${loss}, accuracy ${accuracy}.`,
    /** The advice of the status, and what to do about it. */
    withRemedy: (said: string, remedy: string) => `${said} ${remedy}`,
  },
  remedies: {
    rate: (rate: string) => `Set the learning rate to ${rate}.`,
    epochs: (epochs: string) => `Set Epochs to ${epochs}.`,
    standardize: 'Standardize the features (More settings).',
    newton: 'Choose the optimizer Newton (More settings).',
    again: 'Press Train to run it again.',
  },
} as const;
