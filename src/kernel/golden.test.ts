import { describe, expect, it } from 'vitest';
import { type GoldenCase, parseGolden } from '../core/golden/golden';
import overlappingCsv from '../core/golden/overlapping.csv?raw';
import overlappingJson from '../core/golden/overlapping.json?raw';
import referenceCsv from '../core/golden/reference-run.csv?raw';
import referenceJson from '../core/golden/reference-run.json?raw';
import { accuracy, confusion } from '../core/metrics/confusion';
import { gradient } from '../core/model/gradient';
import { logLoss } from '../core/model/logLoss';
import { score, scores } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { advance, beginTraining, type Objective } from '../core/training/run';
import { plainMethod } from '../core/training/testing/plainMethod';
import type { Kernel } from './kernel';
import { createReferenceKernel } from './reference';
import { loadWasmKernel } from './wasm';

const cases = [
  { name: 'the reference program', golden: parseGolden(referenceJson, referenceCsv) },
  { name: 'two overlapping blobs', golden: parseGolden(overlappingJson, overlappingCsv) },
];

function textbook({ features, labels }: GoldenCase): Objective {
  const z = new Float64Array(labels.length);
  return (parameters, out) => {
    scores(parameters, features, z);
    out.set(gradient(parameters, features, labels));
    return logLoss(z, labels);
  };
}

function fused(kernel: Kernel, { features, labels }: GoldenCase): Objective {
  kernel.load(features, labels);
  return (parameters, out) => kernel.lossAndGradient(parameters, out, 0, labels.length);
}

const objectives = [
  { by: 'the textbook formulas', objectiveOf: textbook },
  {
    by: 'the reference kernel',
    objectiveOf: (golden: GoldenCase) => fused(createReferenceKernel(), golden),
  },
  {
    by: 'the compiled kernel',
    objectiveOf: async (golden: GoldenCase) => fused(await loadWasmKernel(), golden),
  },
];

const near = (value: number, truth: number) =>
  expect(Math.abs(value / truth - 1), `${value} for ${truth}`).toBeLessThan(1e-9);

describe.each(cases)('$name', ({ golden }) => {
  it.each(objectives)('is met to nine digits by $by', async ({ objectiveOf }) => {
    const { expected, features, labels } = golden;
    const method = plainMethod(await objectiveOf(golden), golden.learningRate);
    const state = beginTraining(golden.start.slice(), method);
    const losses = [state.loss];
    while (state.epoch < golden.epochs) {
      expect(advance(state, method)).toBe(true);
      losses.push(state.loss);
    }
    for (const [epoch, loss] of Object.entries(expected.lossByEpoch)) near(losses[Number(epoch)], loss);
    [...expected.weights, expected.bias].forEach((value, j) => {
      near(state.parameters[j], value);
    });
    const [x1, x2] = expected.probabilityAt.x;
    near(sigmoid(score(state.parameters, x1, x2)), expected.probabilityAt.p);
    const data = { x1: features[0], x2: features[1], y: labels, others: [] };
    const model = { axes: state.parameters, others: new Float64Array(0) };
    near(accuracy(confusion(data, model, 0.5)), expected.accuracy);
  });
});
