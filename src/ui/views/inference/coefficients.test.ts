import { describe, expect, it } from 'vitest';
import type { Inference, ParameterInference } from '../../../core/inference/inference';
import { intervalOf, isWaldPoor, tableRows, testOf } from './coefficients';

const parameter: ParameterInference = {
  estimate: 1,
  standardError: 0.5,
  z: 2,
  p: 0.0455,
  wald: { low: 0, high: 2 },
  profile: { low: 0.1, high: 2.3 },
  ratio: { statistic: 4.5, p: 0.034 },
};

describe('a parameter', () => {
  it('is tested by its standard error, or by likelihood where that is known', () => {
    expect(testOf(parameter, false)).toEqual({ statistic: 2, p: 0.0455 });
    expect(testOf(parameter, true)).toEqual({ statistic: 4.5, p: 0.034 });
    expect(testOf({ ...parameter, ratio: null }, true)).toEqual({ statistic: null, p: null });
    expect(testOf({ ...parameter, profile: null }, true)).toEqual({ statistic: 2, p: 0.0455 });
  });

  it('has the interval of the same kind', () => {
    expect(intervalOf(parameter, false)).toBe(parameter.wald);
    expect(intervalOf(parameter, true)).toBe(parameter.profile);
    expect(intervalOf({ ...parameter, profile: null }, true)).toBe(parameter.wald);
  });
});

it('names the parameter whose intervals differ most, if by more than a tenth of the width', () => {
  const fine = { ...parameter, profile: { low: 0.1, high: 2.19 } };
  expect(isWaldPoor([fine])).toBeNull();
  expect(isWaldPoor([fine, parameter, { ...parameter, profile: { low: -0.5, high: 2 } }])).toBe(2);
  expect(isWaldPoor([{ ...parameter, profile: null }])).toBeNull();
});

it('is a row of a file, empty where something is not known', () => {
  const bias = { ...parameter, ratio: null, profile: null };
  const rows = tableRows({ parameters: [parameter, bias] } as unknown as Inference, ['age']);
  expect(rows).toHaveLength(3);
  expect(rows[1]).toEqual(['age', 1, 0.5, 2, 0.0455, 0, 2, 0.1, 2.3, 4.5, 0.034, Math.E]);
  expect(rows[2]).toEqual(['bias', 1, 0.5, 2, 0.0455, 0, 2, null, null, null, null, null]);
  expect(tableRows(null, ['age'])).toHaveLength(1);
});
