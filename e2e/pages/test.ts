import { test as base, expect, type Page } from '@playwright/test';
import { Lab } from './lab';

/**
 * Every test opens the page through `lab` and fails at its end when the page wrote an error to the console, broke the
 * content security policy, or asked another host for anything.
 */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page, baseURL && new URL('/', baseURL).href);
    const lab = new Lab(page);
    await lab.open();
    await use(lab);
    expect(complaints).toEqual([]);
  },
});

/** Playwright's own, where a test blocks service workers. */
const blocked = 'Service Worker registration blocked by Playwright';

/** What the page complains of from now on, requests to anything but `own` addresses among it. */
export function complaintsOf(page: Page, own = ''): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && message.text() !== blocked) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(own);
    if (!isOwn && !/^(data|blob):/.test(request.url())) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

export { expect };
