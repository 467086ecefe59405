// A visitor in WebKit, with all that a hand does there.
import { readAll, size } from './visitors.mjs';
import { keys, WebDriver } from './webDriver.mjs';

/**
 * Where places of the plane are in the window. The arguments of the script are the places, each [x₁, x₂].
 */
const placesInWindow = `const plane = document.querySelector('[role=application][data-x1-domain]');
  const box = plane.getBoundingClientRect();
  const share = (domain, at) => { const [min, max] = domain.split(',').map(Number); return (at - min) / (max - min); };
  return Array.from(arguments, ([x1, x2]) => ({
    x: box.x + share(plane.dataset.x1Domain, x1) * box.width,
    y: box.bottom - share(plane.dataset.x2Domain, x2) * box.height }));`;

/** From here on the page takes every pointer for a finger, as the driver cannot hold one down itself. */
const asFinger = `window.pointerType ??= Object.getOwnPropertyDescriptor(PointerEvent.prototype, 'pointerType');
  Object.defineProperty(PointerEvent.prototype, 'pointerType', { configurable: true, get: () => 'touch' });`;

const asItself = `Object.defineProperty(PointerEvent.prototype, 'pointerType', window.pointerType);`;

/** From here on, until the page is left, errors are kept. */
const listen = `window.complaints = [];
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, (e) => complaints.push(type + ': ' + (e.message ?? e.reason ?? e.violatedDirective)));`;

/** Whatever the page knows by now is on the screen then. */
const painted = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

const complaints = `return [...complaints,
  ...[...document.querySelectorAll('[role=alert]')].map((e) => e.textContent.trim()).filter(Boolean)];`;

/** @typedef {Awaited<ReturnType<typeof webKitVisitor>>} WebKitVisitor */
/** @typedef {readonly [x1: number, x2: number]} Place */

/**
 * WebKit’s driver forgets what a page has kept with the session that it was kept in.
 * @returns {import('./visitors.mjs').Host}
 */
export function webKitHost() {
  return { arrive: webKitVisitor, leave: async () => {} };
}

export async function webKitVisitor() {
  const driver = await WebDriver.start(size);
  const click = async (/** @type {string} */ role, /** @type {string} */ name) =>
    driver.click(await driver.named(role, name));
  return {
    driver,
    /** @param {string} url */
    open: (url) => driver.open(url),
    /** @param {string} button */
    press: (button) => click('button', button),
    /** @param {string} title */
    unfold: (title) => driver.clickText('summary', title),
    /** @param {string} field @param {number} value */
    async set(field, value) {
      // An unfolded part may still be on its way.
      await driver.find('main[data-settled=true]');
      const input = await driver.named('spinbutton', field);
      // A clear of the driver's own asks for more of the place of the field than a person does.
      await driver.click(input);
      await driver.run('document.activeElement.select()');
      await driver.type(input, `${value}${keys.enter}`);
    },
    /** @param {string} field @param {string} option */
    async choose(field, option) {
      await driver.clickText('option', option, await driver.named('combobox', field));
    },
    /** @param {string} name */
    turnOn: (name) => click('switch', name),
    /** @param {string} slider */
    toTheEnd: async (slider) => driver.type(await driver.named('slider', slider), keys.end),
    /** @param {string} selector */
    sees: (selector) => driver.find(selector),
    /** @returns {Promise<Record<string, string>>} */
    async readouts() {
      await driver.wait(painted);
      await driver.find('main[data-settled=true]');
      return driver.run(readAll);
    },
    close: () => driver.close(),

    /** Opens the page and from there on keeps what goes wrong in it. @param {string} url */
    async arrive(url) {
      await driver.open(url);
      await this.watch();
    },
    /** The same for a page, or a frame, that is open already. */
    async watch() {
      await driver.find('[data-readout=epoch][data-value]');
      await driver.run(listen);
    },
    /** The errors since then, one line each. @returns {Promise<string[]>} */
    complaints: () => driver.run(complaints),
    click,
    /**
     * Drags from one place of an element's width to another; 0 is its left edge, 1 its right one.
     * @param {string} role @param {string} name @param {number} from @param {number} to
     */
    async dragAlong(role, name, from, to) {
      const { x, y, width, height } = await driver.rectangle(await driver.named(role, name));
      const at = (/** @type {number} */ share) => ({ x: x + share * width, y: y + height / 2 });
      await driver.stroke([at(from), at((from + to) / 2), at(to)]);
    },
    /** Waits for a read-out to be this. @param {string} name @param {string | number} value */
    reads: (name, value) => driver.find(`[data-readout=${name}][data-value="${value}"]`),
    /**
     * A stroke over places of the plane; one place is a click.
     * @param {readonly Place[]} places
     * @param {Parameters<WebDriver['stroke']>[1]} [how]
     */
    async stroke(places, how) {
      await driver.stroke(await driver.run(placesInWindow, [...places]), how);
    },
    /**
     * The same as if by a finger.
     * @param {readonly Place[]} places
     * @param {{ rest?: number }} [how]
     */
    async touch(places, how) {
      await driver.run(asFinger);
      await driver.stroke(await driver.run(placesInWindow, [...places]), how);
      await driver.run(asItself);
    },
  };
}
