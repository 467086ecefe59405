/** What is said of More settings; fetched when they are first opened. */
export const words = {
  settingsNotes: {
    newton:
      'Newton chooses the size of its steps itself: the learning rate is not used, and there is no L1 penalty.',
    noNewton:
      'Newton is not defined with an L1 penalty. With squared error it is left out: that loss bends downwards in places, and there its steps would climb.',
    restarts: 'Changing the features or the initial weights starts training again at epoch 0.',
  },
  settingsHelp: {
    optimizer:
      'How a step follows from the [[gradient]]. Batch: all points, one step an [[epoch]]. [[mini-batch|Mini-batch]]: a step for every few points. [[momentum|Momentum]] and Adam remember earlier steps. Newton uses the curvature as well, and needs only a few epochs.',
    batchSize:
      'How many points each step of mini-batch looks at. Fewer points: more steps an epoch, but rougher ones.',
    loss: 'What is averaged over the points. [[log-loss|Log-loss]] is −ln of the probability given to the true label. [[squared error|Squared error]], (p − y)², is there to compare: it is flat where the model is wrong and sure of it.',
    degree:
      'Degree 1 uses x₁ and x₂, and the [[decision boundary|boundary]] is a line. Degree 2 adds x₁², x₁x₂ and x₂², and so on: the boundary can bend. A high degree can follow noise.',
    standardize:
      'Trains on (x − mean) / sd of every feature, so that all have the same scale and one [[learning rate]] suits them all. The weights are shown in both units.',
    l1: 'λ₁ adds λ₁‖w‖₁ to the [[loss]]: it pulls [[weight|weights]] to zero, and the least useful ones get exactly there.',
    l2: 'λ₂ adds (λ₂/2)‖w‖² to the loss: it keeps all weights small. The [[bias]] is never penalized.',
    start: 'Where training begins: small random weights from the seed, all zeros, or numbers of your own.',
    degreeOfOne:
      'Degree 1 uses x₁ alone, and the probability only rises or only falls with it. Degree 2 adds x₁², and so on: the curve can turn. A high degree can follow noise.',
  },
} as const;
