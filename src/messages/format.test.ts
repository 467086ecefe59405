import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactDigits,
  formatCell,
  formatCount,
  formatExact,
  formatFixed,
  formatLoss,
  formatNumber,
  formatPercent,
  formatPower,
  formatRate,
  formatShort,
  pluralOf,
} from './format';
import { formatFactor, formatFine, formatPoints } from './formatMore';
import { numberReader, parseNumber } from './readNumber';

describe('numbers for people', () => {
  it('shows a loss with four decimals and never rounds a small one to zero', () => {
    expect(formatLoss(Math.LN2)).toBe('0.6931');
    expect(formatLoss(0)).toBe('0.0000');
    expect(formatLoss(0.0000123)).toBe('1.23×10⁻⁵');
  });

  it('shows a coordinate with as many digits as it has, at most six', () => {
    expect(formatCell(-0.123456)).toBe('−0.123456');
    expect(formatCell(0.5)).toBe('0.5');
    expect(formatCell(1234.5678)).toBe('1234.57');
    expect(formatCell(-0)).toBe('0');
    expect(formatCell(3e-9)).toBe('3×10⁻⁹');
    expect(formatCell(1.23456e-9)).toBe('1.23456×10⁻⁹');
  });

  it('shows weights with a real minus sign and about four digits', () => {
    expect(formatNumber(-0.2)).toBe('−0.200');
    expect(formatNumber(12.3456)).toBe('12.35');
    expect(formatNumber(0)).toBe('0.000');
    expect(formatNumber(2345678)).toBe('2.35×10⁶');
  });

  it('groups counts and gives shares in percent', () => {
    expect(formatCount(10000)).toBe('10,000');
    expect(formatPercent(0.744)).toBe('74.4%');
    expect([0, 0.0002, 0.9999, 1].map(formatPercent)).toEqual(['0.0%', '< 0.1%', '> 99.9%', '100.0%']);
    expect([0, 1, 2].map((count) => pluralOf({ one: 'point', other: 'points' }, count))).toEqual([
      'points',
      'point',
      'points',
    ]);
  });
});

/** The number in a text, with 10⁻⁵ and its like read as powers. */
function readBack(text: string): number {
  const [digits, power] = text.replace('−', '-').replaceAll(',', '').split('×10');
  const exponent = Array.from(power ?? '', (sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));
  return Number(`${digits}e${exponent.join('') || 0}`);
}

describe('the rule for every number', () => {
  const formats = { formatNumber, formatLoss, formatFine, formatCell };
  const anyNumber = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc
      .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -12, max: 12 }))
      .map(([digits, power]) => digits * 10 ** power),
  );

  it('keeps three significant digits of every number but 0: its text reads back within 0.5 %', () => {
    for (const [name, format] of Object.entries(formats)) {
      fc.assert(
        fc.property(anyNumber.filter(Boolean), (value) => {
          // Rounded up, it would be more than any number.
          fc.pre(Math.abs(value) < 1.79e308);
          const text = format(value);
          expect(Math.abs(readBack(text) - value), `${name} ${text}`).toBeLessThanOrEqual(
            0.005 * Math.abs(value),
          );
          if (format !== formatCell) {
            const digits = text.split('×')[0].replace(/[^\d]/g, '').replace(/^0+/, '');
            expect(digits.length, `${name} ${text}`).toBeGreaterThanOrEqual(3);
          }
        }),
        { numRuns: 300 },
      );
    }
  });

  it('makes no text longer than eleven signs of a number between 10⁻⁹⁹ and 10⁹⁹', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        fc.pre(value === 0 || Math.abs(Math.log10(Math.abs(value))) < 99);
        expect(formatNumber(value).length).toBeLessThanOrEqual(11);
      }),
    );
  });

  it('shows weights of unscaled data and their errors', () => {
    const unscaled = [0.112488186139, 2.78376395217e-5, -6.53152038595, 0.0490395979, 1.45551116e-5];
    expect(unscaled.map(formatNumber)).toEqual(['0.112', '2.78×10⁻⁵', '−6.532', '0.0490', '1.46×10⁻⁵']);
    expect([9.9996, 999.96, 999_999.7, 0.00012345].map(formatNumber)).toEqual([
      '10.00',
      '1,000',
      '1.00×10⁶',
      '0.000123',
    ]);
    expect([0.00123, 5e-5, 12.3456].map(formatLoss)).toEqual(['0.00123', '5.00×10⁻⁵', '12.346']);
  });

  it('gives a rate two digits, and never hundreds', () => {
    expect([8.321, 0.0000123, 1.5e-9, 2e200].map(formatRate)).toEqual([
      '8.3',
      '0.000012',
      '1.5×10⁻⁹',
      '2×10²⁰⁰',
    ]);
  });
});

