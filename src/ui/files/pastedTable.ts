const delimiters = [',', ';', '\t'];

/**
 * Whether text looks like rows of a table rather than prose: two lines at least, the first two of them with the same
 * delimiter, and a digit in the second.
 */
export function looksLikeTable(text: string): boolean {
  // The first lines are enough to tell, and a paste can be very long.
  const [first, second] = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  if (second === undefined || !/\d/.test(second)) return false;
  return delimiters.some((delimiter) => first.includes(delimiter) && second.includes(delimiter));
}
