import { describe, expect, it } from 'vitest';
import { datasetCatalog } from '../../core/data/catalog';
import { prepareFeatures } from '../../core/features/prepare';
import { findOptimum } from '../../core/optim/optimum';
import { createActions } from '../../store/actions';
import { createLabStore } from '../../store/store';
import { selectTrainingData } from '../../store/trainingInputs';
import { openDesk } from './testing/desk';

/** The page with points of a kind as they come, trained once; its objective over the lowest, or null where there is none. */
function trained(kind: (typeof datasetCatalog)[number]['kind'], change = {}) {
  const store = createLabStore();
  createActions(store).samplePoints({ kind });
  const { dataset, settings } = store.getState();
  const desk = openDesk(dataset, { ...settings, ...change });
  desk.train();
  const { features, labels, axes, degree, isStandardized } = selectTrainingData(desk.store.getState());
  const { columns } = prepareFeatures(features, { axes, degree }, isStandardized);
  const best = findOptimum(columns, labels, { l1: 0, l2: 0 })?.objective;
  return { share: best === undefined ? null : desk.objective() / best, desk };
}

describe('random points with the settings they bring', () => {
  const others = datasetCatalog.filter(({ kind }) => kind !== 'unequal-scales' && kind !== 'coin-flip');
  it.each(others)('are trained to within 1% of the lowest loss by one press of Train: $kind', ({ kind }) => {
    const { share, desk } = trained(kind);
    if (share === null) expect(desk.objective()).toBeLessThan(0.1 * Math.LN2);
    else expect(share).toBeLessThanOrEqual(1.01);
  });

  it('show with unequal scales that a safe rate is slow for one weight, until they are standardised', () => {
    const { share, desk } = trained('unequal-scales');
    expect(share).toBeGreaterThan(1.01);
    expect(desk.sentence()).not.toContain('oscillating');
    expect(desk.sentence()).toContain('Standardize the features');
    expect(trained('unequal-scales', { isStandardized: true }).share).toBeLessThanOrEqual(1.01);
  });
});
