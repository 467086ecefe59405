import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soundRuns, withRun } from '../../../store/pinnedRuns';
import { areSameSteps, initialSettings, type StepSettings, stepSettingsOf } from '../../../store/settings';

import { anySettings } from '../../../trainer/testing/fixtures';
import { describeRun, nameRuns } from './runNames';

const plain = stepSettingsOf(initialSettings);
const adam: StepSettings = { ...plain, optimizer: 'adam', learningRate: 0.1 };

describe('the names of runs', () => {
  test('say in what the runs differ', () => {
    expect(nameRuns([plain])).toEqual(['Batch, rate 0.5']);
    expect(nameRuns([plain, adam])).toEqual(['Batch, rate 0.5', 'Adam, rate 0.1']);
    expect(nameRuns([plain, { ...plain, learningRate: 1 }])).toEqual(['Rate 0.5', 'Rate 1']);
    expect(nameRuns([adam, { ...adam, l2: 0.5 }])).toEqual(['λ₂ 0', 'λ₂ 0.5']);
    expect(nameRuns([plain, { ...adam, l2: 0.5 }])).toEqual(['Batch, rate 0.5', 'Adam, rate 0.1, λ₂ 0.5']);
    expect(nameRuns([plain, { ...plain, optimizer: 'newton' }])).toEqual(['Batch', 'Newton']);
    const balanced = { ...plain, classWeighting: 'balanced' } as const;
    const custom = { ...plain, classWeighting: 'custom', classWeight1: 5 } as const;
    expect(nameRuns([plain, balanced, custom])).toEqual([
      'Class weights equal',
      'Class weights balanced',
      'Class weights 1 : 5',
    ]);
  });

  test('are never the same for different runs', () => {
    fc.assert(
      fc.property(fc.array(anySettings, { minLength: 1, maxLength: 4 }), (settings) => {
        const runs = settings.reduce<readonly { readonly choice: StepSettings; readonly slot: number }[]>(
          withRun,
          [],
        );
        const names = nameRuns(runs.map(({ choice }) => choice));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).not.toBe('');
      }),
    );
  });

  test('are followed by all settings that matter', () => {
    expect(describeRun({ ...plain, optimizer: 'newton', l2: 0.1 })).toBe('Newton (IRLS), L2 penalty 0.1');
    expect(describeRun({ ...plain, optimizer: 'mini-batch', loss: 'squared-error' })).toBe(
      'Mini-batch, batches of 16, learning rate 0.5, squared error',
    );
  });
});

describe('pinned runs', () => {
  test('take the lowest free slot, six at most and none twice', () => {
    const rates = [1, 2, 3, 4, 5, 6, 7];
    const full = rates.reduce(
      (runs, learningRate) => withRun(runs, { ...plain, learningRate }),
      withRun([], plain),
    );
    expect(full.map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(withRun(full.slice(0, 2), plain)).toHaveLength(2);
    const gap = full.filter(({ slot }) => slot !== 1);
    expect(withRun(gap, adam).map(({ slot, choice }) => [slot, choice.optimizer])).toEqual([
      [0, 'batch'],
      [1, 'adam'],
      [2, 'batch'],
      [3, 'batch'],
      [4, 'batch'],
      [5, 'batch'],
    ]);
  });

  test('are the same when only what their optimizer does not use is different', () => {
    expect(areSameSteps({ ...plain, batchSize: 3 }, plain)).toBe(true);
    expect(areSameSteps({ ...adam, optimizer: 'newton' }, { ...plain, optimizer: 'newton' })).toBe(true);
    expect(areSameSteps({ ...plain, l2: 1 }, plain)).toBe(false);
  });

  test('that cannot stand side by side are left out', () => {
    const runs = [
      { slot: 2, choice: adam },
      { slot: 2, choice: plain },
      { slot: 0, choice: plain },
      { slot: 1, choice: { ...plain, batchSize: 2 } },
      { slot: 3, choice: { ...plain, optimizer: 'newton' as const, l1: 1 } },
    ];
    expect(soundRuns(runs).map(({ slot }) => slot)).toEqual([0, 2]);
  });
});
