import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { expand } from '../core/features/polynomial';
import { prepareAlike, prepareFeatures } from '../core/features/prepare';
import { parseGolden } from '../core/golden/golden';
import overlappingCsv from '../core/golden/overlapping.csv?raw';
import overlapping from '../core/golden/overlapping.json?raw';
import ridgeCsv from '../core/golden/ridge.csv?raw';
import ridge from '../core/golden/ridge.json?raw';
import ringsCsv from '../core/golden/rings-quadratic.csv?raw';
import rings from '../core/golden/rings-quadratic.json?raw';
import { createAnswerer } from './answers';
import type { AnalysisData, Model, OutcomeAnswer } from './protocol';

function open(data: AnalysisData) {
  const answerer = createAnswerer();
  answerer({ kind: 'load', data });
  return (model: Model) => {
    const reply = answerer({ kind: 'ask', id: 1, question: { kind: 'outcome', ...model } });
    if (reply?.kind !== 'answered') throw new Error(`No answer: ${reply?.message}`);
    return reply.answer as OutcomeAnswer;
  };
}

function found(answer: OutcomeAnswer) {
  if (answer.kind !== 'found') throw new Error(`No best weights: ${answer.kind}`);
  return answer;
}

const plain = { test: null, axes: 2, degree: 1, isStandardized: false } as const;
const none = { l1: 0, l2: 0 };

/** The mean of −ln of the probability of each point's own class, written out. */
function lossOf(columns: readonly Float64Array[], labels: Uint8Array, parameters: Float64Array): number {
  let sum = 0;
  labels.forEach((label, i) => {
    const z = columns.reduce((score, column, j) => score + parameters[j] * column[i], parameters.at(-1) ?? 0);
    const p = 1 / (1 + Math.exp(-z));
    sum -= Math.log(label === 1 ? p : 1 - p);
  });
  return sum / labels.length;
}

/** Overlapping points, and others of the same kind that are held back. */
function points(count = 80): AnalysisData {
  const [train, held] = [2, 3].map((seed) => sampleDataset({ ...defaultRecipe, seed, count, noise: 0.2 }));
  const test = { features: [held.x1, held.x2], labels: held.y };
  return { ...plain, features: [train.x1, train.x2], labels: train.y, test };
}

describe('what is best possible for a model', () => {
  it.each([
    ['overlapping', overlapping, overlappingCsv],
    ['ridge', ridge, ridgeCsv],
    ['rings of degree 2', rings, ringsCsv],
  ])('has the lowest objective of the golden case: %s', (_name, json, csv) => {
    const { features, labels, degree, l2, optimum } = parseGolden(json, csv);
    const answer = found(open({ ...plain, features, labels })({ degree, l1: 0, l2 }));
    expect(answer.objective).toBeCloseTo(optimum.objective, 12);
    const loss = lossOf(expand(features, { axes: 2, degree }), labels, Float64Array.from(optimum.parameters));
    expect(answer.loss).toBeCloseTo(loss, 10);
    expect(answer.testLoss).toBeNull();
  });

  it('is that of the degree asked for, whatever degree is loaded', () => {
    for (const isStandardized of [false, true]) {
      const data = { ...points(), isStandardized };
      for (const degree of [1, 2, 3, 4, 5]) {
        const model = { l1: 0, l2: 0.01 };
        const own = open({ ...data, degree })(model);
        expect(found(open(data)({ ...model, degree })).objective).toBe(found(own).objective);
      }
    }
  });

  it('has the loss of the points held back at the weights that are best for the others', () => {
    for (const isStandardized of [false, true]) {
      const data = { ...points(), isStandardized };
      const answerer = createAnswerer();
      answerer({ kind: 'load', data: { ...data, degree: 2 } });
      const reply = answerer({ kind: 'ask', id: 1, question: { kind: 'optimum', l1: 0, l2: 0.05 } });
      if (reply?.kind !== 'answered') throw new Error('no answer');
      const { parameters } = reply.answer as { parameters: Float64Array };
      const expansion = { axes: 2, degree: 2 };
      const { standardization } = prepareFeatures(data.features, expansion, isStandardized);
      const { test } = data;
      if (!test) throw new Error('nothing is held back');
      const columns = prepareAlike(test.features, expansion, standardization);
      const answer = found(open(data)({ degree: 2, l1: 0, l2: 0.05 }));
      expect(answer.testLoss).toBeCloseTo(lossOf(columns, test.labels, parameters), 12);
    }
  });

  it('never has a higher training loss at a higher degree, nor a lower one with a larger penalty', () => {
    const ask = open(points());
    const byDegree = [1, 2, 3].map((degree) => found(ask({ ...none, degree })).loss);
    expect(byDegree).toEqual([...byDegree].sort((a, b) => b - a));
    const byPenalty = [0, 1e-4, 0.01, 1, 10].map((l2) => found(ask({ l1: 0, l2 })).loss);
    expect(byPenalty).toEqual([...byPenalty].sort((a, b) => a - b));
  });

  it('leaves features on no axis as they are', () => {
    const data = points();
    const other = Float64Array.from(data.labels, (label, i) => label + Math.sin(3 * i));
    const test = data.test && { ...data.test, features: [...data.test.features, other] };
    const answer = found(
      open({ ...data, features: [...data.features, other], test })({ l1: 0, l2: 0.1, degree: 2 }),
    );
    const [one, two] = data.features;
    const written = [one, two, one.map((x) => x * x), one.map((x, i) => x * two[i]), two.map((x) => x * x)];
    const direct = open({ ...data, features: [...written, other], test: null });
    expect(answer.objective).toBeCloseTo(found(direct({ l1: 0, l2: 0.1 })).objective, 12);
  });

  it('is a limit that no weights attain where the classes are apart or touch, unless penalised', () => {
    const at = (x: readonly number[], y: readonly number[]) =>
      open({ ...plain, axes: 1, features: [Float64Array.from(x)], labels: Uint8Array.from(y) });
    expect(at([0, 1, 3, 4], [0, 0, 1, 1])(none)).toEqual({ kind: 'separable', limit: 0 });
    expect(found(at([0, 1, 3, 4], [0, 0, 1, 1])({ l1: 0, l2: 0.1 })).loss).toBeGreaterThan(0);
    // Of both points at 2 the best that can be said is ½.
    const touching = at([0, 2, 2, 4], [0, 0, 1, 1])(none);
    if (touching.kind !== 'quasi-separable') throw new Error(touching.kind);
    expect(touching.limit).toBeCloseTo(Math.LN2 / 2, 9);
    // A line cannot part the middle from both ends, a parabola can.
    const ends = at([0, 1, 2, 3, 4], [1, 0, 0, 0, 1]);
    expect(ends({ ...none, degree: 1 }).kind).toBe('found');
    expect(ends({ ...none, degree: 2 })).toEqual({ kind: 'separable', limit: 0 });
  });

  it('is nothing without points of both classes', () => {
    const one = open({ ...plain, axes: 1, features: [Float64Array.of(1, 2)], labels: Uint8Array.of(1, 1) });
    expect(one({ l1: 0, l2: 1, degree: 3 })).toEqual({ kind: 'none' });
  });
});
