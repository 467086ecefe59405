import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
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

/** A kernel that tells which of the columns that were loaded into it are still there. */
function watchedKernel() {
  const loaded: WeakRef<Float64Array>[] = [];
  const inner = createReferenceKernel();
  const kernel: Kernel = {
    ...inner,
    load(features, labels) {
      loaded.push(...features.map((column) => new WeakRef(column)));
      inner.load(features, labels);
    },
  };
  return { kernel, left: () => loaded.filter((column) => column.deref()).length };
}

it.each([
  ['batch', 0],
  ['adam', 0],
  ['newton', 9],
  ['mini-batch', 9],
] as const)(
  'with %s it keeps %i of nine expanded columns beside the kernel’s own',
  async (optimizer, kept) => {
    const { kernel, left } = watchedKernel();
    const problem = new Problem({ ...freshKernels(), training: kernel }, size);
    problem.enter({ since: 0, settings: { ...settings, optimizer }, data });
    // What a weak reference was made of stays until the task ends.
    await new Promise((resolve) => setTimeout(resolve));
    collectGarbage();
    expect(left()).toBe(kept);
    expect(problem.course).toBeDefined();
  },
);

it('trains alike whichever optimizers came before', () => {
  const train = (optimizers: readonly Optimizer[]) => {
    const problem = new Problem(freshKernels(), size);
    const enter = (optimizer: Optimizer) =>
      problem.enter({ since: 0, settings: { ...settings, optimizer, batchSize: 7 }, data });
    for (const optimizer of optimizers) enter(optimizer);
    const state = beginTraining(smallRandomStart(1, size - 1), problem.course);
    evaluate(state, problem.course);
    for (let k = 0; k < 5; k++) advance(state, problem.course);
    return state.parameters;
  };
  for (const last of ['batch', 'mini-batch', 'newton'] as const) {
    expect(train(['batch', 'newton', 'adam', 'mini-batch', 'batch', last])).toEqual(train([last]));
  }
});
