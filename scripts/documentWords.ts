import type { Plugin } from 'vite';
import { words as document } from '#words/document';
import { locale } from '#words/locale';
import { doubled, pseudoLocale } from './pseudoWords.ts';

/** Puts the language and the words of the catalogue into index.html, where its placeholders are: %title%. */
export function documentWords(isPseudo: boolean): Plugin {
  const { tag, direction } = isPseudo ? pseudoLocale : locale;
  const words: Readonly<Record<string, string>> = isPseudo ? doubled(document) : document;
  return {
    name: 'document-words',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/<html[^>]*>/, `<html lang="${tag}" dir="${direction}">`)
          .replace(/%(\w+)%/g, (_placeholder, name) => escaped(words[name])),
    },
  };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<"]/g, (character) => escapes[character]);
