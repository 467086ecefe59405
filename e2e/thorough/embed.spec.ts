import type { Page } from '@playwright/test';
import { putInAxe, violations } from '../pages/axe';
import { expect, type Host, test } from '../pages/host';
import { Lab } from '../pages/lab';
import { openClinic } from '../pages/slice';

const switches = (page: Page, name: string) => page.getByRole('switch', { name, exact: true });

/** Opens the dialog, turns these switches over, and takes the code. */
async function embedCode(page: Page, turned: readonly string[] = []): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  for (const name of turned) await switches(page, name).click();
  await new Lab(page).settled();
  const code = await page.getByRole('textbox', { name: 'Embed code' }).inputValue();
  await page.keyboard.press('Escape');
  return code;
}

const addressIn = (code: string) => /src="([^"]*)"/.exec(code)?.[1] ?? '';
const everything = ['Speed', 'Learning rate', 'Class to add and tools', 'Equation and numbers', 'Probe'];

test('shows what was asked for in a page of another site, and trains to the same bytes', async ({
  lab,
  page,
  host,
  context,
}) => {
  await page.bringToFront();
  await lab.set('Random seed', 42);
  await lab.click(0.9, 0.9);
  await lab.set('Learning rate', 0.2);
  await lab.set('Epochs', 300);
  await lab.slider('Speed').press('End');
  await lab.button('Share').click();
  await lab.settled();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await lab.set('Width', 700);
  await lab.set('Height', 500);
  await switches(page, 'Equation and numbers').click();
  await lab.settled();
  const code = await page.getByRole('textbox', { name: 'Embed code' }).inputValue();
  await page.keyboard.press('Escape');
  await lab.trainToEnd();

  await host.show(code);
  const embedded = host.lab();
  await embedded.atEpoch(0);
  const size = await host.page.locator('iframe').boundingBox();
  expect([size?.width, size?.height]).toEqual([700, 500]);
  await expect(embedded.curve).toBeVisible();
  await expect(embedded.slider('Learning rate')).toHaveCount(0);
  await expect(embedded.field('Probe x₁')).toHaveCount(0);
  await embedded.train.click();
  await embedded.hasState(/finished|converged/);
  await embedded.atEpoch(300);
  expect(await embedded.parameters()).toEqual(await lab.parameters());

  const opening = context.waitForEvent('page');
  await host.page.frameLocator('iframe').getByRole('link', { name: 'Open in Logit Lab' }).click();
  const whole = new Lab(await opening);
  await expect(whole.readout('points')).toHaveAttribute('data-value', '101');
  await expect(whole.field('Learning rate')).toHaveValue('0.2');
  expect(addressIn(code).replace(/embed=[^#]*/, '')).toBe(link.replace('#', '?#'));
});

test('fits its frame from 320 × 320 up with everything, and axe finds nothing in light and dark @once', async ({
  lab,
  page,
  host,
}) => {
  await putInAxe(host.page);
  await host.show(await embedCode(page, everything));
  const embedded = host.lab();
  await embedded.button('Step').click();
  await embedded.atEpoch(1);
  for (const [width, height, colorScheme] of [
    [960, 600, 'light'],
    [390, 700, 'light'],
    [480, 360, 'dark'],
    [320, 320, 'light'],
  ] as const) {
    await host.page.emulateMedia({ colorScheme });
    await resize(host, width, height);
    await expect.poll(() => overflow(host)).toEqual([0, 0]);
    await expect(embedded.train).toBeInViewport({ ratio: 1 });
    await expect.poll(async () => (await embedded.plane.boundingBox())?.width).toBeGreaterThan(120);
    if (height < 400) expect(await violations(host.frame())).toEqual([]);
  }
  await host.page.frameLocator('iframe').getByRole('radio', { name: 'More' }).check();
  await embedded.set('Probe x₁', 0.25);
  await embedded.set('Learning rate', 0.2);
  expect(await violations(host.frame())).toEqual([]);
  await expect(lab.plane).toBeVisible();
});

test('shows plane and loss one at a time where there is no room for both @once', async ({
  lab,
  page,
  host,
}) => {
  await host.show(await embedCode(page));
  const embedded = host.lab();
  await expect(embedded.curve).toBeInViewport({ ratio: 1 });
  await resize(host, 320, 320);
  await expect(embedded.curve).toBeHidden();
  expect(await overflow(host)).toEqual([0, 0]);
  await host.page.frameLocator('iframe').getByRole('radio', { name: 'Loss' }).check();
  await expect(embedded.curve).toBeInViewport({ ratio: 1 });
  await expect(embedded.plane).toBeHidden();
  await expect(lab.plane).toBeVisible();
});

test('holds the features on no axis where that is asked for, in a frame of any size', async ({
  lab,
  page,
  host,
}) => {
  await lab.button('Share').click();
  await expect(switches(page, 'Equation and numbers')).toBeVisible();
  await expect(switches(page, 'Hold at: the features on no axis')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await openClinic(lab);
  await putInAxe(host.page);
  await host.show(await embedCode(page, ['Hold at: the features on no axis']));
  const embedded = host.lab();
  const frame = host.page.frameLocator('iframe');
  await embedded.set('Hold bmi', 31);
  await expect(frame.getByText(/^slice at bmi 31, /)).toBeVisible();
  await resize(host, 320, 320);
  await frame.getByRole('radio', { name: 'More' }).check();
  await embedded.set('Hold bmi', 22);
  expect(await overflow(host)).toEqual([0, 0]);
  expect(await violations(host.frame())).toEqual([]);
  await frame.getByRole('radio', { name: 'Plane' }).check();
  await expect(frame.getByText(/^slice at bmi 22, /)).toBeVisible();
});

function resize(host: Host, width: number, height: number): Promise<void> {
  return host.page.locator('iframe').evaluate(
    (frame, [w, h]) => {
      frame.setAttribute('width', String(w));
      frame.setAttribute('height', String(h));
    },
    [width, height],
  );
}

/** By how many pixels the page in the frame is wider and higher than that. */
function overflow(host: Host): Promise<number[]> {
  return host.frame().evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
}

test('follows the theme of the page around it unless told, several in one page', async ({
  lab,
  page,
  host,
}) => {
  await lab.button('Share').click();
  await lab.set('Width', 320);
  await lab.set('Height', 320);
  const codes: string[] = [];
  for (const name of ['Host page’s', 'Light', 'Dark']) {
    await page.getByRole('dialog').getByRole('radio', { name }).check();
    await lab.settled();
    codes.push(await page.getByRole('textbox', { name: 'Embed code' }).inputValue());
  }
  await page.keyboard.press('Escape');
  await host.page.emulateMedia({ colorScheme: null });
  await host.show(codes.join(''), ':root { color-scheme: dark }');
  const themes = () =>
    Promise.all(
      [0, 1, 2].map((i) =>
        host.page.frameLocator('iframe').nth(i).locator(':root').getAttribute('data-theme'),
      ),
    );
  await expect.poll(themes).toEqual(['dark', 'light', 'dark']);
  await host.page.evaluate(() => {
    document.documentElement.style.colorScheme = 'light';
  });
  await expect.poll(themes).toEqual(['light', 'light', 'dark']);

  for (const i of [0, 1, 2]) await host.lab(i).atEpoch(0);
  await host.lab(1).button('Step').click();
  await host.lab(1).atEpoch(1);
  for (const i of [0, 2]) await host.lab(i).atEpoch(0);
});

test('asks the browser’s storage for nothing, and leaves what the page has kept', async ({
  lab,
  page,
  host,
}) => {
  await lab.click(-1.05, -1.05);
  await host.page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          asked.push(name);
          throw new DOMException('not in frames of other sites', 'SecurityError');
        },
      });
    }
  });
  await host.show(await embedCode(page));
  const embedded = host.lab();
  await embedded.button('Step').click();
  await embedded.atEpoch(1);
  await embedded.click(0.5, 0.9);
  await expect(embedded.readout('points')).toHaveAttribute('data-value', '102');
  await embedded.page.keyboard.press('s');
  await embedded.atEpoch(2);
  // Keys for what is not shown do nothing, and those pressed outside of the frame are not its own.
  await embedded.page.keyboard.press('n');
  await host.page.locator('h1').click();
  await host.page.keyboard.press('s');
  await expect(host.page.frameLocator('iframe').getByRole('alert')).toBeEmpty();
  await embedded.button('Step').click();
  await embedded.atEpoch(3);
  await expect(embedded.readout('points')).toHaveAttribute('data-value', '102');
  expect(await host.frame().evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
  await host.page.close();
  await page.reload();
  await lab.atEpoch(0);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
});

