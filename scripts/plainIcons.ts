import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const own = fileURLToPath(new URL('../src/ui/kit/createIcon.ts', import.meta.url));

/**
 * Has the icons of `lucide-react` made by the page's own few lines, which do what it needs of those of the package in a hundredth of
 * a first visit's script; keys of shapes that never change places are left out.
 */
export function plainIcons(): Plugin {
  return {
    name: 'plain-icons',
    enforce: 'pre',
    load(id) {
      if (!/lucide-react\/dist\/esm\/createLucideIcon\.mjs$/.test(id)) return null;
      return `export { createIcon as default } from ${JSON.stringify(own)};`;
    },
    transform(code, id) {
      if (!/lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/.test(id)) return null;
      return { code: code.replace(/,\s*key: "\w+"/g, ''), map: null };
    },
  };
}
