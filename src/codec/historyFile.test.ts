import { describe, expect, it } from 'vitest';
import { beginLossCurveBeside, createLossCurve } from '../core/training/lossCurve';
import { createTrace } from '../core/training/trace';
import { type SavedHistory, writeHistoryFile } from './historyFile';

/** A run of so many epochs: the loss of epoch e is 1/(1 + e), its parameters are e, −e and 1. */
function historyOf(epochs: number, change: Partial<SavedHistory> = {}): SavedHistory {
  const curve = createLossCurve(1);
  const trace = createTrace(3);
  const placeAt = (epoch: number) => Float64Array.of(epoch, -epoch, 1);
  trace.record(0, placeAt(0));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    curve.append(1 / (1 + epoch));
    trace.record(epoch, placeAt(epoch));
  }
  return {
    curve: curve.snapshot(),
    objectiveCurve: null,
    testCurve: null,
    accuracies: null,
    trace: trace.snapshot(),
    present: {
      epoch: epochs,
      loss: 1 / (1 + epochs),
      objective: 1 / (1 + epochs),
      testLoss: null,
      parameters: placeAt(epochs),
    },
    ...change,
  };
}

const rowsOf = (history: SavedHistory) =>
  writeHistoryFile(history)
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));

describe('a history file', () => {
  it('has every epoch of a short run', () => {
    expect(rowsOf(historyOf(2))).toEqual([
      ['epoch', 'loss', 'w1', 'w2', 'bias'],
      ['0', '1', '0', '0', '1'],
      ['1', '0.5', '1', '-1', '1'],
      ['2', '0.3333333333333333', '2', '-2', '1'],
    ]);
  });

  it('has the accuracies that are known', () => {
    const accuracies = { epochs: [0, 2], training: [0.5, 0.75], test: [0.25, 1] };
    expect(rowsOf(historyOf(2, { accuracies }))).toEqual([
      ['epoch', 'loss', 'accuracy', 'test_accuracy', 'w1', 'w2', 'bias'],
      ['0', '1', '0.5', '0.25', '0', '0', '1'],
      ['1', '0.5', '', '', '1', '-1', '1'],
      ['2', '0.3333333333333333', '0.75', '1', '2', '-2', '1'],
    ]);
  });

  it('has rising epochs with exact losses, and parameters only where they were kept, of a long run', () => {
    const [, ...rows] = rowsOf(historyOf(100_001));
    const epochs = rows.map(([epoch]) => Number(epoch));
    expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b));
    expect(epochs.length).toBeLessThan(5000);
    expect(epochs.at(-1)).toBe(100_001);
    const kept = rows.filter(([, , w1]) => w1 !== '');
    expect(kept.length).toBeGreaterThan(128);
    for (const [epoch, loss, ...place] of rows) {
      expect(Number(loss)).toBe(1 / (1 + Number(epoch)));
      const isKept = place[0] !== '';
      expect(place).toEqual(
        isKept ? [epoch, String(-Number(epoch)), '1'].map((text) => text.replace(/^-0$/, '0')) : ['', '', ''],
      );
    }
  });

  it('has the objective of every epoch from when it was known', () => {
    const history = historyOf(2000);
    const curve = createLossCurve(1);
    for (let epoch = 1; epoch < 1000; epoch++) curve.append(1 / (1 + epoch));
    const objectives = beginLossCurveBeside(curve, Number.NaN);
    for (let epoch = 1000; epoch <= 2000; epoch++) objectives.append(2 / (1 + epoch));
    const present = { ...history.present, objective: 2 / 2001 };
    const [header, ...rows] = rowsOf({ ...history, present, objectiveCurve: objectives.snapshot() });
    expect(header).toEqual(['epoch', 'loss', 'objective', 'w1', 'w2', 'bias']);
    expect(rows).toHaveLength(2001);
    for (const [epoch, loss, objective] of rows) {
      if (Number(epoch) < 1000) expect(objective).toBe('');
      else expect(Number(objective)).toBe(2 * Number(loss));
    }
  });

  it('has the loss of the test part from when there was one', () => {
    const { curve, ...rest } = historyOf(3);
    const beside = createLossCurve(1);
    beside.append(0.5);
    const test = beginLossCurveBeside(beside, 0.75);
    test.append(0.7);
    test.append(0.6);
    const present = { ...rest.present, testLoss: 0.6 };
    const [header, ...rows] = rowsOf({ ...rest, present, curve, testCurve: test.snapshot() });
    expect(header[2]).toBe('test_loss');
    expect(rows.map((row) => row[2])).toEqual(['', '0.75', '0.7', '0.6']);
  });

  it('has the epoch that a run was taken back to, with its parameters', () => {
    const history = historyOf(5000);
    const present = {
      epoch: 4999,
      loss: 1 / 5000,
      objective: 1 / 5000,
      testLoss: null,
      parameters: Float64Array.of(7, 8, 9),
    };
    const row = rowsOf({ ...history, trace: null, present }).find(([epoch]) => epoch === '4999');
    expect(row).toEqual(['4999', '0.0002', '7', '8', '9']);
  });
});
