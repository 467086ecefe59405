import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log, log1p } from '../core/model/log';
import { exp } from './exp';

/** How far `value` lies from `truth`, relative to it; 0 for equal values, infinite ones among them. */
const distance = (value: number, truth: number) =>
  value === truth ? 0 : Math.abs(value - truth) / Math.abs(truth);

const reals = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('exp', () => {
  it('is within 4e−16 of Math.exp, relatively, over the whole range of normal results', () => {
    for (const [min, max] of [
      [-708, 709],
      [-30, 30],
      [-0.02, 0.02],
    ]) {
      for (let i = 0; i <= 100_000; i++) {
        const x = min + ((max - min) * i) / 100_000;
        if (distance(exp(x), Math.exp(x)) > 4e-16) expect.fail(`exp(${x}) = ${exp(x)}`);
      }
    }
    fc.assert(
      fc.property(reals(-708, 709), (x) => distance(exp(x), Math.exp(x)) <= 4e-16),
      { numRuns: 2000 },
    );
  });

  it('has the exact values at 0 and at the edges of its range', () => {
    expect([exp(0), exp(-0), exp(1)]).toEqual([1, 1, Math.E]);
    expect([exp(-708.001), exp(-1e300), exp(-Infinity)]).toEqual([0, 0, 0]);
    expect([exp(709.001), exp(1e300), exp(Infinity)]).toEqual([Infinity, Infinity, Infinity]);
    expect(exp(NaN)).toBeNaN();
  });

  it('gives these very bytes everywhere', () => {
    expect([exp(-0.1), exp(-1), exp(-10), exp(-100)]).toEqual([
      0.9048374180359596, 0.36787944117144233, 0.000045399929762484854, 3.7200759760208356e-44,
    ]);
  });
});

describe('log', () => {
  it('is within 4e−16 of Math.log, relatively, for every positive number', () => {
    for (let i = 1; i <= 100_000; i++) {
      const x = i / 40_000;
      if (distance(log(x), Math.log(x)) > 4e-16) expect.fail(`log(${x}) = ${log(x)}`);
    }
    fc.assert(
      fc.property(reals(5e-324, 1.7e308), (x) => distance(log(x), Math.log(x)) <= 4e-16),
      { numRuns: 2000 },
    );
  });

  it('undoes exp', () => {
    fc.assert(
      fc.property(reals(-700, 700), (x) => Math.abs(log(exp(x)) - x) <= 4e-16 * Math.max(1, Math.abs(x))),
    );
  });

  it('has its limits where they belong', () => {
    expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect([log(-1), log(NaN)]).toEqual([NaN, NaN]);
  });
});

describe('log1p', () => {
  it('is within 6e−16 of Math.log1p, relatively, for numbers however small or large', () => {
    const check = (x: number) => distance(log1p(x), Math.log1p(x)) <= 6e-16;
    fc.assert(fc.property(reals(0, 1e308), check), { numRuns: 2000 });
    fc.assert(fc.property(reals(0, 4), check), { numRuns: 2000 });
    for (let i = 0; i <= 100_000; i++) {
      const x = 2 ** (i / 1000 - 60);
      if (!check(x)) expect.fail(`log1p(${x}) = ${log1p(x)}`);
    }
    expect([log1p(0), log1p(Infinity)]).toEqual([0, Infinity]);
  });
});
