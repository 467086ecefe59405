import { describe, expect, it } from 'vitest';
import { selectHeldColumns } from '../../store/heldValues';
import { openClinic } from '../../store/testing/clinic';
import { formatHeld, formatValue, shownHeld, sliceText, sliceTexts } from './sliceText';

const columns = selectHeldColumns(openClinic().store.getState());

describe('sliceText', () => {
  it('names numbers with their value and levels by their text, the reference too', () => {
    expect(sliceText(columns, [26, 0, 0, 1], [])).toBe('bmi 26, smoker = no, ward = west');
    expect(sliceTexts(columns, [-0.5, 1, 0, 0], [])).toEqual(['bmi −0.5', 'smoker = yes', 'ward = east']);
  });

  it('says of a mixture of levels which there are, with their shares', () => {
    expect(sliceTexts(columns, [26, 0.25, 0.5, 0.5], [])).toEqual([
      'bmi 26',
      'smoker = yes 0.25',
      'ward = north 0.5',
      'ward = west 0.5',
    ]);
  });

  it('shows short values and those of points in full, and means to four digits or to ones', () => {
    const held = (...values: number[]) => values.map((value) => formatHeld(value, undefined));
    expect(held(40_559, 9_999_999, -123_456_789_012, 27.312)).toEqual([
      '40559',
      '9999999',
      '−123456789012',
      '27.312',
    ]);
    expect(held(25.981_25, 29.873_166_6, 40_559.237_5, 9_999_999.333, 0.001_234_567_8)).toEqual([
      '25.98',
      '29.87',
      '40559',
      '9999999',
      '0.001235',
    ]);
    expect(formatHeld(25.981_25, Float64Array.of(3, 25.981_25))).toBe('25.98125');
    expect(held(1.5e13, 2.5e-7, 1 / 3e12)).toEqual(['1.5×10¹³', '2.5×10⁻⁷', '3.333×10⁻¹³']);
    expect([26.451_234_56, 40_559, 0.1 + 0.2].map(formatValue)).toEqual(['26.45123', '40559', '0.3']);
  });

  it('rounds in a field only what is long', () => {
    expect(shownHeld(29.873_166_6, undefined)).toBe('29.87');
    expect(shownHeld(40_559.237_5, undefined)).toBe('40559');
    expect(shownHeld(127.46, undefined)).toBeUndefined();
    expect(shownHeld(26, undefined)).toBeUndefined();
  });
});
