import { describe, expect, it } from 'vitest';
import { prepareFeatures } from '../core/features/prepare';
import { toOriginalUnits } from '../core/features/standardize';
import { parseGolden } from '../core/golden/golden';
import overlappingCsv from '../core/golden/overlapping.csv?raw';
import overlapping from '../core/golden/overlapping.json?raw';
import ringsCsv from '../core/golden/rings-quadratic.csv?raw';
import rings from '../core/golden/rings-quadratic.json?raw';
import { plainSettings } from '../core/training/settings';
import { createAnswerer } from './answers';
import type { AnalysisData, OptimumAnswer, OutlookAnswer, Question } from './protocol';

const golden = parseGolden(overlapping, overlappingCsv);

function open(data: Partial<AnalysisData> = {}) {
  const answerer = createAnswerer();
  const { features, labels } = golden;
  answerer({
    kind: 'load',
    data: { features, labels, test: null, axes: 2, degree: 1, isStandardized: false, ...data },
  });
  return (question: Question) => {
    const reply = answerer({ kind: 'ask', id: 7, question });
    if (reply?.kind !== 'answered') throw new Error(`No answer: ${reply?.message}`);
    expect(reply.id).toBe(7);
    return reply.answer;
  };
}

function found(answer: unknown) {
  const optimum = answer as OptimumAnswer;
  if (optimum.kind !== 'found') throw new Error(`No optimum: ${optimum.kind}`);
  return optimum;
}

const unpenalized = { kind: 'optimum', l1: 0, l2: 0 } as const;
const clouds = (...rows: [number, number, number][]) => ({
  features: [Float64Array.from(rows, (r) => r[0]), Float64Array.from(rows, (r) => r[1])],
  labels: Uint8Array.from(rows, (r) => r[2]),
});

describe('the answer to where the optimum is', () => {
  it('holds the exact parameters, both losses and, unpenalised, the standard errors', () => {
    const answer = found(open()(unpenalized));
    const { parameters, objective, standardErrors } = golden.optimum;
    expect([...answer.parameters].map((value) => value.toFixed(10))).toEqual(
      parameters.map((value) => value.toFixed(10)),
    );
    expect(answer.loss).toBeCloseTo(objective, 14);
    expect(answer.objective).toBe(answer.loss);
    answer.standardErrors?.forEach((value, j) => {
      expect(value).toBeCloseTo(standardErrors?.[j] ?? 0, 8);
    });
    const ridge = found(open()({ kind: 'optimum', l1: 0.01, l2: 0.1 }));
    expect(ridge.standardErrors).toBeNull();
    expect(ridge.objective).toBeGreaterThan(ridge.loss);
  });

  it('is in the units the model is trained in', () => {
    const { features, labels, degree, l2, optimum } = parseGolden(rings, ringsCsv);
    const plain = found(open({ features, labels, degree })({ kind: 'optimum', l1: 0, l2 }));
    optimum.parameters.forEach((value, j) => {
      expect(plain.parameters[j]).toBeCloseTo(value, 9);
    });
    const free = found(open({ features, labels, degree })(unpenalized));
    const standard = found(open({ features, labels, axes: 2, degree, isStandardized: true })(unpenalized));
    const { standardization } = prepareFeatures(features, { axes: 2, degree }, true);
    toOriginalUnits(standard.parameters, standardization).forEach((value, j) => {
      expect(value).toBeCloseTo(free.parameters[j], 8);
    });
    expect(standard.loss).toBeCloseTo(free.loss, 13);
    expect(free.originalErrors).toEqual(free.standardErrors);
    free.standardErrors?.forEach((error, j) => {
      expect((standard.originalErrors?.[j] ?? 0) / error - 1).toBeCloseTo(0, 5);
    });
  });

  it('is that there is none where the classes are apart or touch, unless penalised', () => {
    const apart = open(clouds([0, 0, 0], [1, 0, 0], [3, 0, 1], [4, 1, 1]));
    expect(apart(unpenalized)).toEqual({ kind: 'separable', unbounded: [0, 1] });
    expect(found(apart({ kind: 'optimum', l1: 0, l2: 0.1 })).objective).toBeLessThan(Math.LN2);
    const touching = open(clouds([0, 0, 0], [2, 0, 0], [2, 0, 1], [4, 1, 1]));
    expect(touching(unpenalized)).toEqual({ kind: 'quasi-separable', unbounded: [0, 1] });
    expect(found(touching({ kind: 'optimum', l1: 0.01, l2: 0 })).objective).toBeLessThan(Math.LN2);
  });

  it('is that there is none without two classes, penalised or not', () => {
    for (const points of [clouds(), clouds([1, 2, 1], [2, 1, 1]), clouds([1, 2, 0])]) {
      const ask = open(points);
      expect(ask(unpenalized)).toEqual({ kind: 'none' });
      expect(ask({ kind: 'optimum', l1: 0, l2: 1 })).toEqual({ kind: 'none' });
    }
  });

  it('has no standard errors where the features do not tell the parameters apart', () => {
    const rows = Array.from({ length: 12 }, (_, i): [number, number, number] => [i, 5, i % 2]);
    const answer = found(open(clouds(...rows))(unpenalized));
    expect(answer.standardErrors).toBeNull();
    expect(answer.parameters[1]).toBe(0);
  });
});

