import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRoot } from '../apt.mjs';

/** How long an element may take to appear, and the driver to start. */
const patience = 60_000;

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** The protocol's codes of keys without a character. */
export const keys = { home: '\uE011', end: '\uE010', enter: '\uE007' };

/** @typedef {{ [elementKey: string]: string }} Element */

/**
 * One window of WebKit on a display of its own, through the W3C WebDriver protocol. Finding an element waits for it.
 */
export class WebDriver {
  /**
   * @param {string} address
   * @param {string} session
   * @param {string} home
   * @param {() => void} end
   */
  constructor(address, session, home, end) {
    this.address = address;
    this.session = session;
    /** The browser's home, where downloads come to lie. */
    this.home = home;
    this.end = end;
  }

  /** @param {{ width: number, height: number }} size */
  static async start(size) {
    const port = await freePort();
    const home = mkdtempSync(join(tmpdir(), 'logit-lab-webkit-'));
    const address = `http://127.0.0.1:${port}`;
    const child = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
      stdio: 'ignore',
      // A group of its own, so that the display and the browser end with it.
      detached: true,
      env: {
        ...process.env,
        HOME: home,
        ...(isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      },
    });
    const end = () => {
      process.off('exit', end);
      if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid);
      rmSync(home, { recursive: true, force: true });
    };
    process.once('exit', end);
    try {
      await answers(address);
      const capabilities = { alwaysMatch: { timeouts: { implicit: patience, script: patience } } };
      const { sessionId } = await send('POST', `${address}/session`, { capabilities });
      const driver = new WebDriver(address, sessionId, home, end);
      await driver.post('window/rect', size);
      return driver;
    } catch (error) {
      end();
      throw error;
    }
  }

  /** @param {string} path @param {object} [body] */
  post(path, body = {}) {
    return send('POST', `${this.address}/session/${this.session}/${path}`, body);
  }

  /** @param {string} path */
  get(path) {
    return send('GET', `${this.address}/session/${this.session}/${path}`);
  }

  /** @param {string} url */
  open(url) {
    return this.post('url', { url });
  }

  /**
   * The first element that a CSS selector finds.
   * @param {string} selector
   * @returns {Promise<string>}
   */
  async find(selector) {
    return (await this.post('element', { using: 'css selector', value: selector }))[elementKey];
  }

  /**
   * Where an element is in the window.
   * @param {string} id
   * @returns {Promise<{ x: number, y: number, width: number, height: number }>}
   */
  rectangle(id) {
    return this.run('return arguments[0].getBoundingClientRect().toJSON();', [{ [elementKey]: id }]);
  }

  /**
   * Clicks the first element of this tag and text, in the page or in an element of it.
   * @param {string} tag
   * @param {string} text
   * @param {string} [within]
   */
  async clickText(tag, text, within) {
    const xpath = { using: 'xpath', value: `.//${tag}[normalize-space()='${text}']` };
    const path = within === undefined ? 'element' : `element/${within}/element`;
    await this.click((await this.post(path, xpath))[elementKey]);
  }

  /**
   * The element of this role and accessible name, the name as the browser itself works it out.
   * @param {string} role
   * @param {string} name
   */
  async named(role, name) {
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      const elements = await this.post('elements', { using: 'css selector', value: candidates[role] });
      for (const { [elementKey]: id } of /** @type {Element[]} */ (elements)) {
        // An element that is gone by now has no name.
        const label = await this.get(`element/${id}/computedlabel`).catch(() => '');
        if (label !== name) continue;
        // The driver scrolls the window alone.
        await this.run("arguments[0].scrollIntoView({ block: 'center' });", [{ [elementKey]: id }]);
        return id;
      }
    }
    throw new Error(`There is no ${role} “${name}”.`);
  }

  /** @param {string} id */
  click(id) {
    return this.post(`element/${id}/click`);
  }

  /**
   * Presses a pointer at the first of some places of the window, takes it to the others, and lets it go after `rest`
   * milliseconds. The driver makes a mouse of a finger.
   * @param {readonly { x: number, y: number }[]} places
   * @param {{ pointerType?: 'mouse' | 'pen', button?: 0 | 2, rest?: number }} [how]
   */
  stroke([start, ...others], { pointerType = 'mouse', button = 0, rest = 0 } = {}) {
    const to = (/** @type {{ x: number, y: number }} */ { x, y }) => ({
      type: 'pointerMove',
      x: Math.round(x),
      y: Math.round(y),
      duration: 50,
    });
    const actions = [
      to(start),
      { type: 'pointerDown', button },
      ...others.map(to),
      { type: 'pause', duration: rest },
      { type: 'pointerUp', button },
    ];
    return this.post('actions', {
      actions: [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }],
    });
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  type(id, text) {
    return this.post(`element/${id}/value`, { text });
  }

  /**
   * Runs the body of a function in the page.
   * @param {string} script
   * @param {unknown[]} [args]
   */
  run(script, args = []) {
    return this.post('execute/sync', { script, args });
  }

  /**
   * Goes on within the first frame, once it shows what a CSS selector finds.
   * @param {string} selector
   */
  async enterFrame(selector) {
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      // The document that a frame begins with is not the one that comes.
      await this.post('frame', { id: null });
      await this.post('frame', { id: 0 });
      if (await this.run('return document.querySelector(arguments[0]) !== null;', [selector])) return;
      await pause(50);
    }
    throw new Error(`No frame shows ${selector}.`);
  }

  /**
   * Waits for a promise of the page, given as an expression.
   * @param {string} promise
   */
  wait(promise) {
    return this.run(`return ${promise}.then(() => true);`);
  }

  async close() {
    await send('DELETE', `${this.address}/session/${this.session}`).catch(() => undefined);
    this.end();
  }
}

/**
 * The page's elements of each role. WebKit's own word for the role of a `select` is another one.
 * @type {Record<string, string>}
 */
const candidates = {
  application: '[role=application]',
  button: 'button',
  combobox: 'select',
  img: '[role=img]',
  menuitem: '[role=menuitem]',
  radio: 'input[type=radio]',
  slider: 'input[type=range]',
  spinbutton: '[role=spinbutton]',
  switch: '[role=switch]',
  tab: '[role=tab]',
};

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 */
async function send(method, url, body) {
  const response = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(2 * patience),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message} (${new URL(url).pathname})`);
  return value;
}

/** @param {string} address */
async function answers(address) {
  const deadline = performance.now() + patience;
  for (;;) {
    const status = await send('GET', `${address}/status`).catch(() => undefined);
    if (status?.ready) return;
    if (performance.now() > deadline) throw new Error('WebKit’s driver does not start.');
    await pause(50);
  }
}

/** @returns {Promise<number>} */
function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
