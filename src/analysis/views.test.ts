import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { prepareFeatures } from '../core/features/prepare';
import { parseGolden } from '../core/golden/golden';
import overlappingCsv from '../core/golden/overlapping.csv?raw';
import overlapping from '../core/golden/overlapping.json?raw';
import { type Accuracies, accuraciesOf } from '../core/metrics/accuracies';
import { type ResidualBin, residualBins } from '../core/metrics/binnedResiduals';
import { calibration } from '../core/metrics/calibration';
import { rankScores } from '../core/metrics/ranking';
import { operatingCurve } from '../core/metrics/roc';
import { scores } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { createAnswerer } from './answers';
import type { AnalysisData, MetricsAnswer, MomentAnswer, Question, SurfaceAnswer } from './protocol';

const golden = parseGolden(overlapping, overlappingCsv);
const [x1, x2] = golden.features;
const plain: AnalysisData = {
  features: golden.features,
  labels: golden.labels,
  test: null,
  axes: 2,
  degree: 1,
  isStandardized: false,
};
const trained = Float64Array.of(...golden.expected.weights, golden.expected.bias);
const costs = { falsePositive: 1, falseNegative: 1 };

function ask(question: Question, data: AnalysisData = plain) {
  const answerer = createAnswerer();
  answerer({ kind: 'load', data });
  const reply = answerer({ kind: 'ask', id: 1, question });
  if (reply?.kind !== 'answered') throw new Error(`No answer: ${reply?.message}`);
  return reply.answer;
}

const metrics = (data?: AnalysisData, part: 'training' | 'test' = 'training', parameters = trained) =>
  ask({ kind: 'metrics', parameters, part, costs }, data) as MetricsAnswer | null;

describe('the answer to what all thresholds do', () => {
  const probability = (i: number) => sigmoid(trained[0] * x1[i] + trained[1] * x2[i] + trained[2]);

  it('has the area of the golden case’s points, pair by pair', () => {
    let right = 0;
    let pairs = 0;
    for (let i = 0; i < golden.labels.length; i++) {
      for (let k = 0; k < golden.labels.length; k++) {
        if (golden.labels[i] !== 1 || golden.labels[k] !== 0) continue;
        pairs++;
        if (probability(i) > probability(k)) right++;
      }
    }
    expect(metrics()?.curve.auc).toBeCloseTo(right / pairs, 12);
  });

  it('has mean probabilities as far from the shares as the optimum allows: not at all, over all points', () => {
    const bins = metrics()?.calibration ?? [];
    const sum = (of: (bin: (typeof bins)[number]) => number) =>
      bins.reduce((total, bin) => total + bin.count * of(bin), 0);
    expect(sum((bin) => bin.meanProbability)).toBeCloseTo(
      sum((bin) => bin.shareOfOnes),
      4,
    );
  });

  it('finds no threshold that makes more mistakes than ½ does', () => {
    const mistakes = Math.round((1 - golden.expected.accuracy) * golden.labels.length);
    expect(metrics()?.cheapest.cost).toBeLessThanOrEqual(mistakes);
  });

  it('is about the points held back, in the units of the training part, where those are asked for', () => {
    const { x1, x2, y } = sampleDataset({ ...defaultRecipe, seed: 3, count: 60 });
    const test = { features: [x1, x2], labels: y };
    const both = { ...plain, test };
    const standardized = { ...both, isStandardized: true };
    expect(metrics(both, 'test')?.curve.positives).toBe(y.reduce((sum, label) => sum + label, 0));
    const mean = (column: Float64Array) => column.reduce((sum, x) => sum + x, 0) / column.length;
    const spread = (column: Float64Array) => Math.sqrt(mean(column.map((x) => (x - mean(column)) ** 2)));
    const inUnits = Float64Array.of(
      trained[0] * spread(golden.features[0]),
      trained[1] * spread(golden.features[1]),
      0,
    );
    inUnits[2] = trained[2] + trained[0] * mean(golden.features[0]) + trained[1] * mean(golden.features[1]);
    expect(metrics(standardized, 'test', inUnits)?.curve.auc).toBeCloseTo(
      metrics(both, 'test')?.curve.auc ?? Number.NaN,
      12,
    );
    expect(metrics(plain, 'test')).toBeNull();
  });

  it('is the same as of all points expanded at once', () => {
    const { x1, x2, y } = sampleDataset({ ...defaultRecipe, seed: 5, count: 20_000 });
    const data = { ...plain, features: [x1, x2], labels: y, degree: 3, isStandardized: true };
    const parameters = Float64Array.from({ length: 10 }, (_, j) => Math.sin(j + 1));
    const { columns } = prepareFeatures(data.features, data, true);
    const z = new Float64Array(y.length);
    scores(parameters, columns, z);
    const asked = metrics(data, 'training', parameters);
    expect(asked?.curve).toEqual(operatingCurve(rankScores(z, y), 500));
    expect(asked?.calibration).toEqual(calibration(z, y, 10));
  });

  it('has mean residuals of the part asked about, bin by bin of equal count', () => {
    const residuals = (part: 'training' | 'test') =>
      ask(
        { kind: 'residuals', parameters: trained, part },
        part === 'test' ? { ...plain, test: plain } : plain,
      );
    const bins = residuals('training') as ResidualBin[];
    expect(bins).toHaveLength(residualBins(golden.labels.length));
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(golden.labels.length);
    expect(residuals('test')).toEqual(bins);
    expect(ask({ kind: 'residuals', parameters: trained, part: 'test' })).toBeNull();
    expect(ask({ kind: 'residuals', parameters: new Float64Array(6), part: 'training' })).toBeNull();
  });

  it('is none for parameters of another model', () => {
    expect(metrics(plain, 'training', new Float64Array(6))).toBeNull();
  });
});

