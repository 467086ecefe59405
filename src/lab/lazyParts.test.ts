import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../store/actions';
import { createLabStore } from '../store/store';
import { settled } from './files/testing/openFiles';
import { createLazyExports, createLazyFiles, createLazyLessons, createLazyRace } from './lazyParts';
import type { Player } from './lesson/player';
import type { Exports, Files, Race } from './ports';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
});

/** Fetches these one after the other, where an error is a fetch that fails. */
function fetchesOf<Part>(...results: readonly (Part | Error)[]) {
  const left = [...results];
  return vi.fn(() => {
    const next = left.shift();
    return next instanceof Error || next === undefined ? Promise.reject(next) : Promise.resolve(next);
  });
}

/** A part that writes down what was asked of it. */
function listening<Part>(asked: string[], verbs: readonly (keyof Part & string)[]): Part {
  return Object.fromEntries(verbs.map((verb) => [verb, () => void asked.push(verb)])) as Part;
}

const offline = new Error('offline');

describe('files fetched when they are asked for', () => {
  const verbs = [
    'open',
    'openText',
    'openReal',
    'read',
    'accept',
    'cancel',
    'saveCsv',
    'saveSession',
  ] as const;

  function openFiles(...fetches: readonly (Files | Error)[]) {
    const store = createLabStore();
    const fetchFiles = fetchesOf(...fetches);
    const files = createLazyFiles({ actions: createActions(store) }, fetchFiles);
    return { files, fetchFiles, notice: () => store.getState().run.notice };
  }

  it('do each of their verbs, in the order asked', async () => {
    const asked: string[] = [];
    const { files, fetchFiles } = openFiles(listening<Files>(asked, verbs));
    expect(fetchFiles).not.toHaveBeenCalled();
    files.openText('1,2,0');
    files.open(new Blob(), 'points.csv');
    files.openReal('iris');
    files.read({ columns: [] } as unknown as Parameters<Files['read']>[0]);
    files.accept();
    files.cancel();
    files.saveCsv();
    files.saveSession();
    await settled();
    expect(asked).toEqual(['openText', 'open', 'openReal', ...verbs.slice(3)]);
    expect(fetchFiles).toHaveBeenCalledOnce();
  });

  it('say what did not come of it where they cannot be fetched, and are fetched again when asked again', async () => {
    const asked: string[] = [];
    const { files, notice } = openFiles(offline, offline, offline, listening<Files>(asked, verbs));
    files.saveCsv();
    await settled();
    expect(notice()).toEqual({ kind: 'notSaved', detail: 'Error: offline' });
    files.openReal('iris');
    await settled();
    expect(notice()).toEqual({ kind: 'notFetched', detail: 'Error: offline' });
    files.openText('1,2,0');
    await settled();
    expect(notice()).toEqual({ kind: 'notRead', detail: 'Error: offline' });
    files.saveCsv();
    await settled();
    expect(asked).toEqual(['saveCsv']);
  });
});

it('exports that cannot be fetched say that nothing was saved', async () => {
  const store = createLabStore();
  const asked: string[] = [];
  const verbs = ['saveModel', 'saveHistory', 'saveTable', 'saveProgram'] as const;
  const exports = createLazyExports(
    { actions: createActions(store) },
    fetchesOf(offline, listening<Exports>(asked, verbs)),
  );
  exports.saveModel();
  await settled();
  expect(store.getState().run.notice).toEqual({ kind: 'notSaved', detail: 'Error: offline' });
  exports.saveModel();
  exports.saveHistory();
  exports.saveTable([], 'weights');
  exports.saveProgram('', 'run.py');
  await settled();
  expect(asked).toEqual([...verbs]);
});

describe('a race fetched when it is asked for', () => {
  type Fetched = Omit<Race, 'live'>;
  function openRace(...fetches: readonly (Fetched | Error)[]) {
    const store = createLabStore();
    const actions = createActions(store);
    const fetchRace = fetchesOf(...fetches);
    const race = createLazyRace({ store, actions }, fetchRace);
    return { race, actions, notice: () => store.getState().run.notice, fetchRace };
  }
  const raceOf = (asked: string[]) => listening<Fetched>(asked, ['pin', 'start', 'pause', 'reset']);

  it('is fetched once, when its view is opened, and does in order what it was asked until then', async () => {
    const asked: string[] = [];
    const { race, actions, fetchRace } = openRace(raceOf(asked));
    actions.setTabs({ tab: 'metrics' });
    expect(fetchRace).not.toHaveBeenCalled();
    actions.setTabs({ tab: 'runs' });
    expect(fetchRace).toHaveBeenCalledOnce();
    race.pin();
    race.start();
    race.pause();
    race.reset();
    await settled();
    expect(asked).toEqual(['pin', 'start', 'pause', 'reset']);
    expect(fetchRace).toHaveBeenCalledOnce();
  });

  it('says where it cannot be fetched, and is fetched again when asked again', async () => {
    const asked: string[] = [];
    const { race, actions, notice, fetchRace } = openRace(offline, raceOf(asked));
    actions.setTabs({ tab: 'runs' });
    await settled();
    expect(notice()).toEqual({ kind: 'partMissing' });
    expect(fetchRace).toHaveBeenCalledOnce();
    race.pin();
    await settled();
    expect(asked).toEqual(['pin']);
  });
});

describe('lessons fetched with the first of them', () => {
  it('have no guess being made left once another step, or none, is open', async () => {
    const store = createLabStore();
    const actions = createActions(store);
    const asked: string[] = [];
    createLazyLessons({ store, actions }, fetchesOf(listening<Player>(asked, ['follow'])));
    const draft = { kind: 'choice', value: 1 } as const;
    for (const open of [{ id: 'line', step: 0 }, { id: 'line', step: 1 }, undefined]) {
      actions.setLesson({ draft });
      actions.setLesson({ open });
      expect(store.getState().lesson.draft, JSON.stringify(open)).toBeNull();
    }
    actions.setLesson({ draft });
    actions.setLesson({ isFolded: true });
    expect(store.getState().lesson.draft).toEqual(draft);
    await settled();
    // The text is fetched with the lesson, not with each step.
    expect(asked).toEqual(['follow']);
  });
});
