import { describe, expect, it } from 'vitest';
import { parseGolden } from '../core/golden/golden';
import overlappingCsv from '../core/golden/overlapping.csv?raw';
import overlapping from '../core/golden/overlapping.json?raw';
import type { ClassWeights } from '../core/model/classWeights';
import { safeEverywhere, stabilityLimit } from '../core/optim/stability';
import { plainSettings } from '../core/training/settings';
import { createAnswerer } from './answers';
import { createBestAnswerer } from './bestAnswers';
import type { Answers, Question } from './protocol';

const { features, labels } = parseGolden(overlapping, overlappingCsv);
const test = { features: features.map((column) => column.subarray(0, 50)), labels: labels.subarray(0, 50) };
const weights: ClassWeights = [0.5, 3];
const custom = { classWeighting: 'custom', classWeight0: 0.5, classWeight1: 3 } as const;

function open(create = createAnswerer) {
  const answerer = create();
  answerer({ kind: 'load', data: { features, labels, test, axes: 2, degree: 1, isStandardized: false } });
  return <K extends keyof Answers>(question: Extract<Question, { kind: K }>): Answers[K] => {
    const reply = answerer({ kind: 'ask', id: 1, question });
    if (reply?.kind !== 'answered') throw new Error(reply?.message ?? 'no answer');
    return reply.answer as Answers[K];
  };
}

function foundBy(ask: ReturnType<typeof open>, l2 = 0) {
  const answer = ask({ kind: 'optimum', l1: 0, l2, weights });
  if (answer.kind !== 'found') throw new Error(answer.kind);
  return answer;
}

describe('with class weights', () => {
  it('the optimum has no standard errors, though its features do tell the weights apart', () => {
    const ask = open();
    expect(foundBy(ask)).toMatchObject({ standardErrors: null, originalErrors: null, collinear: [] });
    expect(ask({ kind: 'optimum', l1: 0, l2: 0 })).toMatchObject({
      standardErrors: expect.any(Float64Array),
    });
  });

  it('the moment, the surface and the outcome at the optimum have its loss, and no slope', () => {
    const ask = open();
    const { parameters, loss, objective } = foundBy(ask, 0.02);
    const penalties = { l1: 0, l2: 0.02 };
    const moment = ask({ kind: 'moment', parameters, loss: 'log-loss', penalties, weights });
    expect(moment.loss).toBeCloseTo(loss, 12);
    expect(moment.objective).toBeCloseTo(objective, 12);
    for (const slope of moment.gradient) expect(Math.abs(slope)).toBeLessThan(1e-9);
    const at = (j: number) => ({ min: parameters[j], max: parameters[j] + 1 });
    const landscape = { axes: [0, 2], x: at(0), y: at(2), size: 2, held: parameters } as const;
    const surface = ask({ kind: 'surface', landscape, loss: 'log-loss', penalties, weights });
    expect(surface.values[0]).toBeCloseTo(objective, 12);
    const outcome = ask({ kind: 'outcome', l1: 0, l2: 0.02, weights });
    expect(outcome).toMatchObject({ kind: 'found', loss, objective });
    expect(outcome.kind === 'found' && outcome.testLoss).toBeCloseTo(moment.testLoss ?? Number.NaN, 12);
  });

  it('a moment asked for with other weights, or of squared error, is of these', () => {
    const ask = open();
    const parameters = new Float64Array(3);
    const at = (other: ClassWeights | null, loss: 'log-loss' | 'squared-error') =>
      ask({ kind: 'moment', parameters, loss, penalties: { l1: 0, l2: 0 }, weights: other }).loss;
    const ones = labels.filter((label) => label === 1).length;
    const mean = (c: ClassWeights) => (c[0] * (labels.length - ones) + c[1] * ones) / labels.length;
    expect(at(null, 'log-loss')).toBeCloseTo(Math.LN2, 12);
    expect(at(weights, 'log-loss')).toBeCloseTo(mean(weights) * Math.LN2, 12);
    expect(at([2, 1], 'log-loss')).toBeCloseTo(mean([2, 1]) * Math.LN2, 12);
    expect(at([2, 1], 'squared-error')).toBeCloseTo(mean([2, 1]) / 4, 12);
  });

  it('the limits of the learning rate are those of the weighted loss, and are forgotten with the weights', () => {
    const ask = open();
    const { parameters } = foundBy(ask);
    for (const weighing of [{ weights, labels }, null, { weights: [1, 9] as const, labels }]) {
      const answer = ask({ kind: 'stability', parameters, l2: 0, weights: weighing?.weights ?? null });
      expect(answer.limit).toBe(stabilityLimit(parameters, features, 0, weighing));
      expect(answer.safe).toBe(safeEverywhere(features, 0, weighing));
    }
  });

  it('a run just below the limit settles, and the outlook knows where', () => {
    const ask = open();
    const { parameters, objective } = foundBy(ask);
    const { limit } = ask({ kind: 'stability', parameters, l2: 0, weights });
    const outlook = ask({
      kind: 'outlook',
      settings: { ...plainSettings, ...custom, learningRate: 0.9 * limit },
      epochs: 1000,
      start: new Float64Array(3),
    });
    expect(outlook?.attainable).toEqual({ best: objective, isAttained: true });
    expect(outlook?.end).toBe('best');
  });

  it('tells that a run is far off by the loss of guessing with these weights', () => {
    // Weights of a hundredth make every loss so: what is far stays far.
    for (const scale of [1, 0.01]) {
      const outlook = open()({
        kind: 'outlook',
        settings: {
          ...plainSettings,
          classWeighting: 'custom',
          classWeight0: scale,
          classWeight1: scale,
          learningRate: 0.02 / scale,
        },
        epochs: 5,
        start: new Float64Array(3),
      });
      expect(outlook?.end).toBe('far');
    }
  });
});

describe('the worker of every visit', () => {
  it('answers as the other what is possible, and nothing else', () => {
    const [best, all] = [open(createBestAnswerer), open()];
    const question = { kind: 'optimum', l1: 0, l2: 0.1, weights } as const;
    expect(best(question)).toEqual(all(question));
    const { parameters } = foundBy(all, 0.1);
    const limits = { kind: 'stability', parameters, l2: 0.1, weights } as const;
    expect(best(limits)).toEqual(all(limits));
    const outlook = {
      kind: 'outlook',
      settings: plainSettings,
      epochs: 20,
      start: new Float64Array(3),
    } as const;
    expect(best(outlook)).toEqual(all(outlook));
    expect(() => best({ kind: 'accuracies', parameters, threshold: 0.5 })).toThrow('asked of another worker');
  });
});
