import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Lesson, LessonStep, Put } from '../../lessons/schema';
import { initialDisplay } from '../../store/display';
import { initialSettings } from '../../store/settings';
import { lessonPage, putUpTo } from './lessonPage';

const outside = {
  fetchFile: async (address: string) => new Blob([await readFile(`public/${address}`)]),
  spawn() {
    throw new Error('small tables need no worker');
  },
};
const step: LessonStep = { say: ['.'] };
const lessonOf = (...puts: readonly LessonStep['put'][]): Lesson => ({
  format: 'logit-lab/lesson',
  version: 1,
  id: 'mine',
  title: 'Mine',
  question: '?',
  minutes: 5,
  steps: puts.map((put) => (put ? { ...step, put } : step)),
});

describe('what steps put', () => {
  const lesson = lessonOf(
    { data: { kind: 'moons', seed: 4 }, settings: { epochs: 300, degree: 2 }, epoch: 100 },
    undefined,
    { settings: { degree: 3 }, view: { threshold: 0.3 } },
  );

  it('lies over what the steps before have put, field by field', () => {
    expect(putUpTo(lesson, 2)).toEqual({
      data: { kind: 'moons', seed: 4 },
      settings: { epochs: 300, degree: 3 },
      view: { threshold: 0.3 },
    });
  });

  it('has an epoch only where the step says it', () => {
    expect(putUpTo(lesson, 0).epoch).toBe(100);
    expect(putUpTo(lesson, 2).epoch).toBeUndefined();
  });
});

describe('the page of a step', () => {
  it('is that of a first visit but for what is put', async () => {
    const page = await lessonPage({}, initialDisplay, step, outside);
    expect(page.settings).toEqual(initialSettings);
    expect(page.display).toEqual(initialDisplay);
    expect(page.epoch).toBe(0);
    expect(page.dataset.points.y).toHaveLength(100);
  });

  it('has random points by their recipe, settings and view by their names, and the epoch', async () => {
    const put: Put = {
      data: { kind: 'moons', seed: 9, count: 40 },
      settings: { learningRate: 3, optimizer: 'adam' },
      view: { threshold: 0.7, hiddenParts: ['arrow'] },
      hasVertical: false,
      epoch: 50,
    };
    const { dataset, settings, display, epoch } = await lessonPage(put, initialDisplay, step, outside);
    expect(dataset.recipe).toMatchObject({ kind: 'moons', seed: 9, count: 40 });
    expect([dataset.points.y.length, dataset.hasVertical]).toEqual([40, false]);
    expect(settings).toMatchObject({ learningRate: 3, optimizer: 'adam', epochs: initialSettings.epochs });
    expect(display).toMatchObject({ threshold: 0.7, hiddenParts: ['arrow'] });
    expect(epoch).toBe(50);
  });

  it('keeps what is a matter of a person’s own hand', async () => {
    const own = { ...initialDisplay, hasSingleKeys: false, brushSize: 12, threshold: 0.9 };
    const { display } = await lessonPage({}, own, step, outside);
    expect(display).toEqual({ ...initialDisplay, hasSingleKeys: false, brushSize: 12 });
  });

  it('puts in range what is not, so that no lesson can break the page', async () => {
    const put: Put = JSON.parse(`{
      "data": { "kind": "no-such", "count": 1e12, "noise": -3 },
      "settings": { "learningRate": 1e9, "epochs": "many" },
      "view": { "threshold": 7 }
    }`);
    const { dataset, settings, display } = await lessonPage(put, initialDisplay, step, outside);
    expect(dataset.points.y.length).toBeLessThanOrEqual(20_000);
    expect(settings.learningRate).toBeLessThanOrEqual(100);
    expect(settings.epochs).toBe(initialSettings.epochs);
    expect(display.threshold).toBeLessThanOrEqual(1);
  });

  it('has the very points that are written down', async () => {
    const points: [number, number, 0 | 1][] = [
      [0.1, 0.2, 0],
      [-3, 4.5, 1],
      [0, 0, 1],
    ];
    const { dataset } = await lessonPage({ data: { points } }, initialDisplay, step, outside);
    expect(Array.from(dataset.points.x1)).toEqual([0.1, -3, 0]);
    expect(Array.from(dataset.points.x2)).toEqual([0.2, 4.5, 0]);
    expect(Array.from(dataset.points.y)).toEqual([0, 1, 1]);
    expect(dataset.isEdited).toBe(true);
  });

  it('has real data from its file', async () => {
    const { dataset } = await lessonPage({ data: { real: 'iris' } }, initialDisplay, step, outside);
    expect(dataset.source?.real).toBe('iris');
    expect(dataset.points.y).toHaveLength(150);
  });

  it('rejects where real data is none, or cannot be had', async () => {
    const silent = { ...outside, fetchFile: () => Promise.reject(new Error('offline')) };
    await expect(lessonPage({ data: { real: 'iris' } }, initialDisplay, step, silent)).rejects.toThrow(
      'offline',
    );
    const none: Put = JSON.parse('{ "data": { "real": "no" } }');
    await expect(
      Promise.resolve().then(() => lessonPage(none, initialDisplay, step, outside)),
    ).rejects.toThrow('no data set no');
  });

  it('enlarges the view where the step shows it so', async () => {
    const large: LessonStep = { ...step, show: { view: 'sigmoid', enlarge: true } };
    expect((await lessonPage({}, initialDisplay, large, outside)).display.enlarged).toBe('sigmoid');
    const small = { ...initialDisplay, enlarged: 'weights' } as const;
    expect((await lessonPage({}, small, step, outside)).display.enlarged).toBeUndefined();
  });
});
