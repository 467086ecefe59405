import type { LessonStep } from './schema';

/**
 * The notation of lessons' texts: *emphasis*, [[term of the glossary]] or [[term|as it stands here]], {number of the page} or
 * {number:percent}, and $formula$ (formula.ts). Nothing of a text is ever run or taken for HTML.
 */
export type TextPart =
  | { readonly kind: 'text' | 'emphasis'; readonly text: string }
  | { readonly kind: 'term'; readonly term: string; readonly text: string }
  | { readonly kind: 'number'; readonly name: string; readonly form: string }
  | { readonly kind: 'formula'; readonly source: string };

const pieces =
  /\*([^*]+)\*|\[\[([^\]|]+)(?:\|([^\]]+))?\]\]|\{([a-z][a-z0-9-]*)(?::([a-z]+))?\}|\$([^$]+)\$/g;

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

function partOf([, emphasis, term, shown, number, form, formula]: RegExpMatchArray): TextPart {
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (term !== undefined) return { kind: 'term', term, text: shown ?? term };
  if (number !== undefined) return { kind: 'number', name: number, form: form ?? 'plain' };
  return { kind: 'formula', source: formula };
}

/** The names of the numbers in some texts. */
export function numbersIn(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap(parseText).flatMap((part) => (part.kind === 'number' ? [part.name] : []));
  return [...new Set(names)];
}

/** The texts of a step with their places in it. */
export function textsOf(step: LessonStep): [path: (string | number)[], text: string][] {
  const list = (name: string, texts: readonly string[] = []): [(string | number)[], string][] =>
    texts.map((text, k) => [[name, k], text]);
  const { ask, then: after } = step;
  const whys = ask?.kind === 'choice' ? ask.options.flatMap(({ why }) => why ?? []) : [];
  return [
    ...list('say', step.say),
    ...list('look', step.look),
    ...list('hints', step.hints),
    ...(ask ? list('ask', [ask.question, ...whys]) : []),
    ...list('then', [...(after?.right ?? []), ...(after?.wrong ?? []), ...(after?.always ?? [])]),
  ];
}
