import { expect, test } from 'vitest';
import { numberPoints } from '../../core/data/dataset';
import { initialSettings } from '../../store/settings';
import { createLabStore } from '../../store/store';
import { isQuickToTrain } from './retraining';

function pageWith(count: number, settings: Partial<typeof initialSettings> = {}) {
  const { dataset } = createLabStore().getState();
  const columns = {
    x1: new Float64Array(count),
    x2: new Float64Array(count),
    y: new Uint8Array(count),
    others: [],
  };
  return createLabStore({
    dataset: { ...dataset, points: numberPoints(columns) },
    settings: { ...initialSettings, ...settings },
  }).getState();
}

test('epochs are trained again where that takes seconds, and are not where it takes minutes', () => {
  expect(isQuickToTrain(pageWith(100), 100_000)).toBe(true);
  expect(isQuickToTrain(pageWith(100), 10_000_000)).toBe(false);
  expect(isQuickToTrain(pageWith(100_000), 500)).toBe(true);
  expect(isQuickToTrain(pageWith(100_000), 10_000)).toBe(false);
  expect(isQuickToTrain(pageWith(100_000, { optimizer: 'newton', degree: 5 }), 10)).toBe(false);
  expect(isQuickToTrain(pageWith(1000, { optimizer: 'mini-batch', batchSize: 1 }), 1000)).toBe(true);
  expect(isQuickToTrain(pageWith(1000, { optimizer: 'mini-batch', batchSize: 1 }), 10_000)).toBe(false);
});
