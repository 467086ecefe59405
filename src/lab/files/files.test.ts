import { describe, expect, it } from 'vitest';
import { numberPoints } from '../../core/data/dataset';
import type { Reading } from '../../core/data/table';
import { profileOf } from '../../csv/testing/profileOf';
import type { Opened, ReadPoints } from '../../loader/protocol';
import { encode, file, openLab as open, settled } from './testing/openFiles';

const guess: Reading = { horizontal: 0, vertical: 1, label: 2, positive: 'yes', others: [] };

function opened(isPlain: boolean, header = ['a', 'b', 'c']): Opened {
  return {
    table: {
      name: 'mine.csv',
      bytes: encode('a,b,c'),
      rowStart: Uint32Array.of(5, 5, 5, 5),
      header,
      delimiter: ',',
    },
    columns: header.map((name, k) =>
      k === 2 ? profileOf(name, 0, 'no', 'yes') : profileOf(name, 3, '1', '2'),
    ),
    ...{ rows: [], lines: [] },
    guess,
    layout: { delimiter: ',', hasNames: true },
    groups: null,
    understood: { encoding: 'utf-8', linesBefore: 0, written: [], units: [] },
    isLarge: false,
    isPlain,
  };
}

function outcome(x1: number[]): ReadPoints {
  const points = numberPoints({
    x1: Float64Array.from(x1),
    x2: new Float64Array(x1.length),
    y: new Uint8Array(x1.length),
    others: [],
  });
  const home = { x1: { min: 0, max: 9 }, x2: { min: 0, max: 9 }, others: [] };
  return { points, home, held: [], leftOut: [{ why: 'missing', column: 'a', rows: 2, line: 3 }], kept: null };
}

describe('a file that says what it means', () => {
  it('takes the place of the points at once, and undo brings the old ones back', async () => {
    const { store, actions, files, answer, importing } = open();
    const before = store.getState().dataset;
    files.open(file(), 'mine.csv');
    await answer('open', opened(true));
    expect(store.getState().dataset).toBe(before);
    await answer('read', outcome([1, 2, 3]));
    const { source, points, home } = store.getState().dataset;
    expect([...points.x1]).toEqual([1, 2, 3]);
    expect(home.x1).toEqual({ min: 0, max: 9 });
    expect(source).toMatchObject({
      reading: guess,
      labels: ['no', 'yes'],
      columns: opened(true).columns,
      leftOut: 2,
      real: null,
    });
    expect(importing()).toBeNull();
    actions.undo();
    expect(store.getState().dataset).toBe(before);
  });

  it('shows how far it is', async () => {
    const { files, loaders, importing, answer } = open();
    files.open(file(), 'mine.csv');
    await settled();
    expect(importing()).toMatchObject({ stage: 'opening', name: 'mine.csv', share: 0 });
    loaders[0].say({ kind: 'progress', share: 0.5 });
    expect(importing()).toMatchObject({ stage: 'opening', share: 0.35 });
    await answer('open', opened(true));
    loaders[1].say({ kind: 'progress', share: 0.5 });
    expect(importing()).toMatchObject({ stage: 'opening', share: 0.85 });
  });
});

