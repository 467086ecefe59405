import { describe, expect, it } from 'vitest';
import { selectHeldColumns } from '../../store/heldValues';
import { openClinic } from '../../store/testing/clinic';
import { formatHeld, shownHeld, sliceText, sliceTexts } from './sliceText';

const columns = selectHeldColumns(openClinic().store.getState());

describe('sliceText', () => {
  it('names numbers with their value and levels by their text, the reference too', () => {
    expect(sliceText(columns, [26, 0, 0, 1])).toBe('bmi 26, smoker = no, ward = west');
    expect(sliceTexts(columns, [-0.5, 1, 0, 0])).toEqual(['bmi −0.5', 'smoker = yes', 'ward = east']);
  });

  it('says of a mixture of levels which there are, with their shares', () => {
    expect(sliceTexts(columns, [26, 0.25, 0.5, 0.5])).toEqual([
      'bmi 26',
      'smoker = yes 0.25',
      'ward = north 0.5',
      'ward = west 0.5',
    ]);
  });

  it('rounds to four digits, in a field only what is long', () => {
    expect(formatHeld(29.873_166_6)).toBe('29.87');
    expect(formatHeld(24_000)).toBe('24000');
    expect(shownHeld(29.873_166_6)).toBe('29.87');
    expect(shownHeld(127.46)).toBeUndefined();
    expect(shownHeld(26)).toBeUndefined();
  });
});
