import { isLessonText } from '../../lessons/lessonFormat';

const delimiters = [',', ';', '\t', '|'];
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * True for text that looks like rows of a table rather than prose: two lines at least, a digit in the second, and the same delimiter in
 * both, or as many words parted by spaces, colons, carets or tildes, two of them numbers.
 */
export function looksLikeTable(text: string): boolean {
  // The first lines are enough to tell, and a paste can be very long.
  const [first, second] = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  if (second === undefined || !/\d/.test(second)) return false;
  if (delimiters.some((delimiter) => first.includes(delimiter) && second.includes(delimiter))) return true;
  return [/[ \t]+/, /:/, /\^/, /~/].some((between) => {
    const cells = (line: string) => line.trim().split(between);
    const numbers = cells(second).filter((cell) => number.test(cell)).length;
    const isMost = numbers >= 2 && numbers * 2 >= cells(second).length;
    return isMost && cells(first).length === cells(second).length;
  });
}

/** True for text that can be opened: rows of a table, or a lesson's file. */
export const looksLikeOurs = (text: string): boolean => looksLikeTable(text) || isLessonText(text);
