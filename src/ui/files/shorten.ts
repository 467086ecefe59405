import { cut } from '../../core/data/csv/cells';

const longest = 60;

/** A text from a file, as long as the page has room for. */
export const shorten = (text: string): string => cut(text, longest);