describe('the answer to what the loss surface looks like', () => {
  const landscape = {
    axes: [0, 1] as const,
    x: { min: trained[0] - 1, max: trained[0] + 1 },
    y: { min: trained[1] - 1, max: trained[1] + 1 },
    size: 3,
    held: trained,
  };

  it('is lowest at the optimum', () => {
    const question = { kind: 'surface', landscape, loss: 'log-loss', penalties: { l1: 0, l2: 0 } } as const;
    const { values, points } = ask(question) as SurfaceAnswer;
    expect(points).toBe(golden.labels.length);
    expect(Math.min(...values)).toBe(values[4]);
    expect(values[4]).toBeCloseTo(golden.optimum.objective, 8);
  });

  it('stands for both classes where an even choice of very many points does, and says how many they are', () => {
    const question = { kind: 'surface', landscape, loss: 'log-loss', penalties: { l1: 0, l2: 0 } } as const;
    const inTurn = Float64Array.from({ length: 40_000 }, (_, i) => (i % 2 === 0 ? -0.1 : 0.1));
    const data = {
      ...plain,
      features: [inTurn, inTurn],
      labels: Uint8Array.from(inTurn, (x) => (x > 0 ? 1 : 0)),
    };
    const { values, points } = ask(question, data) as SurfaceAnswer;
    expect(Math.abs(points - 20_000)).toBeLessThan(20);
    const few = {
      ...data,
      features: [inTurn.slice(0, 2), inTurn.slice(0, 2)],
      labels: data.labels.slice(0, 2),
    };
    const truth = (ask(question, few) as SurfaceAnswer).values;
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(truth[i], 3);
    });
  });

  it('is none without points, and for parameters of another model', () => {
    const question = { kind: 'surface', landscape, loss: 'log-loss', penalties: { l1: 0, l2: 0 } } as const;
    const none = {
      ...plain,
      features: [new Float64Array(0), new Float64Array(0)],
      labels: new Uint8Array(0),
    };
    expect(ask(question, none)).toBeNull();
    const other = { ...landscape, held: new Float64Array(6) };
    expect(ask({ ...question, landscape: other })).toBeNull();
  });
});

describe('the answer to what a moment of training would say', () => {
  const optimum = Float64Array.from(golden.optimum.parameters);
  const moment = (
    penalties = { l1: 0, l2: 0 },
    loss: 'log-loss' | 'squared-error' = 'log-loss',
    data = plain,
  ) => ask({ kind: 'moment', parameters: optimum, loss, penalties }, data) as MomentAnswer | null;

  it('has the golden case’s loss, and hardly a slope at its optimum', () => {
    const answer = moment();
    expect(answer?.loss).toBeCloseTo(golden.optimum.objective, 9);
    expect(answer?.objective).toBe(answer?.loss);
    expect(answer?.testLoss).toBeNull();
    for (const slope of answer?.gradient ?? []) expect(Math.abs(slope)).toBeLessThan(1e-6);
  });

  it('adds the penalties to the objective, and the quadratic one to the slope', () => {
    const answer = moment({ l1: 0.5, l2: 2 });
    const [w1, w2] = optimum;
    const penalty = w1 * w1 + w2 * w2 + 0.5 * (Math.abs(w1) + Math.abs(w2));
    expect((answer?.objective ?? 0) - (answer?.loss ?? 0)).toBeCloseTo(penalty, 9);
    expect(answer?.gradient[0]).toBeCloseTo(2 * w1, 5);
  });

  it('is about squared error where that is asked for, and about the part held back', () => {
    const squares = golden.labels.reduce((sum, y, i) => {
      const p = sigmoid(optimum[0] * x1[i] + optimum[1] * x2[i] + optimum[2]);
      return sum + (p - y) ** 2;
    }, 0);
    const test = { features: golden.features, labels: golden.labels };
    const answer = moment(undefined, 'squared-error', { ...plain, test });
    expect(answer?.loss).toBeCloseTo(squares / golden.labels.length, 9);
    expect(answer?.testLoss).toBe(answer?.loss);
  });

  it('is none for parameters of another model', () => {
    const parameters = new Float64Array(6);
    expect(ask({ kind: 'moment', parameters, loss: 'log-loss', penalties: { l1: 0, l2: 0 } })).toBeNull();
  });
});

describe('the answer to the accuracies of several models', () => {
  const rows = Float64Array.of(...trained, 0, 0, 1);
  const about = (data: AnalysisData) =>
    ask({ kind: 'accuracies', parameters: rows, threshold: 0.4 }, data) as Accuracies | null;
  const held = {
    features: golden.features.map((column) => column.slice(0, 7)),
    labels: golden.labels.slice(0, 7),
  };

  it('is of both parts, in the features that the models are of', () => {
    const { training, test } = about({ ...plain, test: held }) ?? {};
    expect(training).toEqual(accuraciesOf(rows, golden.features, golden.labels, 0.4));
    expect(test).toEqual(accuraciesOf(rows, held.features, held.labels, 0.4));
    const { columns } = prepareFeatures(golden.features, plain, true);
    const standard = about({ ...plain, isStandardized: true });
    expect(standard).toEqual({
      training: accuraciesOf(rows, columns as Float64Array[], golden.labels, 0.4),
      test: null,
    });
  });

  it('is none without points, and for models of another size', () => {
    expect(
      about({ ...plain, features: [new Float64Array(0), new Float64Array(0)], labels: new Uint8Array(0) }),
    ).toBeNull();
    expect(ask({ kind: 'accuracies', parameters: new Float64Array(4), threshold: 0.5 })).toBeNull();
  });
});
