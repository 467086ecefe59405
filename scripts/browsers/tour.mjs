// A short visit in WebKit: what most visitors do, and no error on the way.
import { ok as check, deepEqual, equal } from 'node:assert/strict';
import { keys } from './webDriver.mjs';

const listen = `window.complaints = [];
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, (e) => complaints.push(type + ': ' + (e.message ?? e.reason ?? e.violatedDirective)));`;

const complaints = `return [...complaints,
  ...[...document.querySelectorAll('[role=alert]')].map((e) => e.textContent.trim()).filter(Boolean)];`;

/** A corner of the plane without points. */
const emptyCorner = `const plane = document.querySelector('[role=application]');
  const box = plane.getBoundingClientRect();
  const share = (domain, at) => { const [min, max] = domain.split(',').map(Number); return (at - min) / (max - min); };
  return { x: box.x + share(plane.dataset.x1Domain, -1.05) * box.width,
    y: box.bottom - share(plane.dataset.x2Domain, -1.05) * box.height };`;

/**
 * @typedef {Awaited<ReturnType<typeof import('./visitors.mjs').webKitVisitor>>} Visitor
 * @type {{ name: string, walk: (visitor: Visitor, url: string) => Promise<unknown> }[]}
 */
export const tour = [
  {
    name: 'opens with an untrained model',
    async walk(visitor, url) {
      await visitor.open(url);
      await visitor.driver.run(listen);
      await visitor.sees('[data-readout=epoch][data-value="0"]');
      const { points, probability } = await visitor.readouts();
      equal(points, '100');
      check(Math.abs(Number(probability) - 0.5) < 0.01, probability);
    },
  },
  {
    name: 'trains and pauses',
    async walk(visitor) {
      await visitor.set('Epochs', 1_000_000);
      await visitor.press('Train');
      await visitor.sees('[data-readout=epoch]:not([data-value="0"])');
      await visitor.press('Pause');
      await visitor.sees('[role=status][data-state=paused]');
    },
  },
  {
    name: 'adds a point by a click, and takes it back by Undo',
    async walk(visitor) {
      await visitor.driver.clickAt(await visitor.driver.run(emptyCorner));
      await visitor.sees('[data-readout=points][data-value="101"]');
      await visitor.press('Undo');
      await visitor.sees('[data-readout=points][data-value="100"]');
    },
  },
  {
    name: 'goes back to epoch 0 and forth again, with the same weights',
    async walk(visitor) {
      const before = await visitor.readouts();
      const epoch = await visitor.driver.named('slider', 'Epoch');
      await visitor.driver.type(epoch, keys.home);
      await visitor.sees('[data-readout=epoch][data-value="0"]');
      const start = await visitor.readouts();
      check(Number(start.loss) > Number(before.loss), `${start.loss} is not above ${before.loss}`);
      await visitor.driver.type(epoch, keys.end);
      await visitor.sees(`[data-readout=epoch][data-value="${before.epoch}"]`);
      const { w1, w2, bias, loss } = await visitor.readouts();
      const { w1: formerW1, w2: formerW2, bias: formerBias, loss: formerLoss } = before;
      deepEqual({ w1, w2, bias, loss }, { w1: formerW1, w2: formerW2, bias: formerBias, loss: formerLoss });
    },
  },
  {
    name: 'reads the probability of a place',
    async walk(visitor) {
      const { w1, w2, bias, probability } = await visitor.readouts();
      const expected = 1 / (1 + Math.exp(-(0.5 * Number(w1) - 0.2 * Number(w2) + Number(bias))));
      check(Math.abs(Number(probability) - expected) < 1e-12, `${probability} is not ${expected}`);
    },
  },
  {
    name: 'meets no error',
    async walk(visitor) {
      deepEqual(await visitor.driver.run(complaints), []);
    },
  },
];
