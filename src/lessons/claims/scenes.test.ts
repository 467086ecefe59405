import { describe, expect, it } from 'vitest';
import { KnownFit } from '../../analysis/inferenceAnswers';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import type { Frame } from '../../trainer/protocol';
import { sceneList } from '../all';
import { readLesson } from '../readLesson';
import { zFalls } from '../zFalls';

/** The scene of this id, on its page. */
function open(id: string) {
  const scene = sceneList.find((each) => each.id === id);
  if (!scene) throw new Error(`no scene ${id}`);
  return stepPage(scene, 0);
}

type Page = Awaited<ReturnType<typeof open>>;

/** The run at each of these epochs. */
const along = <Value>(page: Page, epochs: readonly number[], read: (frame: Frame) => Value) =>
  epochs.map((epoch) => read(page.frameAt(epoch)));
const norm = ({ parameters }: Frame) => Math.hypot(...parameters.subarray(0, -1));

const upTo = (last: number) => Array.from({ length: last }, (_, k) => k + 1);
const rises = (values: readonly number[]) =>
  values.filter((value, k) => k > 0 && value > values[k - 1]).length;

describe('scenes', () => {
  it('are nine lessons of one step, each with one question that it also says', () => {
    expect(sceneList).toHaveLength(9);
    for (const scene of sceneList) {
      expect(readLesson(JSON.stringify(scene)).faults).toBeNull();
      expect(scene.steps).toHaveLength(1);
      expect(scene.question).toMatch(/\?$/);
      expect(scene.steps[0].say.join(' ')).toMatch(/\*[^*]+\?\*/);
    }
  });

  it.each(sceneList.map(({ id }) => id))(
    '%s runs at most ten seconds, and is not done as put',
    async (id) => {
      const page = await open(id);
      const { epochs, epochsPerSecond } = page.store.getState().settings;
      expect(epochs / (epochsPerSecond ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(10);
      if (page.store.getState().run.status === 'idle') page.settle();
      expect(page.isDone()).toBe(false);
    },
  );

  it('the first line: within 1% of the best at the end', async () => {
    const page = await open('scene-line');
    page.trainTo();
    expect(page.isDone()).toBe(true);
  });

  it('the learning rate: the loss jumps at 20, settles at 1 and below 10', async () => {
    const page = await open('scene-rate');
    expect(rises(along(page, upTo(240), ({ loss }) => loss))).toBeGreaterThan(80);
    page.settle();
    expect(page.isDone()).toBe(false);
    for (const learningRate of [1, 9.9]) {
      page.set({ learningRate });
      page.trainTo();
      expect(page.isDone(), String(learningRate)).toBe(true);
    }
    expect(page.number('stability-limit')).toBeGreaterThan(9.9);
  });

  it('separable: the weights grow to the end and beyond; with a penalty of 0.01 they stay at 4.3', async () => {
    const page = await open('scene-separable');
    const lengths = along(page, [10, 100, 1000, 2000], norm);
    expect(rises(lengths)).toBe(3);
    expect(lengths[3]).toBeGreaterThan(2 * lengths[0]);
    page.settle();
    expect(page.isDone()).toBe(true);
    page.trainTo(4000);
    expect(page.number('norm')).toBeGreaterThan(lengths[3]);
    page.set({ l2: 0.01 });
    for (const length of along(page, [250, 2000], norm)) expect(length).toBeCloseTo(4.3, 1);
  });

  it('overfitting: the training loss falls throughout, the test loss is lowest near 100 and climbs', async () => {
    const page = await open('scene-overfitting');
    const epochs = upTo(100).map((k) => 20 * k);
    const losses = along(page, epochs, ({ loss, testLoss }) => [loss, testLoss ?? Number.NaN]);
    const [training, test] = [0, 1].map((part) => losses.map((both) => both[part]));
    expect(rises(training)).toBe(0);
    const lowest = Math.min(...test);
    expect(lowest).toBeCloseTo(0.47, 2);
    expect(Math.abs(epochs[test.indexOf(lowest)] - 100)).toBeLessThanOrEqual(40);
    expect(test[test.length - 1]).toBeGreaterThan(1.3 * lowest);
    page.settle();
    expect(page.isDone()).toBe(true);
  });

  it('threshold: 273 at 0.5, at most 150 at 0.1, and no weight moves', async () => {
    const page = await open('scene-threshold');
    expect(page.number('cost')).toBe(273);
    const before = page.number('w1');
    page.store.setState(({ tabs }) => ({ tabs: { ...tabs, threshold: 0.1 } }));
    page.settle();
    expect(page.isDone()).toBe(true);
    expect(page.number('w1')).toBe(before);
  });

  it('unequal scales: w₂ turns at nearly every step, w₁ is far from its best; standardized, 10 epochs do without a turn', async () => {
    const page = await open('scene-scales');
    const path = along(page, upTo(30), ({ parameters }) => parameters[1]);
    expect(Math.abs(rises(path) - 15)).toBeLessThanOrEqual(1);
    page.trainTo();
    expect(page.isDone()).toBe(true);
    expect(page.number('w1')).toBeLessThan(0.7 * page.number('optimum-w1'));
    page.set({ isStandardized: true, learningRate: 3 });
    expect(page.epochWithin1Percent()).toBe(10);
    expect(rises(along(page, upTo(30), ({ parameters }) => parameters[1]))).toBe(29);
  });

  it('optimizers raced: a few epochs, some dozens, about a hundred, more than a thousand', async () => {
    const page = await open('scene-race');
    const epochs = page.store.getState().race.pinned.map(({ choice }) => {
      page.set(choice);
      return page.epochWithin1Percent();
    });
    const [batch, momentum, adam, newton] = epochs;
    expect(newton).toBeLessThan(6);
    expect(adam).toBeGreaterThan(12);
    expect(adam).toBeLessThan(50);
    expect(Math.abs(momentum - 100)).toBeLessThan(20);
    expect(batch).toBeGreaterThan(1000);
    expect(batch).toBeLessThan(1200);
  });

  it('z falls: step by step z falls from 2.4 to 0.8 while the likelihood ratio grows from 14.3 to 24.5', async () => {
    const page = await open(zFalls.scene);
    const { dataset, settings } = page.store.getState();
    expect(dataset.hasVertical).toBe(false);
    expect(dataset.points.y[zFalls.point]).toBe(1);
    expect(dataset.points.x1[zFalls.point]).toBe(zFalls.places[0]);
    const along = zFalls.places.map((place) => {
      const x1 = dataset.points.x1.slice();
      x1[zFalls.point] = place;
      const answer = new KnownFit([x1], dataset.points.y).inference();
      if (answer.kind !== 'found') throw new Error(answer.kind);
      const { z, p, estimate, ratio } = answer.parameters[0];
      return { z, p, estimate, ratio: ratio?.statistic ?? Number.NaN, ratioP: ratio?.p ?? Number.NaN };
    });
    expect(rises(along.map(({ ratio }) => ratio))).toBe(5);
    expect(rises(along.map(({ z }) => -z))).toBe(5);
    const [first, last] = [along[0], along[along.length - 1]];
    expect(first.z).toBeCloseTo(2.445, 3);
    expect(first.ratio).toBeCloseTo(14.27, 2);
    expect(first.estimate).toBeCloseTo(4.63, 2);
    expect(last.z).toBeCloseTo(0.825, 3);
    expect(last.ratio).toBeCloseTo(24.53, 2);
    // Wald's test takes back what it had found, the likelihood's finds it ever more plainly.
    expect(first.p).toBeLessThan(0.05);
    expect(last.p).toBeGreaterThan(0.4);
    expect(last.ratioP).toBeLessThan(first.ratioP / 100);
    const [, , , , atZero] = along;
    expect(atZero.estimate).toBeGreaterThan(18);
    expect(atZero.ratio).toBeGreaterThan(23);
    expect(atZero.z).toBeLessThan(1.4);
    // One step more, and the classes are apart.
    const apart = dataset.points.x1.slice();
    apart[zFalls.point] = 0.06;
    expect(new KnownFit([apart], dataset.points.y).inference().kind).toBe('separable');
    expect(settings.degree).toBe(1);
  });

  it('one update: the wrong point at the left pulls harder than all others together, and the loss falls', async () => {
    const page = await open('scene-update');
    const { x1, x2, y } = page.store.getState().dataset.points;
    const pulls = Array.from(y, (label, i) => {
      const miss = 1 / (1 + Math.exp(-3 * x1[i])) - label;
      return Math.hypot(miss * x1[i], miss * x2[i]);
    });
    const others = pulls.slice(0, 5).reduce((sum, pull) => sum + pull, 0);
    expect(pulls[5]).toBeGreaterThan(others);
    page.trainTo(1);
    const first = page.number('loss');
    page.trainTo(2);
    expect(page.number('loss')).toBeLessThan(first);
    expect(page.isDone()).toBe(true);
  });
});
