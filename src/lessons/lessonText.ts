import type { LessonStep } from './schema';

/**
 * The notation of lessons' texts: *emphasis*, [[term of the glossary]] or [[term|as it stands here]], {number of the page} or
 * {number:percent}, and $formula$ (formula.ts). \*, \[, \{ and \$ are the signs themselves. Nothing of a text is ever
 * run or taken for HTML.
 */
export type TextPart =
  | { readonly kind: 'text' | 'emphasis'; readonly text: string }
  | { readonly kind: 'term'; readonly term: string; readonly text: string }
  | { readonly kind: 'number'; readonly name: string; readonly form: string }
  | { readonly kind: 'formula'; readonly source: string };

const pieces =
  /\*([^*]+)\*|\[\[([^\]|]+)(?:\|([^\]]+))?\]\]|\{([a-z][a-z0-9-]*)(?::([a-z]+))?\}|\$([^$]+)\$|\\([*[{$])/g;

/** The parts of a text in their order. */
export function parseText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push(partOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function partOf([, emphasis, term, shown, number, form, formula, sign]: RegExpMatchArray): TextPart {
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (term !== undefined) return { kind: 'term', term, text: shown ?? term };
  if (number !== undefined) return { kind: 'number', name: number, form: form ?? 'plain' };
  return sign === undefined ? { kind: 'formula', source: formula } : { kind: 'text', text: sign };
}

/** A text that is shown just as it is, whatever signs of the notation are in it. */
export const plainText = (text: string): string => text.replace(/[*[{$]/g, '\\$&');

/** The names of the numbers in some texts. */
export function numbersIn(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap(parseText).flatMap((part) => (part.kind === 'number' ? [part.name] : []));
  return [...new Set(names)];
}

/** Where a text stands in its step: ask, options, 1, why. */
type TextPath = readonly (string | number)[];

/** The texts of a step with their places in it. */
export function textsOf({
  say,
  look,
  hints,
  ask,
  then: after,
}: LessonStep): [path: TextPath, text: string][] {
  const list = (place: TextPath, texts: readonly string[] = []): [TextPath, string][] =>
    texts.map((text, k) => [[...place, k], text]);
  const options = ask?.kind === 'choice' ? ask.options : [];
  return [
    ...list(['say'], say),
    ...list(['look'], look),
    ...list(['hints'], hints),
    ...(ask ? [[['ask', 'question'], ask.question] satisfies [TextPath, string]] : []),
    ...options.flatMap(({ why }, k): [TextPath, string][] =>
      why === undefined ? [] : [[['ask', 'options', k, 'why'], why]],
    ),
    ...list(['then', 'right'], after?.right),
    ...list(['then', 'wrong'], after?.wrong),
    ...list(['then', 'always'], after?.always),
  ];
}
