import { directionless } from './directionless';

const longest = 60;

/** A text from a file, as long as the page has room for, and without what would turn the words around it. */
export const shorten = (text: string, characters = longest): string => cut(directionless(text), characters);

/** The text, or its beginning with an ellipsis; no character is cut in half. */
export function cut(text: string, characters: number): string {
  return text.length <= characters
    ? text
    : `${text.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
