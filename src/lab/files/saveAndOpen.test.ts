import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../lessons/schema';
import { createExports } from './exports';
import { openLab as open } from './testing/openFiles';

describe('a session', () => {
  /** Lets the newest loader do the job it was given. */
  async function work(loaders: ReturnType<typeof open>['loaders']): Promise<void> {
    await expect.poll(() => loaders.at(-1)?.received.length).toBe(1);
    loaders.at(-1)?.work();
  }

  async function savedSession(): Promise<Blob> {
    const { actions, files, loaders, sessions, training } = open();
    actions.addPoint(0.1, 0.2, 1);
    actions.setSettings({ learningRate: 0.25 });
    training.epoch = 40;
    files.saveSession();
    await work(loaders);
    await expect.poll(() => sessions.length).toBe(1);
    return sessions[0];
  }

  it('is saved and opened, as one step of undo', async () => {
    const session = await savedSession();
    const { store, actions, files, loaders, training, importing } = open();
    const before = store.getState().dataset;
    files.open(session, 'mine.logitlab');
    await work(loaders);
    await expect.poll(importing).toBeNull();
    expect(store.getState().dataset.points.y.length).toBe(101);
    expect(store.getState().settings.learningRate).toBe(0.25);
    expect(training.sentTo).toEqual([40]);
    expect(store.getState().run.notice).toBeNull();
    actions.undo();
    expect(store.getState().dataset).toBe(before);
  });

  it('changes nothing where it is cut off, newer, or called off on its way', async () => {
    const session = await savedSession();
    const { store, files, loaders, importing, actions } = open();
    const before = store.getState();
    files.open(session.slice(0, session.size - 5), 'mine.logitlab');
    await work(loaders);
    await expect.poll(importing).toEqual({
      stage: 'refused',
      name: 'mine.logitlab',
      problem: { kind: 'session-broken' },
    });
    files.cancel();
    files.open(new Blob(['{"format":"logit-lab/session","version":99}\n', 'whatever']), 'mine.txt');
    await expect.poll(importing).toMatchObject({ problem: { kind: 'session-newer' } });
    files.cancel();
    files.open(session, 'mine.logitlab');
    await expect.poll(() => loaders.length).toBe(2);
    files.cancel();
    expect(loaders[1].isTerminated).toBe(true);
    expect(store.getState().dataset).toBe(before.dataset);
    expect(store.getState().settings).toBe(before.settings);
    for (const slice of ['plane', 'tabs', 'race', 'preferences'] as const)
      expect(store.getState()[slice]).toBe(before[slice]);
    actions.undo();
    expect(store.getState().dataset).toBe(before.dataset);
  });

  it('tells when it cannot repeat the run', async () => {
    const { store, files, live, loaders, sessions } = open();
    live.frame = { epoch: 30 } as typeof live.frame;
    files.saveSession();
    expect(store.getState().run.notice).toEqual({ kind: 'epochLost' });
    await work(loaders);
    await expect.poll(() => sessions.length).toBe(1);
  });
});

describe('a lesson', () => {
  const points = Array.from({ length: 2000 }, (_, i): [number, number, 0 | 1] => [
    -Math.sqrt(i + 2),
    -Math.PI / 97,
    1,
  ]);
  const lesson: Lesson = {
    $schema: `https://example.org/${'a'.repeat(300)}/lesson.schema.json`,
    format: 'logit-lab/lesson',
    version: 1,
    id: 'mine',
    title: 'Mine',
    question: 'What?',
    minutes: 5,
    steps: [
      { say: ['Look.'], put: { data: { points } } },
      { say: ['Look again.'], put: { data: { points } } },
    ],
  };

  it('of many points that is saved opens again, whatever its file is called', async () => {
    const { store, live, files, outside, saved, lessons } = open();
    createExports({ store, live }, outside).saveLesson(lesson);
    expect(saved[0].name).toBe('mine.lesson.json');
    for (const name of [saved[0].name, 'other.json', 'other.txt']) {
      lessons.length = 0;
      files.open(new Blob([saved[0].text]), name);
      await expect.poll(() => lessons).toEqual([lesson]);
    }
  });

  it('of more than 1 MB is refused', async () => {
    const { files, importing, lessons } = open();
    files.open(new Blob([JSON.stringify(lesson), ' '.repeat(1_000_000)]), 'mine.lesson.json');
    await expect.poll(importing).toMatchObject({ problem: { kind: 'too-large', limit: 1 } });
    expect(lessons).toEqual([]);
  });
});
