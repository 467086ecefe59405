import { test as base, expect, type Page } from '@playwright/test';
import { Lab } from './lab';

/**
 * Gathers what must not happen on a page: errors in the console, breaches of the content security policy, requests to
 * other than these origins.
 */
export function watch(page: Page, origins: readonly (string | undefined)[]): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const isOwn = origins.some((origin) => !origin || request.url().startsWith(new URL('/', origin).href));
    if (!isOwn && !/^(data|blob):/.test(request.url())) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

/** Every test opens the page through `lab`, and fails at its end when there are complaints. */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ page, baseURL }, use) => {
    const complaints = watch(page, [baseURL]);
    const lab = new Lab(page);
    await lab.open();
    await use(lab);
    expect(complaints).toEqual([]);
  },
});

export { expect };
