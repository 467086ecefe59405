import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** For a page whose files lie beside it. */
const served = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/**
 * For a page that is one file: it runs these scripts and this style sheet and no other, starts workers only from what is in
 * it, and connects to nothing (the kernel is a data: address).
 */
function packed(scripts: readonly string[], style: string): readonly string[] {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ];
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function withPolicy(html: string, policy: readonly string[]): string {
  const element = `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;
  return html.replace(/<head[^>]*>/, `$&\n    ${element}`);
}

/** A page of one file with its policy; `scripts` and `style` are what stands between its tags, to the last character. */
export function withPackedPolicy(html: string, scripts: readonly string[], style: string): string {
  return withPolicy(html, packed(scripts, style));
}

const inlineCode: [what: string, pattern: RegExp][] = [
  ['an inline script', /<script(?![^>]*\ssrc=)[^>]*>/i],
  ['an inline style sheet', /<style[\s>]/i],
  ['a style attribute', /<[^>]+\sstyle\s*=/i],
  ['an event handler attribute', /<[^>]+\son[a-z]+\s*=/i],
  ['a javascript: address', /=\s*["']?\s*javascript:/i],
];

/**
 * Puts the policy first into the <head> of every built page (development needs inline scripts and has none),
 * and fails the build when a page holds something inline that the policy would block.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => withPolicy(html, served),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pages = Object.values(bundle).filter((file) => file.fileName.endsWith('.html'));
        for (const page of pages) {
          if (page.type === 'asset') refuseInlineCode(page.fileName, String(page.source));
        }
      },
    },
  };
}

function refuseInlineCode(name: string, html: string): void {
  if (!/<head[^>]*>\s*<meta http-equiv="Content-Security-Policy"/.test(html)) {
    throw new Error(`${name}: the content security policy is not the first element of <head>`);
  }
  for (const [what, pattern] of inlineCode) {
    const found = pattern.exec(html);
    if (found) {
      throw new Error(`${name} holds ${what}, which its content security policy blocks: ${found[0]}`);
    }
  }
}
