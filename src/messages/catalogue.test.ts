import { describe, expect, it } from 'vitest';
import { doubled } from '../../scripts/pseudoWords';

const parts = import.meta.glob<Record<string, unknown>>('./en/*.ts', { eager: true });

/** What a function of the catalogue is given here: it reads as text, and as a list of texts. */
const given = ['12'];

/** All texts of a part with the way to them; functions are called. */
function textsOf(value: unknown, path: string): [path: string, text: unknown][] {
  if (typeof value === 'function') {
    return textsOf(value(...Array.from({ length: value.length }, () => given)), `${path}()`);
  }
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

const texts = Object.values(parts).flatMap((part) => textsOf(part, ''));

describe('the catalogue', () => {
  it('has whole texts only: none begins or ends like a piece of a sentence', () => {
    expect(texts.length).toBeGreaterThan(800);
    for (const [path, text] of texts) {
      expect(text, path).toBeTypeOf('string');
      expect(text, path).toMatch(/^\S(.*\S)?$/);
    }
  });

  it('writes quotation marks and apostrophes as they are printed', () => {
    for (const [path, text] of texts) expect(text, path).not.toMatch(/['"]/);
  });
});

describe('the pseudo-locale', () => {
  it('doubles every text between marks, also what functions make, and leaves symbols alone', () => {
    const words = doubled({
      plain: 'Data',
      symbol: 'x₁',
      rows: [['S', 'One epoch']],
      made: (count: string) => `${count} points`,
    });
    expect(words.plain).toBe('⟦Data Data⟧');
    expect(words.symbol).toBe('x₁');
    expect(words.rows).toEqual([['S', '⟦One epoch One epoch⟧']]);
    expect(words.made('٣')).toBe('⟦٣ points ٣ points⟧');
  });

  it('points out a number that Intl has not written', () => {
    const { made } = doubled({ made: (count: string) => `${count} points` });
    expect(made('3')).toBe('⟦⚠3 points ⚠3 points⟧');
  });
});
