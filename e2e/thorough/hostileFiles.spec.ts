import type { Page } from '@playwright/test';
import { importFile } from '../pages/fileIn';
import { expect, test } from '../pages/test';
import { watchWords } from '../pages/unsaid';

const rows = (row: string, count: number) => `${row}\n`.repeat(count);
const utf16 = (text: string, isBig: boolean, mark = true) => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const plain = 'a,b,ill\n1,2,no\n3,4,yes\n5,7,no\n2,1,yes\n';

/** Files as nobody should have them: each is taken in or refused, and does no harm. */
const files: Readonly<Record<string, string | Buffer>> = {
  nothing: '',
  spaces: ' \n\t\n   ',
  'names alone': 'a,b,ill\n',
  'one cell': 'a',
  'one column': `a\n${rows('1', 9)}`,
  commas: rows(',,,,', 40),
  semicolons: rows(';;;', 40),
  tabs: rows('\t\t', 40),
  'blank lines': `a,b,ill${'\n'.repeat(100_000)}1,2,no\n3,4,yes\n`,
  'thousand columns': `${Array.from({ length: 1000 }, (_, k) => `v${k}`).join()}\n${rows(Array.from({ length: 1000 }, (_, k) => k % 2).join(), 12)}`,
  'too many columns': `${'a,'.repeat(1500)}b\n${rows('1,'.repeat(1500), 3)}`,
  'same names': `a,a,a,a\n1,2,3,no\n4,5,6,yes\n7,8,9,no\n`,
  'names of objects': `__proto__,constructor,toString\n1,2,hasOwnProperty\n3,4,__proto__\n5,6,constructor\n`,
  'names of markup': `<script>pwned()</script>,"<img src=x onerror=""pwned()"">",&amp;\n1,2,<b>\n3,4,</math>\n2,9,<b>\n`,
  'names of numbers': 'NaN,Infinity,undefined\n1,2,no\n3,4,yes\n',
  'no names': ',,\n1,2,no\n3,4,yes\n',
  'a long name': `${'n'.repeat(20_000)},b,ill\n1,2,no\n3,4,yes\n`,
  'a long label': `a,b,ill\n1,2,${'y'.repeat(5000)}\n3,4,no\n5,6,${'y'.repeat(5000)}\n`,
  'names with line ends': '"a\nb","c\r\nd",ill\n1,2,no\n3,4,yes\n',
  'right to left': 'גובה,משקל,חולה\n1,2,כן\n3,4,לא\n5,6,כן\n',
  'turned writing': 'a\u202E,b\u2066,ill\n1,2,no\u202E\n3,4,yes\n',
  pictures: '🦠,🏥,🤒\n1,2,😀\n3,4,🤢\n5,6,😀\n',
  'half a pair': utf16('a,b,ill\n1,2,\uD800\n3,4,yes\n', false),
  'UTF-16, low first': utf16(plain, false),
  'UTF-16, high first': utf16(plain, true),
  'UTF-16 without a mark': utf16(plain, false, false),
  'Windows-1252': Buffer.from('gr\xF6\xDFe,b,ill\n1,2,ja\n3,4,nein\n', 'latin1'),
  'broken UTF-8': Buffer.concat([Buffer.from(plain), Buffer.of(0xff, 0xfe, 0xc0, 0x80)]),
  'NULs between': Buffer.from(plain.split('').join('\0')),
  'a NUL': Buffer.from(plain.replace('3', '\x003')),
  'a picture file': Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(3000, 7)]),
  'a packed sheet': Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    Buffer.from('xl/workbook.xml'),
    Buffer.alloc(500),
  ]),
  'an old sheet': Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.alloc(500)]),
  gzip: Buffer.concat([Buffer.of(0x1f, 0x8b, 8), Buffer.alloc(300, 1)]),
  pdf: '%PDF-1.7\n1 0 obj\n',
  'a web page': '<!doctype html><html><script>pwned()</script><table><tr><td>1</table>',
  json: '{"a":[1,2],"b":{"__proto__":{"x":1}}}',
  'an open quote': 'a,b,ill\n1,"2,no\n3,4,yes\n',
  'quotes within': 'a,b,ill\n1,2,"say ""no"""\n3,4,"say ""yes"""\n5,6,"say ""no"""\n',
  'a long line': `a,b,ill\n1,2,${'x'.repeat(1_200_000)}\n3,4,yes\n`,
  'other line ends': 'a,b,ill\r1,2,no\r3,4,yes\r',
  'mixed line ends': 'a,b,ill\r\n1,2,no\n3,4,yes\r5,6,no\r\n',
  formulas: `a,b,ill\n=1+1,=HYPERLINK("x"),=cmd|' /C calc'!A0\n1,2,@sum\n3,4,+yes\n5,6,-no\n1,1,@sum\n`,
  'numbers beyond all': 'a,b,ill\n1e400,-1e400,no\n1e308,-1e308,yes\n1e-400,5e-324,no\n1,2,yes\n2,3,no\n',
  'numbers of programs': 'a,b,ill\n0x10,1_000,no\n0b1,1n,yes\nNaN,-Infinity,no\n1,2,yes\n2,1,no\n',
  'one label': `a,b,ill\n${rows('1,2,no', 9)}`,
  'many labels': `a,b,ill\n${Array.from({ length: 60 }, (_, k) => `${k},${k * k},l${k}`).join('\n')}\n`,
  'many levels': `a,b,c,ill\n${Array.from({ length: 60 }, (_, k) => `${k},${(k * 7) % 11},c${k % 12},${k % 2 ? 'no' : 'yes'}`).join('\n')}\n`,
  'levels of markup': `a,b,c,ill\n${Array.from({ length: 60 }, (_, k) => `${k},${(k * 7) % 11},${['<i>', '"', "'", '&lt;'][k % 4].replace('"', '""""')},${k % 2 ? 'no' : 'yes'}`).join('\n')}\n`,
  'one value': `a,b,c,ill\n${rows('1,1,1,no', 6)}${rows('1,1,1,yes', 6)}`,
  'missing all over': `a,b,c,ill\n${rows('NA,,.,?', 30)}`,
  'a broken ARFF': '@relation x\n@attribute a numeric\n@attribute\n@data\n1,2\n',
  'sep alone': 'sep=;\n',
  'sep of nonsense': 'sep=abc\na,b,ill\n1,2,no\n3,4,yes\n',
  'comments alone': rows('# nothing here', 30),
  'uneven rows': 'a,b,ill\n1\n1,2,no,4,5\n,,\n3,4,yes\n5,6,no,\n',
  'a session that is none': '{"format":"logit-lab/session","version":1}\nnot packed',
};

