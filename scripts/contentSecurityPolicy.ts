import type { Plugin } from 'vite';

const policy = [
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
].join('; ');

const metaElement = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

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
      handler: (html) => html.replace(/<head[^>]*>/, `$&\n    ${metaElement}`),
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
