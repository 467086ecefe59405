const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const inDigits = (value: number, digits: string) =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)]);

/** A weight by its index from 0: w₁, w₂, … */
export const parameterText = (index: number): string => `w${inDigits(index + 1, subscripts)}`;

/**
 * A feature by the powers in it: x₁²x₂. The last of the powers are those of features that go by their names; where all do, a
 * product has a dot: age²·bmi.
 */
export function powersText(powers: readonly number[], names: readonly string[] = []): string {
  const axes = powers.length - names.length;
  const factor = (power: number, i: number) => {
    const base = i < axes ? `x${inDigits(i + 1, subscripts)}` : names[i - axes];
    return power === 0 ? '' : `${base}${power > 1 ? inDigits(power, superscripts) : ''}`;
  };
  const factors = powers.map(factor).filter((text) => text !== '');
  return factors.join(axes === 0 ? '·' : '');
}
