import { test as base, expect, type Page } from '@playwright/test';
import { Lab } from './lab';

/** Playwright's own, where a test blocks service workers. */
const blocked = 'Service Worker registration blocked by Playwright';

/**
 * Gathers what must not happen on a page: errors in the console, breaches of the content security policy, requests to
 * other than these addresses.
 */
export function watch(page: Page, own: readonly (string | undefined)[]): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && message.text() !== blocked) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const isOwn = own.some((address) => !address || request.url().startsWith(address));
    if (!isOwn && !/^(data|blob):/.test(request.url())) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

/** Every test opens the page through `lab`, and fails at its end when there are complaints. */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ page, baseURL }, use) => {
    const complaints = watch(page, [baseURL && new URL('/', baseURL).href]);
    const lab = new Lab(page);
    await lab.open();
    await use(lab);
    expect(complaints).toEqual([]);
  },
});

export { expect };
