import { describe, expect, it } from 'vitest';
import type { AccuracyCurve } from '../../core/metrics/accuracies';
import { createLossCurve } from '../../core/training/lossCurve';
import { sayAccuracy, stepPath, summariseAccuracy, whyLower } from './lossAccuracy';

const known: AccuracyCurve = { epochs: [0, 2, 3], training: [0.5, 0.88, 0.84], test: null };
/** Losses 1, ½, ⅓, ¼ at epochs 0 to 3. */
const falling = createLossCurve(1);
for (const loss of [1 / 2, 1 / 3, 1 / 4]) falling.append(loss);
const curve = falling.snapshot();
const now = { epoch: 3, loss: 1 / 4, accuracy: 0.84 };

describe('accuracies beside the loss', () => {
  it('are drawn level up to the next known epoch', () => {
    const steps = known.epochs.map((epoch, k) => ({ epoch, share: known.training[k] }));
    const path = stepPath(
      steps,
      (epoch) => 10 * epoch,
      (share) => 100 * (1 - share),
    );
    expect(path).toBe('M0.00,50.00L20.00,50.00L20.00,12.00L30.00,12.00L30.00,16.00');
  });

  it('are read off at the epoch, or at the last before it that was kept', () => {
    expect(sayAccuracy('epoch 2: loss 0.3', known, 2)).toBe('epoch 2: loss 0.3, accuracy 88.0%');
    const tested = { ...known, test: [0.5, 0.7, 0.6] };
    expect(sayAccuracy('epoch 1: loss 0.5', tested, 1)).toBe(
      'epoch 1: loss 0.5, accuracy 50.0% at epoch 0, test accuracy 50.0% at epoch 0',
    );
    expect(sayAccuracy('epoch 1: loss 0.5', null, 1)).toBe('epoch 1: loss 0.5');
  });

  it('are summed up with the best and its first epoch', () => {
    expect(summariseAccuracy(known)).toBe(
      'The accuracy starts at 50.0%, is 84.0% at the end, and 88.0% at its best, at epoch 2.',
    );
    expect(summariseAccuracy({ ...known, test: [0.5, 0.7, 0.6] })).toMatch(
      /60\.0% at the end, and 70\.0% at its best/,
    );
    expect(summariseAccuracy(null)).toBe('');
  });
});

describe('why accuracy is lower', () => {
  it('is said where it was higher by a percentage point at a higher loss', () => {
    expect(whyLower(known, curve, [], now)).toMatch(
      /^Accuracy was 88\.0% at epoch 2, at a higher loss: the loss counts how sure/,
    );
    expect(whyLower(known, curve, [], { ...now, accuracy: 0.87 })).not.toBe('');
  });

  it('is not said otherwise', () => {
    expect(whyLower(known, curve, [], { ...now, accuracy: 0.875 })).toBe('');
    expect(whyLower(known, curve, [], { ...now, loss: 0.4 })).toBe('');
    expect(whyLower(known, curve, [], { ...now, epoch: 2, accuracy: 0.88 })).toBe('');
    expect(whyLower(known, curve, [], { ...now, epoch: 0, accuracy: 0.4 })).toBe('');
  });

  it('compares only epochs since points or settings were last changed', () => {
    expect(whyLower(known, curve, [1, 2], now)).toMatch(/^Accuracy was 88\.0% at epoch 2/);
    expect(whyLower(known, curve, [1, 3], now)).toBe('');
    expect(whyLower(known, curve, [3], { ...now, epoch: 2 })).toBe('');
    const longer = { ...known, epochs: [0, 2, 3, 5], training: [0.9, 0.95, 0.84, 0.8] };
    const later = { ...now, epoch: 5, loss: 0.2, accuracy: 0.8 };
    expect(whyLower(longer, curve, [3], later)).toMatch(/^Accuracy was 84\.0% at epoch 3/);
  });
});
