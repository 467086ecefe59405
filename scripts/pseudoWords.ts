import type { Locale, Translation } from '../src/messages/catalogue.ts';

/** The language of the pseudo-locale: read from right to left, with digits and plurals of its own. */
export const pseudoLocale: Locale = { tag: 'ar-EG', direction: 'rtl' };

/**
 * A text twice, between marks that tell it from what does not come from the catalogue. Single letters are symbols and stay
 * as they are.
 */
const twice = (text: string): string => (/\p{L}[\p{L}0-9]/u.test(text) ? `⟦${text} ${text}⟧` : text);

/** Marks a text that is not from the catalogue and has a digit in it that Intl would have written otherwise. */
const pointOut = (given: unknown): unknown =>
  typeof given === 'string' && /[0-9]/.test(given) && !given.includes('⟦') ? `⚠${given}` : given;

/**
 * Words with every text in them doubled, and every text that their functions make. A ⚠ stands before what a function was
 * given with a digit 0–9 in it.
 */
export function doubled<Part>(words: Part): Translation<Part> {
  const turned = (value: unknown): unknown => {
    if (typeof value === 'string') return twice(value);
    if (typeof value === 'function') return (...given: unknown[]) => turned(value(...given.map(pointOut)));
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, turned(part)]));
  };
  return turned(words) as Translation<Part>;
}
