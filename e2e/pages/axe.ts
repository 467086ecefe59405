import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** To be called before the page opens: its own policy lets no foreign script in afterwards. */
export async function putInAxe(page: Page): Promise<void> {
  await page.addInitScript(source);
}

/** What axe finds wrong with the page, or a frame, as it stands. */
export function violations(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = (await checker.run(document, { runOnly: tags })).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}
