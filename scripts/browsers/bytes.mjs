// The results of training, to the last bit, in one browser after another.

/** @typedef {import('./visitors.mjs').Visitor} Visitor */
/** @typedef {import('./visitors.mjs').Host} Host */

/** The read-outs that training alone decides. */
const trained = /^(epoch|loss|bias|w\d+)$/;

/**
 * Settings that between them use every optimiser, penalty, loss and kind of feature. None ends before its last epoch.
 * @type {{ name: string, epochs: number, prepare: (visitor: Visitor) => Promise<unknown> }[]}
 */
const settings = [
  { name: 'batch gradient descent, as the page opens', epochs: 1000, prepare: () => Promise.resolve() },
  {
    name: 'coin-flip labels, 1001 points',
    epochs: 1000,
    async prepare(visitor) {
      await visitor.choose('Data set', 'Random points, coin-flip labels');
      await visitor.set('Number of points', 1001);
    },
  },
  {
    name: 'Adam with L2 at degree 3',
    epochs: 700,
    async prepare(visitor) {
      await visitor.choose('Optimizer', 'Adam');
      await visitor.set('Polynomial degree', 3);
      await visitor.set('L2 penalty', 0.003);
    },
  },
  {
    name: 'mini-batch on standardised features',
    epochs: 300,
    async prepare(visitor) {
      await visitor.choose('Optimizer', 'Mini-batch');
      await visitor.set('Batch size', 7);
      await visitor.turnOn('Standardize features');
    },
  },
  {
    name: 'momentum with L1 at degree 5, standardised',
    epochs: 300,
    async prepare(visitor) {
      await visitor.choose('Optimizer', 'Momentum');
      await visitor.set('L1 penalty', 0.01);
      await visitor.set('Polynomial degree', 5);
      await visitor.turnOn('Standardize features');
    },
  },
  {
    name: 'squared error',
    epochs: 500,
    async prepare(visitor) {
      await visitor.choose('Loss', 'Squared error');
      await visitor.set('Learning rate', 0.7);
    },
  },
  {
    name: 'three steps of Newton at degree 2',
    epochs: 3,
    async prepare(visitor) {
      await visitor.choose('Optimizer', 'Newton (IRLS)');
      await visitor.set('Polynomial degree', 2);
      await visitor.set('L2 penalty', 0.01);
    },
  },
];

/**
 * Trains with every setting to the last epoch, each on a first visit, as the page keeps its work; the exact read-outs by the
 * name of the setting.
 * @param {Host} host
 * @param {string} url
 * @returns {Promise<Map<string, Record<string, string>>>}
 */
export async function trainAll(host, url) {
  /** @type {Map<string, Record<string, string>>} */
  const results = new Map();
  for (const setting of settings) {
    const visitor = await host.arrive();
    try {
      results.set(setting.name, await train(visitor, url, setting));
    } finally {
      await visitor.close();
    }
  }
  return results;
}

/**
 * @param {Visitor} visitor
 * @param {string} url
 * @param {typeof settings[number]} setting
 * @returns {Promise<Record<string, string>>}
 */
async function train(visitor, url, { epochs, prepare }) {
  await visitor.open(url);
  await visitor.sees('[data-readout=epoch][data-value="0"]');
  await visitor.unfold('More settings');
  await prepare(visitor);
  await visitor.set('Epochs', epochs);
  await visitor.toTheEnd('Speed');
  await visitor.press('Train');
  await visitor.sees('[role=status]:is([data-state=finished], [data-state=converged])');
  await visitor.sees(`[data-readout=epoch][data-value="${epochs}"]`);
  const all = Object.entries(await visitor.readouts());
  return Object.fromEntries(all.filter(([readout]) => trained.test(readout)));
}

/**
 * What differs between two browsers, one line for each number; nothing where every bit is the same.
 * @param {Record<string, string>} here
 * @param {Record<string, string>} there
 */
export function differences(here, there) {
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return names
    .filter((name) => here[name] === undefined || here[name] === '' || here[name] !== there[name])
    .map((name) => `${name}: ${here[name]} is not ${there[name]}`);
}
