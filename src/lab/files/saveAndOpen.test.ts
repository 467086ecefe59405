import { describe, expect, it } from 'vitest';
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
