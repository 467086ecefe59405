import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, parseText, plainText, textsOf } from './lessonText';

const wordsOf = (text: string) =>
  parseText(text)
    .map((part) => ('text' in part ? part.text : ''))
    .join('');

describe('the notation of texts', () => {
  it('has emphasis, terms, numbers and formulas among plain words', () => {
    expect(parseText('A *bold* [[loss]] of {loss}: $x^2$.')).toEqual([
      { kind: 'text', text: 'A ' },
      { kind: 'emphasis', text: 'bold' },
      { kind: 'text', text: ' ' },
      { kind: 'term', term: 'loss', text: 'loss' },
      { kind: 'text', text: ' of ' },
      { kind: 'number', name: 'loss', form: 'plain' },
      { kind: 'text', text: ': ' },
      { kind: 'formula', source: 'x^2' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('has terms in other words and numbers in other forms', () => {
    expect(parseText('[[loss|losses]]')).toEqual([{ kind: 'term', term: 'loss', text: 'losses' }]);
    expect(parseText('{w1:percent}')).toEqual([{ kind: 'number', name: 'w1', form: 'percent' }]);
  });

  it('leaves what is not closed, and what looks like HTML, as the words they are', () => {
    for (const text of ['2 * 3', '[[loss', '{loss', 'it costs $5', '<b>no</b>', '{Not a name}'])
      expect(parseText(text)).toEqual([{ kind: 'text', text }]);
  });

  it('loses no plain words, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = parseText(text);
        const isPlain = parts.every(({ kind }) => kind === 'text');
        const shown = text.replace(/\\([*[{$])/g, '$1');
        if (isPlain) expect(wordsOf(text)).toBe(shown);
        for (const part of parts) if (part.kind === 'text') expect(text).toContain(part.text);
      }),
    );
  });

  it('shows a plain text as it is, whatever is in it', () => {
    const signs = fc.string({ unit: fc.constantFrom('$', '{', '}', '*', '[', ']', '\\', 'loss', ' ') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), (text) => {
        const parts = parseText(plainText(text));
        expect(parts.every(({ kind }) => kind === 'text')).toBe(true);
        expect(wordsOf(plainText(text))).toBe(text);
      }),
    );
    expect(wordsOf(plainText('$5 or $10, {x} and *y*'))).toBe('$5 or $10, {x} and *y*');
  });

  it('names each number once', () => {
    expect(numbersIn(['{loss} and {w1}', '{loss:percent}'])).toEqual(['loss', 'w1']);
  });

  it('finds every text of a step', () => {
    // As text: what has a `then` can be taken for a promise.
    const step = JSON.parse(`{
      "say": ["{loss}"],
      "ask": { "kind": "choice", "question": "{w1}", "options": [{ "say": "a", "why": "{w2}" }, { "say": "b" }] },
      "look": ["{bias}"],
      "hints": ["{epoch}"],
      "then": { "right": ["{norm}"], "wrong": ["{score}"], "always": ["{cost}"] }
    }`);
    const texts = textsOf(step).map(([, text]) => text);
    expect([...numbersIn(texts)].sort()).toEqual(
      ['bias', 'cost', 'epoch', 'loss', 'norm', 'score', 'w1', 'w2'].sort(),
    );
    for (const [path, text] of textsOf(step)) {
      const there = path.reduce<unknown>((within, key) => Object(within)[key], step);
      expect(there).toBe(text);
    }
  });
});
