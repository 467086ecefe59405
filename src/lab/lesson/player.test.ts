import { describe, expect, it } from 'vitest';
import { numberNames } from '../../lessons/numberNames';
import { progressOf } from '../../store/lessonProgress';
import { isEnded } from '../../store/lessonSlice';
import { createLiveRun } from '../../store/live';
import { pageFacts } from './pageFacts';
import { mine, openLab } from './testing/openPlayer';

describe('a lesson of the page', () => {
  it('opens at its first step, with the page as it needs it, as one step of undo', async () => {
    const { player, rest, lesson, store, actions } = openLab();
    const before = store.getState().dataset.points;
    player.open('line');
    await rest();
    expect(lesson().open).toEqual({ id: 'line', step: 0 });
    expect(lesson().text?.lesson.id).toBe('line');
    expect(store.getState().settings.start).toBe('zeros');
    actions.undo();
    expect(lesson().open).toBeUndefined();
    expect(store.getState().dataset.points).toBe(before);
  });

  it('opens by an address at a step from 1, the last one at most, and leaves the focus', async () => {
    const { player, rest, lesson } = openLab();
    player.arrive('line.2');
    await rest();
    expect([lesson().open?.step, lesson().turns]).toEqual([1, 0]);
    player.arrive('line.999');
    await rest();
    expect(lesson().open?.step).toBe((lesson().text?.lesson.steps.length ?? 0) - 1);
    player.arrive('line.0');
    await rest();
    expect(lesson().open?.step).toBe(0);
  });

  it('of an unknown name is none, and the page says so', async () => {
    const { player, rest, lesson, store } = openLab();
    for (const address of ['', 'no-such', 'line.x', '.3', 'line.2.1']) {
      player.arrive(address);
      await rest();
      expect(store.getState().run.notice, address).toEqual({ kind: 'lessonMissing' });
      expect(lesson().open).toBeUndefined();
    }
  });

  it('that was asked for last is the one that opens', async () => {
    const { player, rest, lesson, store } = openLab();
    player.arrive('line.2');
    player.arrive('no-such');
    player.open('line');
    await rest();
    expect([lesson().open, store.getState().run.notice]).toEqual([{ id: 'line', step: 0 }, null]);
    player.arrive('line.2');
    player.exit();
    await rest();
    expect(lesson().open).toBeUndefined();
  });
});

describe('the steps of a lesson', () => {
  it('go on and back, not beyond the ends, with the heading told of each turn', async () => {
    const { player, rest, begin, lesson } = openLab();
    await begin();
    const turns = lesson().turns;
    player.previous();
    await rest();
    expect(lesson().open?.step).toBe(0);
    player.next();
    await rest();
    expect(lesson().open?.step).toBe(1);
    player.previous();
    await rest();
    expect([lesson().open?.step, lesson().turns]).toEqual([0, turns + 2]);
  });

  it('are steps of undo, also where nothing but the step is another', async () => {
    const { player, actions, rest, begin, lesson, store } = openLab();
    await begin();
    const { points } = store.getState().dataset;
    player.next();
    await rest();
    expect(store.getState().dataset.points).toBe(points);
    actions.undo();
    expect(lesson().open?.step).toBe(0);
    expect(store.getState().dataset.points).toBe(points);
    actions.redo();
    expect(lesson().open?.step).toBe(1);
  });

  it('stay where real data cannot be fetched, and the page says so', async () => {
    const { player, rest, begin, lesson, store } = openLab();
    await begin();
    player.next();
    await rest();
    player.next();
    await rest();
    expect(lesson().open?.step).toBe(1);
    expect(store.getState().run.notice).toEqual({ kind: 'notFetched', detail: 'Error: offline' });
  });

  it('put the page back, the points of the lesson included, and are to be done again', async () => {
    const { player, actions, rest, begin, store, lesson } = openLab();
    await begin();
    actions.setLesson({ draft: { kind: 'choice', value: 1 } });
    player.guess();
    await rest();
    expect(progressOf(lesson()).isDone).toBe(true);
    actions.setSettings({ epochs: 7 });
    actions.addPoint(0, 0, 1);
    player.putBack();
    await rest();
    expect(store.getState().settings.epochs).toBe(200);
    expect(store.getState().dataset.points.y).toHaveLength(30);
    expect(progressOf(lesson()).guess).toEqual({ kind: 'choice', value: 1 });
  });
});