test('works in a sandbox with an origin of its own, and says what is missing without @chromium', async ({
  lab,
  page,
  host,
}) => {
  const code = (await embedCode(page)).replaceAll('loading="lazy"', '');
  const inSandbox = (allowed: string) => code.replace('<iframe', `<iframe sandbox="${allowed}"`);
  // As a server answers that lets other sites read its files; without that a sandboxed frame stays empty.
  await host.page.route(/assets/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await host.show(inSandbox('allow-scripts allow-same-origin') + inSandbox('allow-scripts'));
  await host.lab(0).button('Step').click();
  await host.lab(0).atEpoch(1);
  await expect(host.page.frameLocator('iframe').nth(1).getByRole('alert')).toContainText('allow-same-origin');
  await expect(host.lab(1).plane).toBeVisible();
  await expect(lab.plane).toBeVisible();
});

test('shows something sensible for an address that was damaged, and the right thing once that is mended', async ({
  lab,
  page,
}) => {
  await lab.set('Number of points', 50);
  const { hash } = new URL(addressIn(await embedCode(page)));
  for (const value of ['', '=%F0%9F%A6%84.constructor.%00', `=${'train.'.repeat(500)}`]) {
    await page.goto(`./?embed${value}#v1.c29tZXRoaW5n`);
    await lab.button('Step').click();
    await lab.atEpoch(1);
    await expect(page.getByRole('alert')).toContainText('This link is damaged');
    await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
  }
  await page.evaluate((mended) => {
    window.location.hash = mended;
  }, hash);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '50');
  await expect(page.getByRole('alert')).toBeEmpty();
  await page.reload();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '50');
});
