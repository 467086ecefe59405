import { contest } from '../contestant';

/** Batch descent as anyone would write it by hand: one loop over the points, Math.exp, no loss. */
contest(({ x1, x2, y, learningRate, start }) => {
  const n = y.length;
  let [w1, w2, b] = start;
  return (epochs) => {
    for (let epoch = 0; epoch < epochs; epoch++) {
      let g1 = 0;
      let g2 = 0;
      let gb = 0;
      for (let i = 0; i < n; i++) {
        const error = 1 / (1 + Math.exp(-(w1 * x1[i] + w2 * x2[i] + b))) - y[i];
        g1 += error * x1[i];
        g2 += error * x2[i];
        gb += error;
      }
      w1 -= (learningRate * g1) / n;
      w2 -= (learningRate * g2) / n;
      b -= (learningRate * gb) / n;
    }
  };
});