describe('numbers on axes', () => {
  it('shortens large counts to thousands and millions', () => {
    expect([0, 50_000, 250_000, 1_500_000, 1e7].map(formatShort)).toEqual([
      '0',
      '50,000',
      '250K',
      '1.5M',
      '10M',
    ]);
  });

  it('writes losses on a log axis as short as they go', () => {
    expect([0.05, 1e-7, 3, 1e6].map(formatPower)).toEqual(['0.05', '10⁻⁷', '3', '10⁶']);
  });

  it('keeps the decimals asked for', () => {
    expect([formatFixed(0.5, 2), formatFixed(1200, 0)]).toEqual(['0.50', '1,200']);
  });
});

describe('exactDigits', () => {
  it('gives the same double back for every finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(exactDigits(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('formatExact', () => {
  it('is short, and a number that is typed as it stands is the same number', () => {
    expect([0.1, -0.5, 1000, 1e-6, 2e-7].map(formatExact)).toEqual([
      '0.1',
      '−0.5',
      '1000',
      '0.000001',
      '0.0000002',
    ]);
    expect([2.5e-12, -1e100].map(formatExact)).toEqual(['2.5e−12', '−1e100']);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(formatExact(value))).toBe(value || 0);
      }),
    );
  });
});

describe('parseNumber', () => {
  it('reads what people type', () => {
    expect(parseNumber(' 1,000 ')).toBe(1000);
    expect(parseNumber('0,5')).toBe(0.5);
    expect(parseNumber('0,125')).toBe(0.125);
    expect(parseNumber('12,345.5')).toBe(12345.5);
    expect(parseNumber('−.25')).toBe(-0.25);
    expect(parseNumber('1e-6')).toBe(1e-6);
    expect(parseNumber('10 000')).toBe(10000);
  });

  it('knows a number that is beyond all doubles as one', () => {
    expect([parseNumber('1e999'), parseNumber('−1e999')]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]);
  });

  it('refuses what is not a number, without throwing', () => {
    for (const text of ['', 'abc', '1..2', '--1', '1_0', '1_000', 'NaN', 'Infinity', '0x10', '1,00,0']) {
      expect(parseNumber(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text);
        expect(value).not.toBeNaN();
      }),
    );
  });
});

describe('a reader of numbers', () => {
  it('reads in any language what Intl writes in it', () => {
    for (const tag of ['en', 'de', 'fr', 'pl', 'sv', 'de-CH', 'ar-EG', 'fa', 'he', 'bn']) {
      const read = numberReader(tag);
      const format = new Intl.NumberFormat(tag, { maximumSignificantDigits: 17, useGrouping: false });
      for (const value of [0.1, -1234.5, 2e-7, 98765.4321, -6.02e23]) {
        expect(read(format.format(value)), tag).toBe(value);
      }
    }
  });

  it('takes the group of one language for what it is there, and the decimals of the other', () => {
    expect(numberReader('de')('1.000')).toBe(1000);
    expect(numberReader('de')('1.234,5')).toBe(1234.5);
    expect(numberReader('de')('0.25')).toBe(0.25);
    expect(numberReader('en')('1,000')).toBe(1000);
  });
});

describe('factors and changes', () => {
  it('gives a factor three digits where it is small', () => {
    expect(formatFactor(3.4321)).toBe('3.432');
    expect(formatFactor(0.043217)).toBe('0.0432');
    expect(formatFactor(1.2345e-7)).toBe('1.23×10⁻⁷');
    expect(formatFactor(Math.exp(2.78376e-5))).toBe('1.0000278');
    expect(formatFactor(Math.exp(-0.00412))).toBe('0.99589');
    expect(formatFactor(1)).toBe('1.000');
  });

  it('says of what is beyond all numbers, or none, that it is', () => {
    for (const format of [formatFactor, formatNumber, formatLoss, formatCell, formatExact]) {
      expect(format(Number.POSITIVE_INFINITY)).toBe('> 10³⁰⁸');
      expect(format(Number.NEGATIVE_INFINITY)).toBe('< −10³⁰⁸');
      expect(format(Number.NaN)).toBe('–');
    }
    expect(formatPercent(Number.NaN)).toBe('–');
    expect(exactDigits(Number.NaN) + exactDigits(Number.POSITIVE_INFINITY)).toBe('');
  });

  it('gives a change of a probability its sign', () => {
    expect(formatPoints(0.2412)).toBe('+24.1');
    expect(formatPoints(-0.2412)).toBe('−24.1');
    expect(formatPoints(0.000278)).toBe('+0.0278');
    expect(formatPoints(-0.0001)).toBe('−0.0100');
    expect(formatPoints(0)).toBe('0.0');
  });
});
