/** The view Inference: how sure the best weights are. */
export const words = {
  title: 'How sure are the weights?',
  help: 'All of this is about the best weights, those that gradient descent is on its way to: not about the run. Other points of the same kind would give other best weights. The standard error says how far they would typically differ.',
} as const;
