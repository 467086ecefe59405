import { describe, expect, it } from 'vitest';
import { newMade } from '../../lessons/making';
import { createLabStore } from '../../store/store';
import { mine, openLab } from './testing/openPlayer';

describe('what was done', () => {
  it('is kept with each change, and is there on a later visit', async () => {
    const { player, kept, begin } = openLab();
    await begin();
    player.hint();
    const later = openLab({ keptProgress: () => kept[kept.length - 1] });
    expect(later.progress()[0].hints).toBe(1);
  });

  it('is of its own content: another lesson of the same id has another', async () => {
    const { player, rest, begin, lesson, actions } = openLab();
    await begin();
    actions.setLesson({ draft: { kind: 'choice', value: 0 } });
    player.guess();
    await rest();
    const { key } = lesson().text ?? { key: '' };
    player.openOwn({ ...mine, title: 'Another' });
    await rest();
    expect(lesson().text?.key).not.toBe(key);
    expect(Object.keys(lesson().progress)).toEqual([key]);
    player.open('line');
    await rest();
    expect(lesson().text?.key).toBe('line');
  });

  it('can be guessed again, by a guess of the kind asked for alone', async () => {
    const { player, rest, begin, lesson, progress, actions } = openLab();
    await begin();
    actions.setLesson({ draft: { kind: 'number', value: 3 } });
    player.guess();
    expect(lesson().progress).toEqual({ [lesson().text?.key ?? '']: { 0: { hints: 0 } } });
    actions.setLesson({ draft: { kind: 'choice', value: 0 } });
    player.guess();
    await rest();
    expect(progress()[0]).toMatchObject({ isDone: true, isRight: false });
    player.guessAgain();
    expect(progress()[0]).toEqual({ hints: 0 });
    actions.setLesson({ draft: { kind: 'choice', value: 1 } });
    player.guess();
    await rest();
    expect(progress()[0]).toMatchObject({ isDone: true, isRight: true });
  });

  it('leaves what other tabs have kept of other lessons', async () => {
    const kept = { text: '{"odds":{"0":{"isDone":true}}}' };
    const { player, begin, actions } = openLab({
      keptProgress: () => kept.text,
      keepProgress: (text) => {
        kept.text = text;
      },
    });
    await begin();
    kept.text = '{"odds":{"0":{"isDone":true},"1":{"isDone":true}}}';
    actions.setLesson({ draft: { kind: 'choice', value: 0 } });
    player.guess();
    expect(Object.keys(JSON.parse(kept.text).odds)).toEqual(['0', '1']);
    expect(Object.keys(JSON.parse(kept.text))).toHaveLength(2);
  });

  it('stays when a lesson is left, with the page as it stands', async () => {
    const { player, rest, begin, lesson, progress, store } = openLab();
    await begin();
    player.hint();
    const { dataset } = store.getState();
    player.exit();
    await rest();
    expect([lesson().open, lesson().text]).toEqual([undefined, null]);
    expect(progress()[0].hints).toBe(1);
    expect(store.getState().dataset).toBe(dataset);
  });
});

describe('the lesson being made', () => {
  it('is unknown until what is kept was read, and kept with each change from then on', () => {
    expect(createLabStore().getState().lesson.made).toBeUndefined();
    const kept: (string | null)[] = [];
    const made = { ...newMade, title: 'Kept' };
    const { actions, lesson } = openLab({
      keptMade: () => JSON.stringify(made),
      keepMade: (text) => kept.push(text),
    });
    expect(lesson().made).toEqual(made);
    actions.setLesson({ made: { ...made, title: '' } });
    actions.setLesson({ made: null });
    expect(kept).toEqual([JSON.stringify({ ...made, title: '' }), null]);
    expect(openLab().lesson().made).toBeNull();
  });
});
