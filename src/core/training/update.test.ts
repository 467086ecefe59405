import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradient } from '../model/gradient';
import { logLoss } from '../model/logLoss';
import { createAdamStep } from '../optim/adam';
import { createBatchStep } from '../optim/descent';
import { createMomentumStep } from '../optim/momentum';
import { memoryLength, type Step } from '../optim/step';
import { plainSettings, type TrainingSettings } from './settings';
import { predictUpdate, sumPoints } from './update';

const label = fc.constantFrom(0, 1);

const point = fc.record({
  x: fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })),
  y: label,
});
const parameters = fc
  .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((values) => new Float64Array(values));

it('sums to n times loss and gradient', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), parameters, (points, theta) => {
      const columns = [0, 1].map((j) => Float64Array.from(points, ({ x }) => x[j]));
      const labels = Uint8Array.from(points, ({ y }) => y);
      const sums = sumPoints(columns, labels, theta, 'log-loss');
      const scores = Float64Array.from(points, ({ x }) => theta[0] * x[0] + theta[1] * x[1] + theta[2]);
      expect(sums.loss).toBeCloseTo(points.length * logLoss(scores, labels), 9);
      gradient(theta, columns, labels).forEach((mean, j) => {
        expect(sums.pulls[j]).toBeCloseTo(points.length * mean, 9);
      });
    }),
  );
});

describe('the next epoch predicted', () => {
  const engines: Record<'batch' | 'momentum' | 'adam', (settings: TrainingSettings) => Step> = {
    batch: createBatchStep,
    momentum: createMomentumStep,
    adam: createAdamStep,
  };
  const slopes = fc
    .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((values) => new Float64Array(values));

  it('is to the last bit where the engine goes, for every optimizer that takes one step, with and without λ₁', () => {
    const optimizer = fc.constantFrom<keyof typeof engines>('batch', 'momentum', 'adam');
    const l1 = fc.constantFrom(0, 0.3);
    fc.assert(
      fc.property(optimizer, l1, parameters, fc.array(slopes, { minLength: 1, maxLength: 6 }), (...given) => {
        const [chosen, l1Value, theta, gradients] = given;
        const settings = { ...plainSettings, optimizer: chosen, l1: l1Value, learningRate: 0.37 };
        const step = engines[chosen](settings);
        const memory = new Float64Array(memoryLength(3));
        gradients.forEach((slope, epoch) => {
          const moment = { epoch, parameters: theta, gradient: slope, objective: 1, memory };
          const before = [theta, slope, memory].map((array) => array.slice());
          const predicted = predictUpdate(settings, moment);
          expect([theta, slope, memory]).toEqual(before);
          step({ ...moment, gradient: slope.slice() });
          expect(predicted?.next).toEqual(theta);
          predicted?.moved.forEach((value, j) => {
            expect(value).toBeCloseTo(before[0][j] - 0.37 * predicted.direction[j], 12);
          });
        });
      }),
    );
  });

  it('is not given for mini-batch and Newton', () => {
    const moment = {
      epoch: 0,
      parameters: new Float64Array(3),
      gradient: new Float64Array(3),
      objective: 1,
      memory: new Float64Array(memoryLength(3)),
    };
    expect(predictUpdate({ ...plainSettings, optimizer: 'mini-batch' }, moment)).toBeNull();
    expect(predictUpdate({ ...plainSettings, optimizer: 'newton' }, moment)).toBeNull();
  });
});
