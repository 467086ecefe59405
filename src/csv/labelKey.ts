/** Letters that are short for a word. */
const words: Readonly<Record<string, string>> = { y: 'yes', n: 'no', t: 'true', f: 'false' };

/**
 * What a label says, however it is written: "Yes", "YES", " yes " and "Y" are one label, and so are "1" and "1.0", "not  ill" and
 * "Not ill", "ill" and "ill." (the test set of UCI's adult has such points). Two texts are the same label when their keys are equal.
 */
export function labelKey(text: string): string {
  const bare = text.trim().replace(/^="(.*)"$|^'(.*)'$/, '$1$2');
  const plain = bare.trim().normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  // −0 and 0 are one number; beyond what is exact, two texts may be two labels.
  if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value + 0);
  const word = plain.replace(/(?<=[\p{L}\p{N}])\.$/u, '');
  return words[word] ?? word;
}
