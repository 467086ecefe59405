import { describe, expect, it } from 'vitest';
import { prepareFeatures } from '../../core/features/prepare';
import { findOptimum } from '../../core/optim/optimum';
import { stabilityLimit } from '../../core/optim/stability';
import type { SettingsSlice } from '../../store/settings';

import { selectTrainingData } from '../../store/trainingInputs';
import { type Desk, openDesk } from './testing/desk';
import { everyData } from './testing/everyData';
import { followStatus } from './testing/followStatus';

/** The lowest objective there is for the page's present settings; null where there is none. */
function bestOf({ store }: Desk): number | null {
  const { settings } = store.getState();
  const { features, labels, axes, degree } = selectTrainingData(store.getState());
  // Without a penalty it is the same in either unit, and easier to find standardised.
  const isStandardized = settings.isStandardized || (settings.l1 === 0 && settings.l2 === 0);
  const { columns } = prepareFeatures(features, { axes, degree }, isStandardized);
  return findOptimum(columns, labels, settings)?.objective ?? null;
}

function expectBest(desk: Desk, said: readonly string[]): void {
  const best = bestOf(desk);
  const story = said.join(' | ');
  if (best === null) {
    expect(story).toContain('set an L2 penalty of 0.01.');
    expect(desk.objective()).toBeLessThan(0.05 * Math.LN2);
  } else {
    expect(story).toMatch(/within 1% of the best possible|at the best possible|close to the best, osc/);
    expect(desk.objective(), story).toBeLessThanOrEqual(1.01 * best);
  }
}

/** A rate is raised only where its double is below the stable limit too. */
function expectRoom({ store }: Desk, { learningRate: raised = 0 }: Partial<SettingsSlice>): void {
  const { learningRate } = store.getState().settings;
  if (raised < learningRate) return;
  const { features, labels, axes, degree, isStandardized } = selectTrainingData(store.getState());
  const { columns } = prepareFeatures(features, { axes, degree }, isStandardized);
  const best = findOptimum(columns, labels, { l1: 0, l2: 0 });
  expect(raised).toBeGreaterThanOrEqual(2 * learningRate);
  expect(raised).toBeLessThan(
    stabilityLimit(best?.parameters ?? new Float64Array(columns.length + 1), columns, 0),
  );
}

const poorRates = [1e-6, 0.01, 0.02, 1, 100];

describe('doing what the status says, three times at most', () => {
  it.each(everyData)(
    'reaches within 1% of the best loss from the first settings and poor ones: $name',
    ({ dataset }) => {
      for (const settings of [{}, ...poorRates.map((learningRate) => ({ learningRate }))]) {
        const desk = openDesk(dataset, settings);
        expectBest(
          desk,
          followStatus(desk, (order) => expectRoom(desk, order)),
        );
      }
    },
  );

  const kinds: readonly Partial<SettingsSlice>[] = [
    { optimizer: 'momentum', learningRate: 20 },
    { optimizer: 'adam', learningRate: 1e-5 },
    { optimizer: 'mini-batch', learningRate: 30 },
    { optimizer: 'newton', epochs: 1 },
    { l2: 0.1, learningRate: 0.001 },
    { l2: 1, learningRate: 100 },
    { l1: 0.02, learningRate: 50 },
    { degree: 3, learningRate: 0.01 },
    { epochs: 5, learningRate: 0.01 },
  ];
  const some = everyData.filter(({ name }) => ['overlapping-blobs', 'iris'].includes(name));
  it.each(kinds)('holds for other ways to learn: %j', (settings) => {
    for (const { dataset } of some) {
      const desk = openDesk(dataset, settings);
      expectBest(desk, followStatus(desk));
    }
  });

  it('holds again for the penalty that is advised where the classes can be parted', () => {
    for (const { name, dataset } of everyData.filter(({ name }) => name === 'two-blobs')) {
      const desk = openDesk(dataset);
      followStatus(desk);
      expect(desk.sentence(), name).toContain('set an L2 penalty of 0.01.');
      desk.set({ l2: 0.01 });
      expectBest(desk, followStatus(desk));
    }
  });
});
