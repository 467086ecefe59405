import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '../../core/metrics/calibration';
import { rankScores } from '../../core/metrics/ranking';
import { operatingCurve } from '../../core/metrics/roc';
import { logit, sigmoid } from '../../core/model/sigmoid';
import {
  binMarks,
  chartScales,
  choiceAt,
  choicesOf,
  costPath,
  highestCost,
  nearestChoice,
  operatingPath,
  operatingPlace,
} from './metricsGeometry';

const box = { width: 340, height: 260, left: 40, right: 0, top: 20, bottom: 40 };
/** 300 by 200 pixels. */
const scales = chartScales(box);
const range = { min: 0.01, max: 0.99 };
const curveOf = (scores: number[], labels: number[]) =>
  operatingCurve(rankScores(Float64Array.from(scores), Uint8Array.from(labels)), 500);
/** Scores 2 (class 1), 1 (class 0), 0 (class 1), −1 (class 0). */
const small = curveOf([2, 1, 0, -1], [1, 0, 1, 0]);

describe('the ROC curve', () => {
  it('goes from the lower left to the upper right by way of every threshold', () => {
    expect(operatingPath('roc', small, scales)).toBe(
      'M40.00,220.00L40.00,120.00L190.00,120.00L190.00,20.00L340.00,20.00',
    );
  });

  it('has no place where a class is missing', () => {
    expect(operatingPath('roc', curveOf([1, 2], [1, 1]), scales)).toBe('');
    expect(operatingPath('precision', curveOf([1, 2], [0, 0]), scales)).toBe('');
  });
});

describe('the precision–recall curve', () => {
  it('is made of steps as high as the precision at their right ends', () => {
    const third = (220 - (2 / 3) * 200).toFixed(2);
    expect(operatingPath('precision', small, scales)).toBe(
      `M40.00,20.00H190.00V120.00H190.00V${third}H340.00V120.00H340.00`,
    );
  });

  it('has no place for a threshold that predicts nothing to be 1', () => {
    expect(operatingPlace('precision', small, { tp: 0, fp: 0 })).toBeNull();
  });
});

describe('choices of a threshold', () => {
  it('are those that can be set, from the highest down', () => {
    const choices = choicesOf(small, range);
    expect(choices.map(({ tp, fp }) => [tp, fp])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
    ]);
    expect(choices[1].threshold).toBe(0.82);
    expect(choicesOf(curveOf([9, -9], [1, 0]), range)).toHaveLength(1);
  });

  it('are found again by any threshold that predicts alike', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (threshold) => {
        const { tp, fp } = choicesOf(small, range)[choiceAt(choicesOf(small, range), threshold)];
        const z = logit(threshold);
        expect([tp, fp]).toEqual([
          [2, 0].filter((score) => score >= z).length,
          [1, -1].filter((score) => score >= z).length,
        ]);
      }),
    );
  });

  it('are picked by the place they are drawn at', () => {
    const pick = (px: number, py: number) =>
      nearestChoice('roc', small, choicesOf(small, range), scales, px, py);
    expect(pick(45, 125)).toMatchObject({ tp: 1, fp: 0 });
    expect(pick(339, 0)).toMatchObject({ tp: 2, fp: 2 });
    expect(nearestChoice('roc', small, [], scales, 0, 0)).toBeNull();
  });
});

describe('calibration marks', () => {
  it('stand at mean probability and share of class 1, above bars for how many points there are', () => {
    const scores = Float64Array.of(logit(0.22), logit(0.28), logit(0.75));
    const [low, high, ...others] = binMarks(
      calibration(scores, Uint8Array.of(0, 1, 1), 10),
      chartScales(box, 1, 40),
      30,
    );
    expect(others).toEqual([]);
    expect([low.px, low.py, low.height]).toEqual([
      expect.closeTo(40 + 0.25 * 300, 9),
      expect.closeTo(20 + 80, 9),
      30,
    ]);
    expect([low.left, low.width]).toEqual([expect.closeTo(101, 9), expect.closeTo(28, 9)]);
    expect([high.py, high.height]).toEqual([20, 15]);
  });

  it('have the interval of their share as a whisker', () => {
    const scales = chartScales(box, 1, 40);
    // One of two points, and the one of one.
    const [low, high] = binMarks(
      calibration(Float64Array.of(logit(0.22), logit(0.28), logit(0.75)), Uint8Array.of(0, 1, 1), 10),
      scales,
      30,
    );
    expect(scales.y.invert(low.whisker.low)).toBeCloseTo(0.0945, 4);
    expect(scales.y.invert(low.whisker.high)).toBeCloseTo(0.9055, 4);
    expect(scales.y.invert(high.whisker.low)).toBeCloseTo(0.2065, 4);
    expect(scales.y.invert(high.whisker.high)).toBeCloseTo(1, 12);
  });
});

describe('the cost of all mistakes', () => {
  it('steps at the probability of each point, from threshold 1 down to 0', () => {
    const costs = { falsePositive: 1, falseNegative: 3 };
    expect(highestCost(small, costs)).toBe(6);
    const { x, y } = chartScales(box, 6);
    const at = (z: number) => x(sigmoid(z)).toFixed(2);
    const high = (cost: number) => y(cost).toFixed(2);
    expect(costPath(small, costs, { x, y })).toBe(
      `M340.00,${high(6)}H${at(2)}V${high(3)}H${at(1)}V${high(4)}H${at(0)}V${high(1)}H${at(-1)}V${high(2)}H40.00`,
    );
    expect(highestCost(small, { falsePositive: 0, falseNegative: 0 })).toBe(1);
  });
});
