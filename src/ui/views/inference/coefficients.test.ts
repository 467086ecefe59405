import { expect, it } from 'vitest';
import type { Inference } from '../../../core/inference/inference';
import { parameter } from '../../../core/inference/testing/parameter';
import { tableRows, worstWald } from './coefficients';

it('names the parameter whose intervals differ most, if by more than a tenth of the width', () => {
  const fine = { ...parameter, profile: { low: 0.1, high: 2.19 } };
  expect(worstWald([fine])).toBeNull();
  expect(worstWald([fine, parameter, { ...parameter, profile: { low: -0.5, high: 2 } }])).toBe(2);
  expect(worstWald([{ ...parameter, profile: null }])).toBeNull();
});

it('is a row of a file, empty where something is not known', () => {
  const bias = { ...parameter, ratio: null, profile: null };
  const rows = tableRows({ parameters: [parameter, bias] } as unknown as Inference, ['age']);
  expect(rows).toHaveLength(3);
  expect(rows[1]).toEqual(['age', 1, 0.5, 2, 0.0455, 0, 2, 0.1, 2.3, 4.5, 0.034, Math.E]);
  expect(rows[2]).toEqual(['bias', 1, 0.5, 2, 0.0455, 0, 2, null, null, null, null, null]);
  expect(tableRows(null, ['age'])).toHaveLength(1);
});
