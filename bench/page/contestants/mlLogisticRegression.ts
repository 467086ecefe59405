import LogisticRegression from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';
import { contest } from '../contestant';

/** It has no bias, so a column of ones stands for it; of two classes it trains one model each. */
contest(({ x1, x2, y, learningRate }) => {
  const features = new Matrix(y.length, 3);
  for (let i = 0; i < y.length; i++) features.setRow(i, [x1[i], x2[i], 1]);
  const labels = Matrix.columnVector(y);
  return (epochs) => {
    const model = new LogisticRegression({ numSteps: epochs, learningRate: learningRate / y.length });
    model.train(features, labels);
  };
});
