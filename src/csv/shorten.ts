import { cut } from './cells';
import { directionless } from './directionless';

const longest = 60;

/** A text from a file, as long as the page has room for, and without what would turn the words around it. */
export const shorten = (text: string, characters = longest): string => cut(directionless(text), characters);
