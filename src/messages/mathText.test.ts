import { describe, expect, it } from 'vitest';
import { parameterText, powersText } from './mathText';

describe('text for maths', () => {
  it('counts weights from 1', () => {
    expect([0, 8, 9, 19].map(parameterText)).toEqual(['w₁', 'w₉', 'w₁₀', 'w₂₀']);
  });

  it('leaves out powers of 0 and 1', () => {
    expect([[1, 0], [0, 2], [2, 1], [3]].map((powers) => powersText(powers))).toEqual([
      'x₁',
      'x₂²',
      'x₁²x₂',
      'x₁³',
    ]);
  });
});
