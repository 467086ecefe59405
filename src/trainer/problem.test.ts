import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { blockOf } from '../core/features/columns';
import { smallRandomStart } from '../core/model/initial';
import { advance, beginTraining, evaluate } from '../core/training/run';
import type { Optimizer } from '../core/training/settings';
import type { Kernel } from '../kernel/kernel';
import { createReferenceKernel } from '../kernel/reference';
import { Problem } from './problem';
import { sampleData, settings } from './testing/fixtures';
import { freshKernels } from './testing/straightRun';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const data = { ...sampleData(1, 50), degree: 3, isStandardized: true };
const size = 10;

/** Bytes of numbers that are held, in parts of those of the expanded columns. */
function held(expanded: number): number {
  // Buffers found free are counted so by the time of the next.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().arrayBuffers / expanded;
}

/** A kernel that reads what is loaded and keeps none of it. */
const forgetful: Kernel = {
  ...createReferenceKernel(),
  load(features, labels) {
    for (let i = 0; i < labels.length; i += 4096) blockOf(features, i, Math.min(labels.length, i + 4096));
  },
};

it.each(['batch', 'adam', 'newton'] as const)('with %s it keeps no expanded columns', (optimizer) => {
  const points = { ...sampleData(1, 100_000), degree: 5, isStandardized: true };
  const expanded = 20 * 100_000 * Float64Array.BYTES_PER_ELEMENT;
  const problem = new Problem({ ...freshKernels(), training: forgetful }, 21);
  const before = held(expanded);
  problem.enter({ since: 0, settings: { ...settings, optimizer }, data: points });
  expect(held(expanded) - before).toBeLessThan(0.2);
  expect(problem.method).toBeDefined();
});

it('trains alike whichever optimizers came before', () => {
  const train = (optimizers: readonly Optimizer[]) => {
    const problem = new Problem(freshKernels(), size);
    const enter = (optimizer: Optimizer) =>
      problem.enter({ since: 0, settings: { ...settings, optimizer, batchSize: 7 }, data });
    for (const optimizer of optimizers) enter(optimizer);
    const state = beginTraining(smallRandomStart(1, size - 1), problem.method);
    evaluate(state, problem.method);
    for (let k = 0; k < 5; k++) advance(state, problem.method);
    return state.parameters;
  };
  for (const last of ['batch', 'mini-batch', 'newton'] as const) {
    expect(train(['batch', 'newton', 'adam', 'mini-batch', 'batch', last])).toEqual(train([last]));
  }
});
