import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const pseudoWords = JSON.stringify(fileURLToPath(new URL('./pseudoWords.ts', import.meta.url)));

/**
 * `vite build --mode pseudo` makes the page in a language that nobody speaks: twice as long and from right to left, to see
 * what a layout does with it, and which words do not come from the catalogue.
 */
export function pseudoLocale(): Plugin {
  return {
    name: 'pseudo-locale',
    enforce: 'pre',
    config: () => ({ build: { outDir: 'dist-pseudo' } }),
    transform: {
      filter: { id: /src\/messages\/\w+\/\w+\.ts$/ },
      handler(code, id) {
        if (id.endsWith('/locale.ts')) return `export { pseudoLocale as locale } from ${pseudoWords};`;
        return [
          code.replace('export const words', 'const plain'),
          `import { doubled } from ${pseudoWords};`,
          'export const words = doubled(plain);',
        ].join('\n');
      },
    },
  };
}
