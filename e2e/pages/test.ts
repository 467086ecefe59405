import { test as base, expect } from '@playwright/test';
import { Lab } from './lab';

/**
 * Every test opens the page through `lab` and fails at its end when the page wrote an error to the console, broke the
 * content security policy, or asked another host for anything.
 */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const isOwn = !baseURL || request.url().startsWith(new URL('/', baseURL).href);
      if (!isOwn && !/^(data|blob):/.test(request.url())) complaints.push(`request to ${request.url()}`);
    });
    const lab = new Lab(page);
    await lab.open();
    await use(lab);
    expect(complaints).toEqual([]);
  },
});

export { expect };
