import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/messages/en/document.ts';
import { target } from '../target.ts';
import { faultsOf, usesIn } from './check.ts';

const inScript = (code: string) => [...usesIn({ 'a.js': code }).keys()];
const inStyle = (code: string) => [...usesIn({ 'a.css': code }).keys()];

describe('usesIn', () => {
  it.each([
    ['points.with(0, 1);', ['member with']],
    ['const sorted = points.toSorted();', ['member toSorted']],
    ['Promise.withResolvers();', ['static Promise.withResolvers']],
    ['new Intl.NumberFormat("en", { signDisplay: "negative" });', ['option signDisplay: negative']],
    ['list.addEventListener("scrollend", settle);', ['event scrollend']],
    ['jsx("div", { popover: "auto" });', ['attribute popover']],
    ['text.match(/[\\p{L}--a]/v);', ['regular expression flag v']],
    ['new URLPattern("/a");', ['global URLPattern']],
  ])('finds what is too new for a browser in a script: %s', (code, found) => {
    expect(inScript(code)).toEqual(expect.arrayContaining(found));
  });

  it.each([
    ['p { width: round(down, 10.5px, 1px) }', ['function round']],
    ['p { --side: round(down, min(10cqw, 1px), 1px) }', ['function round']],
    ['p { color: light-dark(red, blue) }', ['function light-dark']],
    ['label:has(:checked) { color: red }', ['pseudo has']],
    ['p:dir(rtl) { color: red }', ['pseudo dir']],
    ['p { float: inline-end }', ['value float: inline-end']],
    ['p { width: 1rlh }', ['unit rlh']],
    ['@starting-style { p { opacity: 0 } }', ['at-rule starting-style']],
    ['p { mask-image: none }', ['property mask-image']],
  ])('finds what is too new for a browser in a style sheet: %s', (code, found) => {
    expect(inStyle(code)).toEqual(found);
  });

  it('takes what all the browsers have, and what has its fallback with it', () => {
    expect(inScript('points.findLast(Boolean); new OffscreenCanvas(1, 1); box.showPopover?.();')).toEqual([]);
    expect(inScript('const shapes = { with(a) {} }; shapes.with(1);')).toEqual([]);
    expect(inStyle('p { height: 1dvh; width: min(1cqw, 2px); inset: 0; color: red }')).toEqual([]);
    expect(inStyle('p { -webkit-mask-image: none; mask-image: none }')).toEqual([]);
    expect(
      inStyle('@supports (width: round(down, 1px, 1px)) { p { width: round(down, 1px, 1px) } }'),
    ).toEqual([]);
  });
});

describe('faultsOf', () => {
  it('names the file of each use, but for those with a fallback', () => {
    const uses = new Map([
      ['member with', 'assets/first.js'],
      ['attribute popover', 'assets/first.js'],
    ]);
    expect(faultsOf(uses)).toEqual([
      'assets/first.js: member with is too new for a browser of scripts/target.ts',
    ]);
  });
});

describe('neededBrowsers', () => {
  it('tells people of the browsers that the page is built for', () => {
    const { neededBrowsers } = words;
    const versions = Object.fromEntries(target.map((one) => one.split(/(?<=[a-z])(?=\d)/)));
    const { chrome, edge, firefox, safari } = versions;
    expect(edge).toBe(chrome);
    expect(neededBrowsers).toBe(`Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari}`);
    expect(readFileSync('README.md', 'utf8')).toContain(neededBrowsers);
  });
});
