// The same few acts of a visitor, by role and name, in every browser.
/** The window of every visitor. */
export const size = { width: 1440, height: 900 };

/**
 * @typedef {{
 *   open(url: string): Promise<unknown>,
 *   press(button: string): Promise<unknown>,
 *   unfold(title: string): Promise<unknown>,
 *   set(field: string, value: number): Promise<unknown>,
 *   choose(field: string, option: string): Promise<unknown>,
 *   turnOn(name: string): Promise<unknown>,
 *   toTheEnd(slider: string): Promise<unknown>,
 *   sees(selector: string): Promise<unknown>,
 *   readouts(): Promise<Record<string, string>>,
 *   close(): Promise<unknown>,
 * }} Visitor
 */

/** Script: every exact read-out by its name. */
export const readAll = `return Object.fromEntries(
  [...document.querySelectorAll('[data-readout]')].map((e) => [e.dataset.readout, e.dataset.value ?? '']))`;

/**
 * A browser that first visits are made with, one after another.
 * @typedef {{ arrive(): Promise<Visitor>, leave(): Promise<unknown> }} Host
 */

/**
 * @param {import('@playwright/test').Browser} browser
 * @returns {Host}
 */
export function playwrightHost(browser) {
  return { arrive: () => playwrightVisitor(browser), leave: () => browser.close() };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<Visitor>}
 */
async function playwrightVisitor(browser) {
  const page = await browser.newPage({ locale: 'en-US', viewport: size });
  page.setDefaultTimeout(60_000);
  const by = (/** @type {any} */ role, /** @type {string} */ name) =>
    page.getByRole(role, { name, exact: true });
  return {
    open: (url) => page.goto(url),
    press: (button) => by('button', button).click(),
    unfold: (title) => page.locator('summary').getByText(title, { exact: true }).click(),
    async set(field, value) {
      await by('spinbutton', field).press('ControlOrMeta+a');
      await by('spinbutton', field).pressSequentially(`${value}\n`);
    },
    choose: (field, option) => by('combobox', field).selectOption({ label: option }),
    turnOn: (name) => by('switch', name).check(),
    toTheEnd: (slider) => by('slider', slider).press('End'),
    sees: (selector) => page.locator(selector).first().waitFor({ state: 'attached' }),
    readouts: () => page.evaluate(`(() => { ${readAll} })()`),
    // And the context that it has for itself.
    close: () => page.close(),
  };
}
