import { describe, expect, it } from 'vitest';
import { keepColumns } from '../../csv/keepColumns';
import { openCsv } from '../../csv/openCsv';
import { readCsv } from '../../csv/readCsv';
import { encode, file, openLab as open, settled } from './testing/openFiles';

const opened = (text: string) => openCsv('mine.csv', encode(text));
const table = opened('dose,age,ill\n1,2,no\n3,4,yes\n5,6,no\n7,8,yes\n');
const parted = opened('dose;age;ill\n1;2;no\n3;4;yes\n5;6;no\n7;8;yes\n');

describe('the layout of a file being asked about', () => {
  it('is read from the file once more, with a guess of its own', async () => {
    const { files, loaders, answer, importing } = open();
    files.layOut({ delimiter: ';' });
    files.open(file(), 'mine.csv');
    await answer('open', table);
    files.layOut({ delimiter: ';' });
    await settled();
    expect(loaders.at(-1)?.received[0]).toMatchObject({ kind: 'open', asked: { delimiter: ';' } });
    loaders.at(-1)?.say({ kind: 'progress', share: 0.5 });
    expect(importing()).toMatchObject({ stage: 'choosing', outcome: null, share: 0.5 });
    await answer('open', parted);
    await answer('read', readCsv(parted.table, parted.guess));
    expect(importing()).toMatchObject({ opened: { layout: { delimiter: ';' } }, share: 1 });
  });

  it('stays a choice, with the reason, where it gives no table', async () => {
    const { files, loaders, answer, importing } = open();
    files.open(file(), 'mine.csv');
    await answer('open', table);
    files.layOut({ hasNames: false });
    await settled();
    loaders.at(-1)?.say({ kind: 'refused', problem: { kind: 'no-numbers' } });
    await settled();
    expect(importing()).toMatchObject({
      stage: 'choosing',
      opened: { table: table.table, layout: { delimiter: ',', hasNames: false } },
      outcome: { problem: { kind: 'no-numbers' } },
    });
    files.accept();
    expect(importing()).not.toBeNull();
  });

  it('is said to have failed where the page itself did', async () => {
    const { store, files, loaders, answer, importing } = open();
    files.open(file(), 'mine.csv');
    await answer('open', table);
    files.layOut({ hasNames: false });
    await settled();
    loaders.at(-1)?.say({ kind: 'failed', message: 'out of memory' });
    await settled();
    expect(importing()).toBeNull();
    expect(store.getState().run.notice).toMatchObject({ kind: 'notRead' });
  });
});

describe('the table in use', () => {
  async function take() {
    const lab = open();
    lab.files.askAgain();
    lab.files.open(file(), 'mine.csv');
    await lab.answer('open', table);
    await lab.answer('read', readCsv(table.table, { ...table.guess, positive: 'no' }));
    lab.files.accept();
    expect(lab.store.getState().dataset.points.y).toHaveLength(4);
    return lab;
  }

  it('is asked about again as it is read now', async () => {
    const { files, answer, importing } = await take();
    files.askAgain();
    await answer('open', table);
    expect(importing()).toMatchObject({ stage: 'choosing', reading: table.guess });
    files.cancel();
    expect(importing()).toBeNull();
  });

  it('is asked about with a guess where it has other columns now', async () => {
    const { files, answer, importing } = await take();
    const other = opened('a,b\n1,u\n2,v\n3,u\n4,v\n');
    files.askAgain();
    await answer('open', other);
    expect(importing()).toMatchObject({ stage: 'choosing', reading: other.guess });
  });
});

it('a large file is read again with each choice, and comes in with the columns in use', async () => {
  const { files, answer, importing, store, loaders } = open();
  const large = { ...table, isLarge: true, table: { ...table.table, bytes: new Uint8Array(0) } };
  files.open(file(), 'mine.csv');
  await answer('open', large);
  const reading = { ...table.guess, horizontal: 1, vertical: null };
  files.read(reading);
  await settled();
  expect(loaders.at(-1)?.received[0]).toMatchObject({ kind: 'readLarge', asked: {}, reading });
  await answer('readLarge', { ...readCsv(table.table, reading), kept: keepColumns(table.table, reading) });
  expect(importing()).toMatchObject({ reading, share: 1 });
  files.accept();
  const { source, points } = store.getState().dataset;
  expect(source?.table.header).toEqual(['age', 'ill']);
  expect(source).toMatchObject({
    reading: { horizontal: 0, vertical: null, label: 1 },
    columns: [{ name: 'age' }, { name: 'ill' }],
  });
  expect([...points.x1]).toEqual([2, 4, 6, 8]);
});
