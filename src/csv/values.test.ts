import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContent, findContent } from './cells';
import { encodeUtf8 } from './utf8';
import { isMissingLabel, isMissingNumber, numberOf } from './values';

function contentOf(text: string) {
  const bytes = encodeUtf8(text);
  const content = createContent();
  findContent(bytes, 0, bytes.length, content);
  return { bytes, content };
}

function read(text: string, isComma = false): number {
  const { bytes, content } = contentOf(text);
  return numberOf(bytes, content, isComma);
}

describe('a number in a cell', () => {
  it('is exactly the one that JavaScript reads, however it is written', () => {
    const written = fc
      .double({ min: -1e100, max: 1e100, noNaN: true })
      .chain((x) =>
        fc.constantFrom(String(x), x.toExponential(), x.toPrecision(17), x.toFixed(3), x.toPrecision(5)),
      );
    fc.assert(
      fc.property(written, (text) => {
        expect(read(text)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('may have a sign, no digit on one side of the point, an exponent, spaces and quotes around', () => {
    const texts = {
      '+1.5': 1.5,
      '.5': 0.5,
      '5.': 5,
      '-0': -0,
      '1e3': 1000,
      '2E-2': 0.02,
      '1e+2': 100,
      ' " 7 " ': 7,
    };
    for (const [text, number] of Object.entries(texts)) expect(read(text)).toBe(number);
  });

  it('may have a typographic minus', () => {
    expect(read('−2.5')).toBe(-2.5);
  });

  it('may have a decimal comma only where commas do not part cells', () => {
    expect(read('1,5', true)).toBe(1.5);
    expect(read('−12,3456789012345678e2', true)).toBe(Number('-1234.56789012345678'));
    expect(read('1,5', false)).toBeNaN();
    expect(read('1.234,5', true)).toBeNaN();
  });

  it('is read by digits where they are many, and by nothing else', () => {
    expect(read('0.1000000000000000055511151231257827')).toBe(0.1);
    expect(read('123456789012345678901234567890')).toBe(Number('123456789012345678901234567890'));
    expect(read('1e-400')).toBe(0);
  });

  it('is endless when no point may have it', () => {
    expect([read('1e100'), read('-1e100')]).toEqual([1e100, -1e100]);
    for (const text of ['1.0000000000000002e100', '1e101', '1e999', `1${'0'.repeat(101)}`]) {
      expect([text, read(text), read(`-${text}`)]).toEqual([
        text,
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
      ]);
    }
  });

  it('is none when it is hexadecimal, endless, in part a text, or quoted twice', () => {
    for (const text of [
      ...['0x10', 'Infinity', '-Infinity', '1 2', '12px', '.', '-', '+', 'e5', '1e', '1e+'],
      ...['1e2.5', '--1', '1_000', '', 'NaN', '"""1"""', '1e5x', '%'],
    ]) {
      expect(read(text)).toBeNaN();
    }
  });
});

describe('a missing value', () => {
  it('is written in one of the usual ways', () => {
    for (const text of [
      ...['', '  ', '""', 'NA', 'na', 'N/A', 'NaN', 'nan', 'null', 'NULL', '?', '.', 'None', 'NaT'],
      ...['<NA>', '#N/A', '#NA', '#N/A N/A', '-nan', '1.#IND', '-1.#QNAN', '#DIV/0!', '#VALUE!', 'n.a.'],
      ...['k. A.', 'k.A.', 'k. a.', 'k.A', 'keine Angabe', 'Keine Angabe'],
    ]) {
      const { bytes, content } = contentOf(text);
      expect(isMissingLabel(bytes, content)).toBe(true);
      expect(isMissingNumber(bytes, content)).toBe(true);
    }
  });

  it('is a dash for a number, but not for a label', () => {
    const { bytes, content } = contentOf('-');
    expect(isMissingNumber(bytes, content)).toBe(true);
    expect(isMissingLabel(bytes, content)).toBe(false);
  });

  it('is no other text', () => {
    for (const text of ['none', 'nano', 'n', '0', '??', 'nope', '"a"', 'k', 'keine', 'kein']) {
      const { bytes, content } = contentOf(text);
      expect(isMissingNumber(bytes, content)).toBe(false);
    }
  });
});
