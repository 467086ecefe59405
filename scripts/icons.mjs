// npm run icons: draws the PNG icons of the installed page from public/icon.svg.
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from './browser.mjs';
import { root } from './run.mjs';

/** `share` of the picture is the icon; where that is less than all, the rest is its ground, to be cut to any shape. */
const icons = [
  { name: 'icon-192', size: 192, share: 1 },
  { name: 'icon-512', size: 512, share: 1 },
  { name: 'maskable-512', size: 512, share: 0.86 },
  { name: 'apple-touch-icon', size: 180, share: 0.86 },
];

const source = await readFile(`${root}public/icon.svg`, 'utf8');
const ground = /<rect [^>]*fill="([^"]*)"/.exec(source)?.[1];
await mkdir(`${root}public/icons`, { recursive: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
const page = await browser.newPage();
for (const { name, size, share } of icons) {
  const side = Math.round(size * share);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>
    html { background: ${share < 1 ? ground : 'transparent'} }
    body { margin: 0; height: 100vh; display: grid; place-items: center }
    svg { width: ${side}px; height: ${side}px }
  </style>${source}`);
  await page.screenshot({ path: `${root}public/icons/${name}.png`, omitBackground: true });
}
await browser.close();