describe('the answer to what learning rates are stable', () => {
  it('is the same limit at zero and everywhere, a wider one elsewhere, and less with a penalty', () => {
    const ask = open({ axes: 2, degree: 2, isStandardized: true });
    const at = (parameters: Float64Array, l2: number) =>
      ask({ kind: 'stability', parameters, l2 }) as { limit: number; safe: number };
    const zero = at(new Float64Array(6), 0);
    expect(zero.limit).toBe(zero.safe);
    const far = at(new Float64Array(6).fill(2), 0);
    expect(far.limit).toBeGreaterThan(far.safe);
    expect(far.safe).toBe(zero.safe);
    expect(at(new Float64Array(6), 0.5).safe).toBeLessThan(zero.safe);
  });

  it('is nothing for parameters of another model, and infinite without points', () => {
    expect(open()({ kind: 'stability', parameters: new Float64Array(6), l2: 0 })).toBeNull();
    const none = open(clouds())({ kind: 'stability', parameters: new Float64Array(3), l2: 0 });
    expect(none).toEqual({ limit: Number.POSITIVE_INFINITY, safe: Number.POSITIVE_INFINITY });
  });
});

it('says what failed instead of throwing', () => {
  const reply = createAnswerer()({ kind: 'ask', id: 3, question: unpenalized });
  expect(reply).toEqual({ kind: 'failed', id: 3, message: 'no points were loaded' });
});

describe('the outlook', () => {
  const settings = { ...plainSettings, l2: 0.01 };
  const ask = (learningRate: number, data: Partial<AnalysisData> = {}) =>
    open(data)({
      kind: 'outlook',
      settings: { ...settings, learningRate },
      epochs: 1000,
      start: new Float64Array(3),
    }) as OutlookAnswer | null;

  it('tells what is best, how near a run ends, and the gentlest rate that is there early', () => {
    const best = found(open()({ kind: 'optimum', l1: 0, l2: 0.01 })).objective;
    const slow = ask(1e-4);
    expect(slow).toMatchObject({ attainable: { best, isAttained: true }, end: 'far' });
    if (slow?.remedy?.kind !== 'rate') throw new Error('no rate is advised');
    expect(ask(slow.remedy.to)).toMatchObject({ end: 'best', remedy: null });
    expect(slow.remedy.to).toBeLessThan(1);
  });

  it('is unknown with one class only, and for a model with other features', () => {
    expect(ask(1, { labels: golden.labels.map(() => 1) })).toBeNull();
    expect(ask(1, { degree: 2 })).toBeNull();
  });
});
