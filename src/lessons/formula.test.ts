import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, parseFormula } from './formula';

const letter = (text: string): Formula => ({ kind: 'letter', text });
const number = (text: string): Formula => ({ kind: 'number', text });
const operator = (text: string): Formula => ({ kind: 'operator', text });

/** A formula in words, for tests. */
function say(formula: Formula): string {
  switch (formula.kind) {
    case 'row':
      return formula.parts.map(say).join('');
    case 'fraction':
      return `(${formula.parts.map(say).join('/')})`;
    case 'root':
      return `√(${formula.parts.map(say).join('')})`;
    case 'script': {
      const sub = formula.sub ? `_${say(formula.sub)}` : '';
      return `${say(formula.base)}${sub}${formula.sup ? `^${say(formula.sup)}` : ''}`;
    }
    default:
      return formula.text;
  }
}

describe('a formula', () => {
  it('is letters, numbers and operators in a row', () => {
    expect(parseFormula('z=2x-1')).toEqual({
      kind: 'row',
      parts: [letter('z'), operator('='), number('2'), letter('x'), operator('−'), number('1')],
    });
    expect(parseFormula('0.25')).toEqual(number('0.25'));
  });

  it('has indices and powers, of one sign or in braces, also both', () => {
    expect(say(parseFormula('w_1 x_{12}'))).toBe('w_1x_12');
    expect(parseFormula('w_1^2')).toEqual({
      kind: 'script',
      base: letter('w'),
      sub: number('1'),
      sup: number('2'),
    });
    expect(say(parseFormula('e^{-z}'))).toBe('e^−z');
  });

  it('has fractions, roots, words and names', () => {
    expect(say(parseFormula('\\sigma(z)=\\frac{1}{1+e^{-z}}'))).toBe('σ(z)=(1/1+e^−z)');
    expect(say(parseFormula('\\sqrt{w_1^2+w_2^2}'))).toBe('√(w_1^2+w_2^2)');
    expect(say(parseFormula('\\text{loss} \\le \\ln 2'))).toBe('loss≤ln 2');
  });

  it('ends what is not closed with the formula, and drops no sign after a brace too many', () => {
    expect(say(parseFormula('\\frac{1}{2'))).toBe('(1/2)');
    expect(say(parseFormula('a}b'))).toBe('ab');
    expect(say(parseFormula('\\text{open'))).toBe('open');
    expect(say(parseFormula(''))).toBe('');
  });

  it('never throws and always ends', () => {
    const pieces = fc.constantFrom(
      '\\frac',
      '\\sqrt',
      '\\text',
      '\\sigma',
      '\\',
      '{',
      '}',
      '_',
      '^',
      'x',
      '1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (source) => {
          expect(say(parseFormula(source))).toBeTypeOf('string');
        },
      ),
      { numRuns: 500 },
    );
  });
});

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
