import { expect, type Page } from '@playwright/test';
import { Lab } from './lab';

/** Another person's browser, with nothing kept, that opens an address; the page itself if none is given. */
export async function openElsewhere(page: Page, address = page.url()): Promise<Lab> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  if (!context) throw new Error('there is no browser');
  const other = new Lab(await context.newPage());
  await other.page.goto(address);
  await expect(other.readout('epoch')).toHaveAttribute('data-value', /./);
  return other;
}
