import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Chooses a command of a menu and returns the file that it saves. */
export async function saved(
  page: Page,
  button: string,
  item: string,
): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Somewhere without the page's own policy. */
async function elsewhere<T>(page: Page, ask: (blank: Page) => Promise<T>): Promise<T> {
  const blank = await page.context().newPage();
  const answer = await ask(blank);
  await blank.close();
  return answer;
}

/** A picture as a browser shows it: its size, how many colours, the colour in its corner, and pixels of each in `inks`. */
export function look(page: Page, bytes: Buffer, type: string, inks: readonly string[] = []) {
  const ask = (blank: Page) =>
    blank.evaluate(
      async ({ data, kind, wanted }) => {
        const image = new Image();
        image.src = `data:${kind};base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
        const corner = [...context.getImageData(1, 1, 1, 1).data].slice(0, 3);
        const inked = wanted.map((ink) => {
          context.fillStyle = ink;
          context.fillRect(0, 0, 1, 1);
          const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
          const isNear = (pixel: number, channel: number, at: number) =>
            Math.abs(((pixel >> at) & 255) - channel) < 10;
          return pixels.filter((p) => isNear(p, red, 0) && isNear(p, green, 8) && isNear(p, blue, 16)).length;
        });
        return { width: canvas.width, height: canvas.height, colours: new Set(pixels).size, corner, inked };
      },
      { data: bytes.toString('base64'), kind: type, wanted: inks },
    );
  return elsewhere(page, ask);
}

/** The contents of an SVG file. */
export function read(page: Page, text: string) {
  const ask = (blank: Page) =>
    blank.evaluate((source) => {
      const file = new DOMParser().parseFromString(source, 'image/svg+xml');
      const links = [...file.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => /href|src/.test(name) || value.includes('url('))
          .map(({ value }) => value),
      );
      const paths = [...file.querySelectorAll('path')].map((path) => ({
        fill: path.getAttribute('fill'),
        d: path.getAttribute('d') ?? '',
      }));
      return {
        isWhole: file.querySelector('parsererror') === null && file.documentElement.tagName === 'svg',
        foreign: links.filter((link) => !link.startsWith('data:image/png;') && !link.startsWith('url("#')),
        words: [...file.querySelectorAll('text')].map(({ textContent }) => textContent),
        unstyled: [...file.querySelectorAll('text')].filter((text) => !text.getAttribute('font-family'))
          .length,
        classes: file.querySelectorAll('[class], [style]').length,
        images: file.querySelectorAll('image').length,
        // Marks of classes are filled circles and diamonds; rings are circles only, many in one path.
        marks: paths.filter(({ fill, d }) => fill !== 'none' && /0 1 1|z$/.test(d)).length,
        rings: paths
          .filter(({ fill }) => fill === 'none')
          .reduce((sum, { d }) => sum + (d.match(/0 1 1-/g)?.length ?? 0), 0),
      };
    }, text);
  return elsewhere(page, ask);
}