describe('a step', () => {
  it('is done once its question is answered, right or wrong', async () => {
    const { player, actions, rest, begin, lesson } = openLab();
    await begin();
    expect(progressOf(lesson()).isDone).not.toBe(true);
    player.guess();
    expect(progressOf(lesson()).guess).toBeUndefined();
    actions.setLesson({ draft: { kind: 'choice', value: 0 } });
    player.guess();
    await rest();
    expect(progressOf(lesson())).toMatchObject({ isDone: true, isRight: false });
    expect(lesson().draft).toBeNull();
  });

  it('is done once its condition holds on the settled page, and keeps the numbers of its texts', async () => {
    const { player, actions, rest, begin, lesson } = openLab();
    await begin();
    player.next();
    await rest();
    expect(progressOf(lesson()).isDone).toBeUndefined();
    actions.setSettings({ learningRate: 3 });
    await rest();
    expect(progressOf(lesson())).toMatchObject({ isDone: true, numbers: { 'learning-rate': 3 } });
    // Its numbers are those of now while its condition holds, and stay once it is left.
    actions.setSettings({ learningRate: 4 });
    await rest();
    expect(progressOf(lesson()).numbers).toEqual({ 'learning-rate': 4 });
    actions.setSettings({ learningRate: 1 });
    await rest();
    expect(progressOf(lesson())).toMatchObject({ isDone: true, numbers: { 'learning-rate': 4 } });
    player.previous();
    await rest();
    player.next();
    await rest();
    actions.setSettings({ learningRate: 5 });
    await rest();
    expect(progressOf(lesson()).numbers).toEqual({ 'learning-rate': 4 });
  });

  it('gives one hint after another', async () => {
    const { player, begin, lesson } = openLab();
    await begin();
    player.hint();
    expect(progressOf(lesson()).hints).toBe(1);
    player.hint();
    expect(progressOf(lesson()).hints).toBe(2);
  });
});

describe('the end of a lesson', () => {
  it('has closing words, from which the way leads back to the last step, and which end with any other step', async () => {
    const { player, rest, begin, lesson, actions } = openLab();
    await begin(1);
    player.finish();
    expect(isEnded(lesson())).toBe(true);
    player.previous();
    expect([isEnded(lesson()), lesson().open?.step]).toEqual([false, 1]);
    player.finish();
    player.putBack();
    await rest();
    expect(isEnded(lesson())).toBe(false);
    player.finish();
    actions.undo();
    expect(isEnded(lesson())).toBe(false);
  });

  it('of a single step is the end of it', async () => {
    const { player, rest, lesson } = openLab();
    player.openOwn({ ...mine, steps: mine.steps.slice(0, 1) });
    await rest();
    player.finish();
    expect(lesson().open).toBeUndefined();
  });

  it('may be followed by its beginning, with nothing done of it and of others all', async () => {
    const { player, actions, rest, begin, lesson, kept } = openLab();
    actions.setLesson({ progress: { line: { 0: { isDone: true } } } });
    await begin();
    actions.setLesson({ draft: { kind: 'choice', value: 1 } });
    player.guess();
    await rest();
    player.next();
    await rest();
    player.startAgain({ id: 'mine', own: mine });
    await rest();
    expect(lesson().open?.step).toBe(0);
    expect(progressOf(lesson())).toEqual({});
    expect(lesson().progress.line).toEqual({ 0: { isDone: true } });
    const key = lesson().text?.key ?? '';
    expect(JSON.parse(kept.at(-1) ?? '')[key]).toEqual({});
  });
});

describe('a page that is not as a step needs it', () => {
  it('has other points, until they are put back', async () => {
    const { player, actions, rest, begin, lesson } = openLab();
    await begin();
    expect(lesson().hasOtherPoints).toBe(false);
    actions.addPoint(0, 0, 1);
    await rest();
    expect(lesson().hasOtherPoints).toBe(true);
    player.next();
    await rest();
    expect(lesson().hasOtherPoints).toBe(true);
    player.putBack();
    await rest();
    expect(lesson().hasOtherPoints).toBe(false);
    actions.addPoint(0, 0, 1);
    await rest();
    actions.undo();
    await rest();
    expect(lesson().hasOtherPoints).toBe(false);
  });

  it('has said what a try lacks once its run has ended, and not before anything was tried', async () => {
    const { actions, rest, begin, lesson } = openLab();
    await begin(1);
    actions.setRun({ status: 'finished' });
    await rest();
    expect(lesson().short?.lacks ?? []).toEqual([]);
    actions.setSettings({ learningRate: 1.5 });
    actions.setRun({ status: 'finished' });
    await rest();
    expect(lesson().short?.lacks).toEqual([
      { kind: 'atLeast', number: 'learning-rate', reached: 1.5, asked: 2, within: 0 },
    ]);
    actions.setSettings({ learningRate: 2 });
    await rest();
    expect(progressOf(lesson()).isDone).toBe(true);
    expect(lesson().short?.lacks).toEqual([]);
  });
});

describe('the numbers of the page', () => {
  it('are numbers or not known, for every name that a lesson can say', () => {
    const { store } = openLab();
    const facts = pageFacts({ store, live: createLiveRun() }, undefined);
    for (const name of [...numberNames, 'w1', 'optimum-w2']) {
      const value = facts.number(name);
      expect(value === null || Number.isFinite(value), name).toBe(true);
    }
    expect(facts.number('points')).toBe(100);
    expect(facts.number('learning-rate')).toBe(0.5);
    expect(facts.number('toString')).toBeNull();
    expect([
      facts.state,
      facts.setting('optimizer'),
      facts.setting('data-set'),
      facts.setting('view'),
    ]).toEqual(['idle', 'batch', 'hidden-line', 'meaning']);
  });
});
