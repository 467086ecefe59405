import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnosis';

const losses = (length: number, lossOf: (epoch: number) => number) =>
  Float64Array.from({ length }, (_, i) => lossOf(i));
const last = (window: Float64Array) => window[window.length - 1];
const trendOf = (window: Float64Array, gradientNorm = 0.1) => diagnose(window, last(window), gradientNorm);

describe('diagnose', () => {
  it('calls a small gradient converged only beside a loss that is not small as well', () => {
    const flat = losses(64, () => 0.5);
    expect(trendOf(flat, 4e-7)).toBe('converged');
    expect(trendOf(flat, 6e-7)).toBe('falling');
    expect(diagnose(flat, 1e-7, 1e-8)).toBe('falling');
  });

  it('calls an alternation and a sawtooth oscillating', () => {
    expect(trendOf(losses(64, (i) => 1 + (i % 2)))).toBe('oscillating');
    expect(trendOf(losses(64, (i) => 7 - (i % 7)))).toBe('oscillating');
  });

  it('waits for 16 losses before it does', () => {
    expect(trendOf(losses(15, (i) => 1 + (i % 2)))).toBe('falling');
    expect(trendOf(losses(16, (i) => 1 + (i % 2)))).toBe('oscillating');
  });

  it('overlooks swings below 1e−4 of the loss, and single rises', () => {
    expect(trendOf(losses(64, (i) => 1 + 9e-5 * (i % 2)))).toBe('falling');
    expect(trendOf(losses(64, (i) => (i === 30 ? 99 : 64 - i)))).toBe('falling');
    expect(trendOf(losses(64, (i) => 64 - i))).toBe('falling');
    expect(trendOf(losses(64, (i) => i))).toBe('falling');
  });

  it('takes noisy losses for oscillating only over more than half of the highest', () => {
    const swing = (low: number) => losses(64, (i) => (i % 2 === 0 ? 1 : low));
    expect(diagnose(swing(0.51), 1, 0.1, true)).toBe('falling');
    expect(diagnose(swing(0.49), 1, 0.1, true)).toBe('oscillating');
    expect(diagnose(swing(0.51), 1, 1e-7, true)).toBe('converged');
  });

  it('has nothing to say of a window without losses', () => {
    expect(diagnose(new Float64Array(0), 1, 1)).toBe('falling');
  });
});
