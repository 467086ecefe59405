import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../analysis/answers';
import type { OptimumAnswer, StabilityAnswer } from '../../analysis/protocol';
import { FakeClock } from '../../bridge/testing/fakeClock';
import { countClasses } from '../../core/data/dataset';
import { prepareFeatures } from '../../core/features/prepare';
import { toOriginalUnits } from '../../core/features/standardize';
import { scoreOf } from '../../core/model/score';
import { sigmoid } from '../../core/model/sigmoid';
import { classifySeparability } from '../../core/optim/separability';
import { modelOf } from '../../store/live';
import { selectFeatureNames } from '../../store/selectors';
import { initialSettings } from '../../store/settings';
import { createLabStore } from '../../store/store';
import {
  selectFittedData,
  selectStart,
  selectTrainingData,
  selectTrainingSettings,
} from '../../store/trainingInputs';
import { finish, openLoop, reach } from '../../trainer/testing/fixtures';
import { manyFeatures } from './testing/manyFeatures';

const near = (value: number, truth: number, tolerance = 1e-9) =>
  expect(Math.abs(value / truth - 1), `${value} for ${truth}`).toBeLessThan(tolerance);

const nearAll = (values: ArrayLike<number>, truths: readonly number[], tolerance?: number) => {
  expect(values.length).toBe(truths.length);
  truths.forEach((truth, j) => {
    near(values[j], truth, tolerance);
  });
};

describe.each(manyFeatures)('$name', (golden) => {
  const { dataset, parameters, standardErrors, loss, probabilities, rows, class1, features } = golden;

  const open = (isStandardized: boolean) =>
    createLabStore({
      dataset,
      settings: { ...initialSettings, isStandardized, optimizer: 'newton', start: 'zeros' },
    }).getState();

  it('has the points and the features that R has', () => {
    expect(dataset.points.y.length).toBe(rows);
    expect(countClasses(dataset.points).class1).toBe(class1);
    expect(selectFeatureNames({ dataset })).toEqual(features);
  });

  it.each([false, true])(
    'has the best weights and standard errors of R, standardised: %s',
    (isStandardized) => {
      const answerer = createAnswerer();
      answerer({ kind: 'load', data: selectFittedData(open(isStandardized)) });
      const reply = answerer({ kind: 'ask', id: 1, question: { kind: 'optimum', l1: 0, l2: 0 } });
      const optimum = reply?.kind === 'answered' ? (reply.answer as OptimumAnswer) : null;
      if (optimum?.kind !== 'found') throw new Error('no optimum');
      nearAll(toOriginalUnits(optimum.parameters, optimum.standardization), parameters);
      nearAll(optimum.originalErrors ?? [], standardErrors, 1e-7);
      near(optimum.loss, loss);
      const model = modelOf(optimum.parameters, optimum.standardization, dataset);
      nearAll(
        probabilities.map((_, i) => sigmoid(scoreOf(model, dataset.points, i))),
        probabilities,
      );
    },
  );

  it.each([false, true])(
    'is trained to the weights of R by the page’s trainer, standardised: %s',
    (isStandardized) => {
      const state = open(isStandardized);
      const clock = new FakeClock(0.01);
      const loop = openLoop(clock);
      loop.configure(1, 0, selectTrainingSettings(state), selectTrainingData(state), selectStart(state));
      loop.pursue(reach(40));
      finish(clock);
      for (let i = 0; i < 2; i++) loop.paint();
      const frame = loop.frames()[loop.frames().length - 1];
      near(frame.loss, loss);
      const model = modelOf(frame.parameters, frame.standardization, dataset);
      nearAll(model.own, parameters);
      nearAll(
        probabilities.map((_, i) => sigmoid(scoreOf(model, dataset.points, i))),
        probabilities,
      );
    },
  );
});

/** λmax of the Hessian XᵀWX/n, by repeated multiplication with the matrix itself. */
function curvature(columns: readonly Float64Array[], parameters: Float64Array): number {
  const n = columns[0].length;
  const row = (i: number) => [...columns.map((column) => column[i]), 1];
  const size = columns.length + 1;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let i = 0; i < n; i++) {
    const x = row(i);
    const p = sigmoid(x.reduce((sum, value, j) => sum + value * parameters[j], 0));
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++) matrix[j][k] += (p * (1 - p) * x[j] * x[k]) / n;
  }
  let v = new Array<number>(size).fill(1);
  let length = 0;
  for (let step = 0; step < 5000; step++) {
    const next = matrix.map((line) => line.reduce((sum, value, k) => sum + value * v[k], 0));
    length = Math.hypot(...next);
    v = next.map((value) => value / length);
  }
  return length;
}

describe('seven features', () => {
  const { dataset } = manyFeatures[1];
  const { points } = dataset;

  it.each([false, true])(
    'have the stable learning rates of the whole matrix, standardised: %s',
    (isStandardized) => {
      const store = createLabStore({ dataset, settings: { ...initialSettings, isStandardized } });
      const data = selectFittedData(store.getState());
      const { columns } = prepareFeatures(data.features, data, isStandardized);
      expect(columns.length).toBe(7);
      const answerer = createAnswerer();
      answerer({ kind: 'load', data });
      const parameters = Float64Array.of(0.3, -0.2, 0.1, 1e-5, 0.4, -0.5, 0.6, -0.1);
      const reply = answerer({ kind: 'ask', id: 1, question: { kind: 'stability', parameters, l2: 0 } });
      const { limit, safe } = (reply?.kind === 'answered' ? reply.answer : null) as StabilityAnswer;
      near(limit, 2 / curvature(columns, parameters));
      near(safe, 2 / curvature(columns, new Float64Array(8)));
    },
  );

  it('are apart exactly where one of them alone tells the classes', () => {
    const { features, labels } = selectTrainingData(createLabStore({ dataset }).getState());
    expect(classifySeparability(features, labels)).toBe('overlapping');
    const telling = Float64Array.from(labels, (y, i) => y + 0.3 * Math.sin(i));
    const withTelling = features.map((column, j) => (j === 5 ? telling : column));
    expect(classifySeparability(withTelling, labels)).toBe('separable');
    // One level that has points of class 1 only: its weight has no best value, all others have.
    const rare = Float64Array.from(labels, (y, i) => (y === 1 && i % 3 === 0 ? 1 : 0));
    expect(classifySeparability([...features.slice(0, 6), rare], labels)).toBe('quasi-separable');
    expect(points.others.length).toBe(5);
  });
});
