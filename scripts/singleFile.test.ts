import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packPage } from './singleFile.ts';

const page = `<!doctype html>
<html>
  <head>
    <script src="./oldBrowser.js" data-words="It needs a newer one."></script>
    <link rel="icon" type="image/svg+xml" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/main.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style.css">
  </head>
  <body></body>
</html>`;
const parts = { script: 'run("$&");', style: 'p{color:red}', icon: '<svg/>', gate: 'if (isOld()) say();' };

const contentOf = (html: string, opening: string) => {
  const [tag] = opening.split(' ');
  return new RegExp(`<${opening}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
};
const moduleScript = 'script type="module"';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('packPage', () => {
  it('puts script, style sheet and icon in the place of their addresses, to the last character', () => {
    const html = packPage(page, parts);
    expect(html).toContain('<script type="module">run("$&");</script>');
    expect(html).toContain('<style>p{color:red}</style>');
    expect(html).toContain('href="data:image/svg+xml,%3Csvg%2F%3E"');
    expect(html).toContain('<script data-words="It needs a newer one.">if (isOld()) say();</script>');
    expect(html).not.toContain('./');
  });

  it('lets just this script and this style sheet run, before anything else is said', () => {
    const html = packPage(page, { ...parts, script: 'a = "</script>";', style: 'p{content:"ü"}' });
    const policy = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
    expect(policy).toContain(
      `script-src ${hashOf(parts.gate)} ${hashOf(contentOf(html, moduleScript))} 'wasm-unsafe-eval';`,
    );
    expect(policy).toContain(`style-src ${hashOf(contentOf(html, 'style'))};`);
    expect(policy).toMatch(/default-src 'none'.*connect-src data:;.*require-trusted-types-for 'script'/);
    expect(policy).not.toContain("'self'");
  });

  it('writes what would end a script within it in another way that means the same', () => {
    const script = 'x = ["</script>", `<!-- </SCRIPT `, /<\\/script/u.source];';
    const code = contentOf(packPage(page, { ...parts, script }), moduleScript);
    expect(code).not.toMatch(/<\/script|<!--/i);
    expect(new Function(`let x; ${code} return x`)()).toEqual(new Function(`let x; ${script} return x`)());
  });

  it('refuses a page that still needs a file beside it, or lacks a part', () => {
    expect(() => packPage(page.replace('<body>', '<body><img src="./a.png">'), parts)).toThrow(
      /another file/,
    );
    expect(() => packPage(page.replace('stylesheet', 'preload'), parts)).toThrow(/stylesheet/);
    expect(() => packPage(page, { ...parts, style: 'p{}</style>' })).toThrow(/end early/);
  });
});
