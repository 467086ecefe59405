/**
 * What a label says, however it is written: "Yes", "YES" and " yes " are one label, and so are "1" and "1.0". Two texts are the
 * same label when their keys are equal.
 */
export function labelKey(text: string): string {
  const plain = text.trim().normalize('NFC').toLowerCase();
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  // −0 and 0 are one number; beyond what is exact, two texts may be two labels.
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value + 0) : plain;
}
