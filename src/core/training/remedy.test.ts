import { describe, expect, it } from 'vitest';
import { type Attempts, epochLadder, findRemedy, roundRate } from './remedy';
import { plainSettings, type TrainingSettings } from './settings';

const never = Number.POSITIVE_INFINITY;

/** Attempts that need so many epochs: a rate and the number, for the features as they are and standardised. */
function attempts(plain: Record<number, number>, standardized: Record<number, number> = {}): Attempts {
  const tableOf = (isStandardized: boolean) => (isStandardized ? standardized : plain);
  const needed = (rate: number, isStandardized: boolean) => tableOf(isStandardized)[rate] ?? never;
  return {
    epochsNeeded: needed,
    isThereBy: (epochs, rate, isStandardized) => needed(rate, isStandardized) <= epochs,
    rates: (isStandardized) => [isStandardized ? 5 : 2],
  };
}

function remedy(at: number, tried: Attempts, change: Partial<TrainingSettings> = {}, isStandardized = false) {
  return findRemedy({ ...plainSettings, learningRate: at, ...change }, 1000, isStandardized, tried);
}

describe('findRemedy', () => {
  it('is nothing where the run gets there as it is', () => {
    expect(remedy(0.1, attempts({ 0.1: 1000, 2: 10 }))).toBeNull();
  });

  it('is another rate where that is enough, the gentlest that is there early', () => {
    expect(remedy(0.01, attempts({ 0.01: never, 2: 900 }))).toEqual({ kind: 'rate', to: 2 });
    expect(remedy(0.01, attempts({ 2: 10, 1: 20, 0.5: 40, 0.2: 100, 0.1: 250, 0.05: 500 }))).toEqual({
      kind: 'rate',
      to: 0.1,
    });
    expect(remedy(100, attempts({ 2: 10, 1: 20 }))).toEqual({ kind: 'rate', to: 1 });
  });

  it('raises no rate by less than to its double', () => {
    expect(remedy(1.5, attempts({ 1.5: 2000, 2: 900 }, { 5: 2000 }))).toEqual({ kind: 'epochs', to: 2000 });
    expect(remedy(0.5, attempts({ 2: 10, 1: 20, 0.5: 2000 }))).toEqual({ kind: 'rate', to: 1 });
  });

  it('is standardised features where no rate gets there in the epochs, or not in a good deal fewer', () => {
    expect(remedy(0.5, attempts({}, { 5: 100 }))).toEqual({ kind: 'standardize' });
    expect(remedy(0.5, attempts({ 2: 50_000 }, { 5: 5000 }))).toEqual({ kind: 'standardize' });
    expect(remedy(0.5, attempts({ 0.5: 5000, 2: 5000 }, { 5: 5000 }))).toEqual({ kind: 'epochs', to: 5000 });
  });

  it('is a better rate before more epochs where that saves a good deal of them', () => {
    expect(remedy(0.5, attempts({ 0.5: 50_000, 2: 5000 }))).toEqual({ kind: 'rate', to: 2 });
    expect(remedy(0.5, attempts({ 0.5: 20_000, 2: 5000 }))).toEqual({ kind: 'epochs', to: 20_000 });
  });

  it('is Newton’s method where nothing tried gets there, and where that is not to be had a rate or more epochs', () => {
    expect(remedy(5, attempts({}), {}, true)).toEqual({ kind: 'newton' });
    const lasso = { l1: 0.1 };
    expect(remedy(2, attempts({}), lasso)).toEqual({ kind: 'epochs', to: 10_000 });
    expect(remedy(100, attempts({}), lasso)).toEqual({ kind: 'rate', to: 2 });
    const all = { ...plainSettings, l1: 0.1, learningRate: 2 };
    expect(findRemedy(all, 1e7, true, attempts({}))).toBeNull();
  });
});

describe('epochLadder', () => {
  it('goes by 1, 2 and 5 from the epochs set to as many as there can be', () => {
    expect(epochLadder(700).slice(0, 4)).toEqual([700, 1000, 2000, 5000]);
    expect(epochLadder(4e6)).toEqual([4e6, 5e6, 1e7]);
    expect(epochLadder(1e7)).toEqual([1e7]);
  });
});

describe('roundRate', () => {
  it('is the largest of 1, 2 and 5 times a power of ten that is not above, where that can be set', () => {
    expect([0.99, 1, 7.2, 0.0021, 4e-6].map(roundRate)).toEqual([0.5, 1, 5, 0.002, 2e-6]);
    expect(roundRate(1e9)).toBe(100);
    expect(roundRate(9e-7)).toBeNull();
  });
});
