import { expect, it } from 'vitest';
import { parseFormula } from './formula';

it('parts a function’s name from the number behind it by a thin space, and not from a bracket', () => {
  expect(parseFormula('\\ln 2')).toEqual({
    kind: 'row',
    parts: [
      { kind: 'words', text: 'ln\u2009' },
      { kind: 'number', text: '2' },
    ],
  });
  expect(parseFormula('\\ln(2)')).toMatchObject({ parts: [{ text: 'ln' }, { text: '(' }, {}, {}] });
});

it('never throws, whatever is not closed', () => {
  for (const source of ['\\frac{a', 'x_', '\\sqrt', '{{', '\\ln', ''])
    expect(() => parseFormula(source)).not.toThrow();
});
