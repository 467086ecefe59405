import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { Lab } from './lab';
import { test as base, expect, watch } from './test';

/** A page of somebody else's, at another port. */
export interface Host {
  readonly page: Page;
  /** Opens it with this in its body, under this style. */
  show(body: string, style?: string): Promise<void>;
  /** The content of its frame of this number. */
  lab(index?: number): Lab;
  frame(index?: number): Frame;
}

export const test = base.extend<{ host: Host }>({
  host: async ({ context, baseURL }, use) => {
    let html = '';
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const page = await context.newPage();
    const complaints = watch(page, [baseURL, url]);
    await use({
      page,
      async show(body, style = '') {
        html = `<!doctype html><html lang="en"><title>A course</title><style>${style}</style><main><h1>A course</h1>${body}</main></html>`;
        // A page behind another is not painted in every browser.
        await page.bringToFront();
        await page.goto(url);
      },
      lab: (index = 0) => new Lab(page, page.frameLocator('iframe').nth(index)),
      frame: (index = 0) => page.mainFrame().childFrames()[index],
    });
    expect(complaints).toEqual([]);
    server.closeAllConnections();
    server.close();
  },
});

export { expect };
