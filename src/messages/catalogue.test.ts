import { describe, expect, it } from 'vitest';
import { doubled } from '../../scripts/pseudoWords';
import type { Catalogue } from './catalogue';
import catalogueSource from './catalogue.ts?raw';
import { words as saving } from './en/saving';
import { pluralOf } from './format';

/** Every part of every language: its name is `./<tag>/<part>.ts`. */
const parts = import.meta.glob<Record<string, unknown>>('./*/*.ts', { eager: true });

/** The argument for functions of the catalogue: it reads as text, and as a list of texts. */
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

describe('the English catalogue', () => {
  it('spells as the names of its controls do: Standardize, Optimizer, color', () => {
    const british =
      /\b(standardis|penalis|minimis|maximis|optimis|colour|centre|behaviour|neighbour|favour|labelled|modelling)/i;
    for (const [path, text] of texts) expect(text, path).not.toMatch(british);
  });
});

describe('the type of the catalogue', () => {
  it('has every part there is, and every language has every part', () => {
    const names = Object.keys(parts).map((path) => path.split('/').slice(1));
    const english = names.filter(([tag]) => tag === 'en').map(([, part]) => part);
    for (const part of english.filter((name) => name !== 'locale.ts'))
      expect(catalogueSource).toContain(`import('./en/${part}').words;`);
    for (const tag of new Set(names.map(([tag]) => tag)))
      expect(names.filter(([of]) => of === tag).map(([, part]) => part)).toEqual(english);
  });

  type Removed = Catalogue['drawingTools']['removed'];

  it('takes other words under the same names, and the plurals of another language', () => {
    const german: Catalogue['saving'] = {
      name: (title) => `Als Datei sichern: ${title}`,
      tip: 'Als Datei sichern',
      numbers: 'Zahlen (CSV)',
    };
    const polish: Removed = {
      few: (count) => `Usunięto ${count} punkty.`,
      other: (count) => `Usunięto ${count} punktów.`,
    };
    const pseudo: Catalogue['saving'] = doubled(saving);
    expect(pseudo.name('ROC').length).toBeGreaterThan(german.name('ROC').length);
    expect(pluralOf(polish, 3)('3')).toBe('Usunięto 3 punktów.');
  });

  it('refuses what lacks a word, has one too many, or asks for other parameters', () => {
    // The compiler is what tests here: where one of these was no error, `tsc` would say so.
    const { name, tip, numbers } = saving;
    // @ts-expect-error a word is missing
    const short: Catalogue['saving'] = { name, tip };
    // @ts-expect-error there is no such word
    const long: Catalogue['saving'] = { name, tip, numbers, extra: 'Mehr' };
    // @ts-expect-error a function is given texts
    const other: Catalogue['saving'] = { name: (title: number) => title.toFixed(), tip, numbers };
    // @ts-expect-error the most general form is missing
    const removed: Removed = { one: (count) => `${count} Punkt` };
    // @ts-expect-error a part is missing
    const whole: Catalogue = { saving };
    expect([short, long, other, removed, whole]).toHaveLength(5);
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