describe('a file that leaves a choice', () => {
  it('shows what the guess gives before anything is replaced, and takes it when told to', async () => {
    const { store, files, answer, importing } = open();
    const before = store.getState().dataset;
    files.open(file(), 'mine.csv');
    await answer('open', opened(false));
    expect(importing()).toMatchObject({ stage: 'choosing', reading: guess, outcome: null });
    files.accept();
    expect(importing()).not.toBeNull();
    await answer('read', outcome([5]));
    expect(importing()).toMatchObject({ stage: 'choosing', share: 1 });
    expect(store.getState().dataset).toBe(before);
    files.accept();
    expect(importing()).toBeNull();
    expect([...store.getState().dataset.points.x1]).toEqual([5]);
  });

  it('leaves the plane held where it was, as far as columns stay', async () => {
    const { store, actions, files, answer } = open();
    const reading = { ...guess, vertical: null, others: [{ column: 1, levels: null }] };
    const points = (held: number) => {
      const { y, ...read } = outcome([5]).points;
      return { ...outcome([5]), points: { ...read, y, others: [Float64Array.of(held)] }, held: [held] };
    };
    files.open(file(), 'mine.csv');
    await answer('open', opened(false));
    files.read(reading);
    await answer('read', points(3));
    files.accept();
    expect(store.getState().dataset.held).toEqual([3]);
    actions.setHeld([8]);
    files.read({ ...reading, positive: 'no' });
    await answer('read', points(4));
    expect(store.getState().dataset).toMatchObject({ source: { reading: { positive: 'no' } }, held: [8] });
  });

  it('reads anew on another choice and drops the reading under way', async () => {
    const { store, files, loaders, answer } = open();
    files.open(file(), 'mine.csv');
    await answer('open', opened(false));
    files.read({ ...guess, positive: 'no' });
    await settled();
    expect(loaders.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
    expect(loaders[2].received[0]).toMatchObject({ kind: 'read', reading: { positive: 'no', others: [] } });
    loaders[1].say({ kind: 'done', answer: outcome([9, 9]) });
    await answer('read', outcome([7]));
    files.accept();
    expect([...store.getState().dataset.points.x1]).toEqual([7]);
    expect(store.getState().dataset.source?.reading.positive).toBe('no');
  });

  it('goes on asking where a choice gives no points, and does not take them', async () => {
    const { store, files, loaders, answer, importing } = open();
    const before = store.getState().dataset;
    files.open(file(), 'mine.csv');
    await answer('open', opened(false));
    loaders[1].say({ kind: 'refused', problem: { kind: 'no-points' } });
    await settled();
    expect(importing()).toMatchObject({ stage: 'choosing', outcome: { problem: { kind: 'no-points' } } });
    files.accept();
    expect(store.getState().dataset).toBe(before);
  });

  it('leaves everything as it was on Cancel, at any time', async () => {
    const { store, files, loaders, answer, importing } = open();
    const before = store.getState().dataset;
    files.open(file(), 'mine.csv');
    files.cancel();
    await settled();
    expect(loaders).toHaveLength(0);
    files.open(file(), 'mine.csv');
    await settled();
    files.cancel();
    expect(loaders[0].isTerminated).toBe(true);
    files.open(file(), 'mine.csv');
    await answer('open', opened(false));
    await answer('read', outcome([5]));
    files.cancel();
    expect(importing()).toBeNull();
    expect(store.getState().dataset).toBe(before);
  });
});

describe('a file that cannot be used', () => {
  it('is refused with its problem and changes nothing', async () => {
    const { store, files, loaders, importing } = open();
    const before = store.getState().dataset;
    files.open(file(), 'mine.csv');
    await settled();
    loaders[0].say({ kind: 'refused', problem: { kind: 'open-quote', line: 7 } });
    await settled();
    expect(importing()).toEqual({
      stage: 'refused',
      name: 'mine.csv',
      problem: { kind: 'open-quote', line: 7 },
    });
    expect(store.getState().dataset).toBe(before);
  });

  it('is refused by its size before a byte is read', async () => {
    const { files, loaders, importing } = open();
    const huge = { size: 600e6, arrayBuffer: () => Promise.reject(new Error('was read')) };
    files.open(huge as unknown as Blob, 'huge.csv');
    await settled();
    expect(importing()).toMatchObject({ problem: { kind: 'too-large', megabytes: 600, limit: 512 } });
    expect(loaders).toHaveLength(0);
  });

  it('is refused where it cannot be read, as a folder cannot', async () => {
    const { files, importing } = open();
    const arrayBuffer = () => Promise.reject(new Error('a folder'));
    const folder = { size: 0, arrayBuffer, slice: () => folder };
    files.open(folder as unknown as Blob, 'folder');
    await settled();
    expect(importing()).toMatchObject({ stage: 'refused', problem: { kind: 'unreadable' } });
  });
});

describe('a loader that fails', () => {
  it('gives a notice and changes nothing', async () => {
    const { store, files, loaders, importing } = open();
    files.open(file(), 'mine.csv');
    await settled();
    loaders[0].say({ kind: 'failed', message: 'out of memory' });
    await settled();
    expect(importing()).toBeNull();
    expect(store.getState().run.notice).toMatchObject({ kind: 'notRead' });
  });

  it('gives a notice where there are no workers, for a file in and for a file out', async () => {
    const { store, files, outside } = open();
    outside.spawn = () => {
      throw new Error('no workers');
    };
    files.open(file(), 'mine.csv');
    await settled();
    expect(store.getState().run.notice).toMatchObject({ kind: 'notRead' });
    files.saveCsv();
    await settled();
    expect(store.getState().run.notice).toMatchObject({ kind: 'notSaved' });
  });
});

describe('the gallery’s real data', () => {
  it('are fetched and read by the names of their columns, without a question', async () => {
    const { store, files, loaders, answer } = open();
    files.openReal('challenger');
    await answer('open', opened(false, ['temperature_f', 'other', 'distress']));
    expect(loaders[1].received[0]).toMatchObject({
      kind: 'read',
      reading: { horizontal: 0, vertical: null, label: 2, positive: '1', others: [] },
    });
    await answer('read', outcome([66]));
    expect(store.getState().dataset).toMatchObject({ hasVertical: false, source: { real: 'challenger' } });
  });

  it('give a notice where they cannot be fetched', async () => {
    const { store, files, outside, importing } = open();
    outside.fetchFile = () => Promise.reject(new Error('offline'));
    files.openReal('iris');
    await settled();
    expect(importing()).toBeNull();
    expect(store.getState().run.notice).toMatchObject({ kind: 'notFetched' });
  });
});

describe('the table in use', () => {
  async function withTable() {
    const lab = open();
    lab.files.open(file(), 'mine.csv');
    await lab.answer('open', opened(true));
    await lab.answer('read', outcome([1, 2]));
    return lab;
  }

  it('is read again with other columns, and undo brings edits back', async () => {
    const { store, actions, files, answer } = await withTable();
    actions.movePoint(0, 5, 5);
    files.read({ ...guess, vertical: null });
    await answer('read', outcome([3, 4]));
    expect(store.getState().dataset).toMatchObject({ hasVertical: false, isEdited: false });
    actions.undo();
    expect([...store.getState().dataset.points.x1]).toEqual([5, 2]);
  });

  it('has the choice in the store while it is read, and the labels of another label column with it', async () => {
    const { store, files, answer, importing } = await withTable();
    const reading = { horizontal: 0, vertical: null, label: 1, positive: '2', others: [] };
    files.read(reading);
    expect(importing()).toMatchObject({ stage: 'opening', reading });
    await answer('read', outcome([3, 4]));
    expect(importing()).toBeNull();
    expect(store.getState().dataset.source).toMatchObject({ reading, labels: ['1', '2'] });
  });

  it('stays as it is where undo is faster than the reading, with what was done before', async () => {
    const { store, actions, files, loaders, answer, importing } = await withTable();
    actions.setVertical(false);
    const before = store.getState().dataset;
    files.read({ ...guess, positive: 'no' });
    actions.undo();
    expect([importing(), loaders[loaders.length - 1].isTerminated]).toEqual([null, true]);
    await answer('read', outcome([3, 4]));
    expect(store.getState().dataset).toBe(before);
  });

  it('is saved under its own name, and random points under the page’s', async () => {
    const { actions, files, answer, saved, loaders } = await withTable();
    files.saveCsv();
    await answer('write', encode('table'));
    actions.samplePoints({ kind: 'moons' });
    files.saveCsv();
    expect(loaders[loaders.length - 1].received[0]).toMatchObject({
      source: { kind: 'plain', hasVertical: true },
    });
    await answer('write', encode('plain'));
    expect(saved).toEqual([
      { text: 'table', name: 'mine.csv' },
      { text: 'plain', name: 'logit-lab-points.csv' },
    ]);
  });
});
