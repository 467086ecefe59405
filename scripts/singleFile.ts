import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundleScript } from './bundleScript.ts';
import { withPackedPolicy } from './contentSecurityPolicy.ts';

const workerRequest = /\?worker&url$/;

/**
 * Makes the build one HTML file of this name: script, style sheet and icon stand in it, and a worker's address
 * ('…?worker&url') is a blob: of its script. Fails where anything is left beside it.
 */
export function singleFile(name: string): Plugin {
  let publicFolder = '';
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    configResolved({ publicDir }) {
      publicFolder = publicDir;
    },
    load: {
      filter: { id: workerRequest },
      async handler(id) {
        const code = JSON.stringify(await bundleScript(id.replace(workerRequest, '')));
        return `export default URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }));`;
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = takeOut(bundle, '.html');
        const script = takeOut(bundle, '.js');
        const style = takeOut(bundle, '.css');
        const others = Object.keys(bundle);
        if (others.length > 0) throw new Error(`left beside the single file: ${others.join(', ')}`);
        const icon = await readFile(resolve(publicFolder, 'icon.svg'), 'utf8');
        const gate = await readFile(resolve(publicFolder, 'oldBrowser.js'), 'utf8');
        const source = packPage(page, { script, style, icon, gate });
        this.emitFile({ type: 'asset', fileName: name, source });
      },
    },
  };
}

function takeOut(bundle: Rolldown.OutputBundle, ending: string): string {
  const [found, ...more] = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(ending));
  if (!found || more.length > 0) throw new Error(`a single file is made of one ${ending} file`);
  delete bundle[found.fileName];
  return found.type === 'chunk' ? found.code : String(found.source);
}

interface Parts {
  readonly script: string;
  readonly style: string;
  /** As SVG. */
  readonly icon: string;
  /** The script that runs before all else. */
  readonly gate: string;
}

/** A built page with its parts in the place of their addresses, under a policy that lets just these through. */
export function packPage(source: string, { script, style, icon, gate }: Parts): string {
  // A file cannot be installed.
  const page = source.replace(/\n *<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '');
  // Within a string, a template or a regular expression, which is where alone these can stand, it means the same.
  const code = script.replace(/<(?=\/script|!--)/gi, '\\x3C');
  if (/<\/style/i.test(style)) throw new Error('the style sheet would end early: it holds </style');
  const packed = [
    [/(?<=<link rel="icon"[^>]*href=")[^"]*/, `data:image/svg+xml,${encodeURIComponent(icon)}`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/(?<=<script[^>]*) src="[^"]*oldBrowser.js"(?=[^>]*><\/script>)/, ''],
    [/(?<=<script data-words=[^>]*>)(?=<\/script>)/, gate],
    [/<script type="module"[^>]*src="[^"]*"[^>]*><\/script>/, `<script type="module">${code}</script>`],
  ] as const;
  const rest = packed.reduce((html, [place]) => replaceOnly(html, place, ''), page);
  if (/(?:src|href)="\.?\//.test(rest)) throw new Error('the single file refers to another file');
  const html = packed.reduce((filled, [place, part]) => replaceOnly(filled, place, part), page);
  return withPackedPolicy(html, [gate, code], style);
}

function replaceOnly(html: string, place: RegExp, part: string): string {
  if (!place.test(html)) throw new Error(`the page has no ${place}`);
  return html.replace(place, () => part);
}
