// A visit in WebKit: what a person does with points, training, files and links, and no error on the way.
import { ok as check, deepEqual, equal } from 'node:assert/strict';
import { carrying } from './tourFiles.mjs';
import { editing } from './tourPlane.mjs';
import { keys } from './webDriver.mjs';

/**
 * @typedef {import('./webKitVisitor.mjs').WebKitVisitor} Visitor
 * @typedef {{ name: string, walk: (visitor: Visitor, url: string) => Promise<unknown> }} Leg
 * @type {Leg[]}
 */
const training = [
  {
    name: 'opens with an untrained model',
    async walk(visitor, url) {
      await visitor.arrive(url);
      await visitor.reads('epoch', 0);
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
    name: 'goes back to epoch 0 and forth again by key and by drag, with the same weights',
    async walk(visitor) {
      await visitor.set('Epochs', 1000);
      await visitor.toTheEnd('Speed');
      await visitor.press('Train');
      await visitor.sees('[role=status]:is([data-state=finished], [data-state=converged])');
      await visitor.reads('epoch', 1000);
      const { w1, w2, bias, loss } = await visitor.readouts();
      const epoch = await visitor.driver.named('slider', 'Epoch');
      const there = {
        key: () => visitor.driver.type(epoch, keys.home),
        slider: () => visitor.dragAlong('slider', 'Epoch', 0.99, -0.05),
        curve: () => visitor.dragAlong('img', 'Loss curve', 0.6, 0),
      };
      const back = {
        key: () => visitor.driver.type(epoch, keys.end),
        slider: () => visitor.dragAlong('slider', 'Epoch', 0.01, 1.05),
        curve: () => visitor.dragAlong('img', 'Loss curve', 0.4, 1),
      };
      for (const way of /** @type {const} */ (['key', 'slider', 'curve'])) {
        await there[way]();
        await visitor.reads('epoch', 0);
        const start = await visitor.readouts();
        check(Number(start.loss) > Number(loss), `${start.loss} is not above ${loss}`);
        await back[way]();
        await visitor.reads('epoch', 1000);
        const now = await visitor.readouts();
        deepEqual({ w1: now.w1, w2: now.w2, bias: now.bias, loss: now.loss }, { w1, w2, bias, loss });
      }
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
];

/** Each leg goes on where the one before has ended. @type {Leg[]} */
export const tour = [...training, ...editing, ...carrying].map(({ name, walk }) => ({
  name,
  async walk(visitor, url) {
    await walk(visitor, url);
    deepEqual(await visitor.complaints(), []);
  },
}));
