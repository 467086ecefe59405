import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNumPy } from '../codegen/numpy';
import type { Program } from '../codegen/program';
import { writeR } from '../codegen/r';
import { writeRust } from '../codegen/rust';
import { writeTypeScript } from '../codegen/typeScript';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { featureCount } from '../core/features/polynomial';
import { toOriginalUnits } from '../core/features/standardize';
import { smallRandomStart } from '../core/model/initial';
import { score } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { plainSettings } from '../core/training/settings';
import { createReferenceKernel } from '../kernel/reference';
import { TrainingRun } from '../trainer/trainingRun';

const program: fc.Arbitrary<Program> = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    count: fc.integer({ min: 20, max: 60 }),
    base: fc.constantFrom(1, 2),
    degree: fc.integer({ min: 1, max: 3 }),
    isStandardized: fc.boolean(),
    optimizer: fc.constantFrom('batch', 'mini-batch', 'momentum', 'adam', 'newton'),
    loss: fc.constantFrom('log-loss', 'squared-error'),
    l1: fc.constantFrom(0, 0.01),
    l2: fc.constantFrom(0, 0.05),
    learningRate: fc.constantFrom(0.01, 0.1),
    batchSize: fc.integer({ min: 1, max: 70 }),
    epochs: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ seed, count, base, degree, isStandardized, epochs, ...drawn }) => {
    const { x1, x2, y } = sampleDataset({ ...defaultRecipe, seed, count, noise: 0.3 });
    const isNewton = drawn.optimizer === 'newton';
    const settings = {
      ...plainSettings,
      ...drawn,
      seed,
      ...(isNewton ? { loss: 'log-loss' as const, l1: 0, l2: 0.05 } : {}),
    } as Program['settings'];
    return {
      features: [x1, x2].slice(0, base),
      labels: y,
      degree,
      isStandardized,
      settings,
      epochs: isNewton ? Math.min(epochs, 6) : epochs,
      start: smallRandomStart(seed, featureCount(base, degree)),
      probe: [0.5, -0.2].slice(0, base),
    };
  });

function trained({ features, labels, degree, isStandardized, settings, start, epochs }: Program) {
  const data = { features, labels, test: null, degree, isStandardized };
  const run = new TrainingRun(
    { training: createReferenceKernel(), test: createReferenceKernel() },
    start,
    [{ since: 0, settings, data }],
    null,
  );
  for (let left = epochs; left > 0; left--) run.advance(1);
  return run.describe();
}

const folder = mkdtempSync(join(tmpdir(), 'logit-lab-code-'));
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', cwd: folder });

const languages = {
  NumPy: { write: writeNumPy, file: 'model.py', run: () => run('python3', 'model.py') },
  Rust: {
    write: writeRust,
    file: 'model.rs',
    run: () => {
      run('rustc', '-D', 'warnings', '-O', 'model.rs', '-o', 'model');
      return run('./model');
    },
  },
  TypeScript: {
    write: writeTypeScript,
    file: 'model.ts',
    run: () => {
      run(
        join(process.cwd(), 'node_modules/.bin/tsc'),
        '--strict',
        '--target',
        'es2022',
        '--module',
        'es2022',
        '--moduleDetection',
        'force',
        '--ignoreConfig',
        '--types',
        '',
        '--lib',
        'es2022,dom',
        'model.ts',
      );
      return run('node', '--experimental-default-type=module', 'model.js');
    },
  },
  R: { write: writeR, file: 'model.R', run: () => run('Rscript', 'model.R') },
};

function printed(output: string): Record<string, number[]> {
  return Object.fromEntries(
    output
      .trim()
      .split('\n')
      .map((line) => line.split(': '))
      .map(([name, numbers]) => [name, numbers.trim().split(' ').map(Number)]),
  );
}

describe.each(Object.entries(languages))('the program in %s', (_, { write, file, run }) => {
  it('trains to the weights of the page', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(program, (drawn) => {
        writeFileSync(join(folder, file), write(drawn));
        const { weights, bias, loss, probability } = printed(run());
        const truth = trained(drawn);
        const all = [...weights, ...bias];
        expect(all.length).toBe(truth.parameters.length);
        truth.parameters.forEach((value, j) => {
          expect(Math.abs(all[j] - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        });
        expect(loss[0]).toBeCloseTo(truth.loss, 9);
        const own = toOriginalUnits(truth.parameters, truth.standardization);
        if (drawn.features.length === 2)
          expect(probability[0]).toBeCloseTo(sigmoid(score(own, drawn.probe[0], drawn.probe[1])), 9);
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});