/** Takes the file in as far as it goes: refused, or asked about and then used with all columns. */
async function useAsFarAsPossible(page: Page): Promise<'refused' | 'imported' | 'unusable' | 'at once'> {
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) === 0) return 'at once';
  const understood = dialog.getByRole('button', { name: 'OK', exact: true });
  if ((await understood.count()) > 0) {
    await understood.click();
    return 'refused';
  }
  const all = dialog.getByRole('button', { name: 'All that can be used' });
  if (await all.isEnabled()) await all.click();
  await expect(page.getByRole('main')).toHaveAttribute('data-settled', 'true');
  const accept = dialog.getByRole('button', { name: /^Import \d/ });
  if ((await accept.count()) === 0 || (await accept.getAttribute('aria-disabled')) === 'true') {
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    return 'unusable';
  }
  await accept.click();
  return 'imported';
}

const names = Object.keys(files);
const half = Math.ceil(names.length / 2);
for (const [title, part] of [
  ['first', names.slice(0, half)],
  ['second', names.slice(half)],
] as const) {
  test(`hostile files are taken in or refused, and do no harm: the ${title} half`, async ({ lab, page }) => {
    const found = await watchWords(page);
    for (const name of part) {
      await test.step(name, async () => {
        // What the file itself calls so may stand on the page.
        const isAbout = /names of numbers|names of objects|numbers/.test(name);
        const before = (await found()).length;
        const points = await lab.value('points');
        await importFile(page, `${name}.csv`, files[name]);
        await expect(page.getByRole('main')).toHaveAttribute('data-settled', 'true');
        const end = await useAsFarAsPossible(page);
        await expect(page.getByRole('dialog')).toHaveCount(0);
        if (end === 'refused' || end === 'unusable') expect(await lab.value('points'), name).toBe(points);
        await page.getByRole('button', { name: 'Step', exact: true }).click();
        await expect(page.getByRole('main')).toHaveAttribute('data-settled', 'true');
        if (!isAbout) expect((await found()).slice(before), name).toEqual([]);
      });
    }
    expect(await page.evaluate(() => document.querySelectorAll('main script, main b > *').length)).toBe(0);
  });
}
