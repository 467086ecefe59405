import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '../../core/data/table';
import { csvLimits } from '../../csv/csvLimits';
import { FileRefused } from '../../loader/client';
import { contentOf, pack, unpack } from '../../loader/columnFile';
import type { TableSource } from '../../store/datasetSlice';
import { limits } from '../../store/limits';
import { initialSettings, settingTable, stepSettingsOf } from '../../store/settings';
import { manyFeatures } from '../analysis/testing/manyFeatures';
import type { PageState } from '../pageState/pageState';
import { recordOf } from '../pageState/record';
import { firstVisit, imported, pages } from '../pageState/testing/pageStates';
import { headBytes, isSession, readSession, writeSession } from './sessionFile';

const write = (page: PageState) => writeSession(page, pack);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

async function open(bytes: Uint8Array<ArrayBuffer>) {
  return await readSession(new Blob([bytes]), bytes.subarray(0, headBytes), unpack);
}

/** The reason why it is refused. */
async function problemOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error: unknown = await open(bytes).catch((reason) => reason);
  return error instanceof FileRefused ? error.problem.kind : 'none';
}

/** A file as it would be if a page wrote just this. */
async function fileOf(record: object, columns: Parameters<typeof contentOf>[1], version = 1) {
  const head = `{"format":"logit-lab/session","version":${version}}\n`;
  return bytesOf(new Blob([head, await pack(await contentOf(record, columns))]));
}

/** JSON has no −0. */
const withoutMinusZero = (page: PageState): PageState => ({
  ...page,
  settings: { ...page.settings, customStart: page.settings.customStart.map((value) => value + 0) },
});

describe('a session file', () => {
  it('opens as what was saved, and nothing of it is out of range', async () => {
    await fc.assert(
      fc.asyncProperty(pages.map(withoutMinusZero), async (page) => {
        const bytes = await bytesOf(await write(page));
        expect(isSession(bytes, 'any name')).toBe(true);
        expect(await open(bytes)).toEqual({ page, isAdjusted: false });
      }),
    );
    const pinned = [{ slot: 2, choice: { ...choice, optimizer: 'adam' as const } }];
    const watched = {
      ...imported,
      display: { ...imported.display, pinned, probe: { x1: 7, x2: -1e-9 }, threshold: 0.3 },
    };
    expect(await open(await bytesOf(await write(watched)))).toEqual({ page: watched, isAdjusted: false });
  });

  it('opens a table with features on no axis as what was saved, and is then saved to the same bytes', async () => {
    for (const { dataset } of manyFeatures) {
      const held = dataset.held.map((value) => value + 0.25);
      const probe = { x1: 7, x2: -1e-9, others: held };
      const page = {
        ...firstVisit,
        dataset: { ...dataset, held },
        display: { ...firstVisit.display, probe },
      };
      const bytes = await bytesOf(await write(page));
      const opened = await open(bytes);
      expect(opened).toEqual({ page, isAdjusted: false });
      expect(await bytesOf(await write(opened.page))).toEqual(bytes);
    }
  });

  it('opens with as many columns as there may be, and profiles of a thousand', async () => {
    const others = Array.from({ length: limits.others.max }, () => Float64Array.of(1, 2));
    const text = 'a long answer, given by somebody in a survey '.repeat(4);
    const profile = (name: string) => ({
      ...(imported.dataset.source?.columns[0] as ColumnProfile),
      name,
      texts: Array.from({ length: 5 }, (_, k) => ({ text: `${text}${k}`, rows: 1 })),
    });
    const header = Array.from({ length: csvLimits.columns }, (_, k) => `column ${k}`);
    const reading = {
      ...(imported.dataset.source as TableSource).reading,
      others: others.map((_, j) => ({ column: 3 + j, levels: null })),
    };
    const source = {
      ...(imported.dataset.source as TableSource),
      table: { ...(imported.dataset.source as TableSource).table, header },
      columns: header.map(profile),
      reading,
    };
    const page: PageState = {
      ...imported,
      dataset: {
        ...imported.dataset,
        source,
        points: { ...imported.dataset.points, others },
        held: others.map(() => 1.5),
        home: { ...imported.dataset.home, others: others.map(() => ({ min: 1, max: 2 })) },
      },
    };
    expect(await open(await bytesOf(await write(page)))).toEqual({ page, isAdjusted: false });
  });

  it('begins with a line that says what it is', async () => {
    const text = await (await write(firstVisit)).text();
    expect(text.split('\n')[0]).toBe('{"format":"logit-lab/session","version":1}');
  });

  it('has its numbers put in range, and that is told', async () => {
    const { record, columns } = recordOf(imported);
    const settings = { ...initialSettings, learningRate: 1e9 };
    const opened = await open(await fileOf({ ...record, settings }, columns));
    expect(opened.isAdjusted).toBe(true);
    expect(opened.page).toEqual({
      ...imported,
      settings: { ...settings, learningRate: settingTable.learningRate.range.max },
    });
    for (const change of [{ epoch: -3 }, { view: { threshold: 4 } }, { settings: { optimizer: 'magic' } }]) {
      expect((await open(await fileOf({ ...record, ...change }, columns))).isAdjusted).toBe(true);
    }
    const { settings: _, ...less } = record as Record<string, unknown>;
    expect((await open(await fileOf(less, columns))).isAdjusted).toBe(false);
  });

  it('is known by its first line or its name', () => {
    const start = (text: string) => new TextEncoder().encode(text);
    expect(isSession(start('x1,x2,label\n1,2,0\n'), 'mine.csv')).toBe(false);
    expect(isSession(start('{"format":"logit-lab/model","version":1}\n'), 'model.json')).toBe(false);
    expect(isSession(start('{"format":"logit-lab/session","version":12,"by":"x"}\n'), 'mine.txt')).toBe(true);
    expect(isSession(start(''), 'Mine.LogitLab')).toBe(true);
  });
});

const choice = stepSettingsOf(initialSettings);

describe('a session file that is none', () => {
  it('is told as newer or broken', async () => {
    const { record, columns } = recordOf(imported);
    expect(await problemOf(await fileOf(record, columns, 2))).toBe('session-newer');
    expect(await problemOf(await fileOf({ anything: 'else' }, {}, 7))).toBe('session-newer');
    expect(await problemOf(await fileOf({ ...record, version: 2 }, columns))).toBe('session-broken');
    expect(await problemOf(await fileOf(record, columns, 0))).toBe('session-broken');
    expect(await problemOf(await fileOf(record, { ...columns, x1: new Float64Array(1) }))).toBe(
      'session-broken',
    );
    for (const text of [
      '',
      '\n',
      'x1,x2,label\n1,2,0\n',
      '{"format":"logit-lab/session","version":1}',
      '{}\n',
    ]) {
      expect(await problemOf(new TextEncoder().encode(text)), text).toBe('session-broken');
    }
  });

  it('is refused wherever it ends too soon', async () => {
    const bytes = await bytesOf(await write(imported));
    for (let end = 0; end < bytes.length; end++) {
      expect(await problemOf(bytes.slice(0, end)), String(end)).toBe('session-broken');
    }
  });

  it('is refused or opens as what it was, whichever bytes are mangled', async () => {
    const bytes = await bytesOf(await write(imported));
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (given) => {
        const mangled = bytes.slice();
        for (const [at, value] of given) mangled[at] = value;
        const opened = await open(mangled).catch((reason: unknown) => reason);
        if (opened instanceof FileRefused) expect(opened.problem.kind).toMatch(/^session-/);
        else expect(opened).toEqual({ page: imported, isAdjusted: false });
      }),
      { numRuns: 4000 },
    );
  });

  it('is refused or whole, whatever stands in it', async () => {
    const { record, columns } = recordOf(imported);
    const parts = Object.keys(record);
    const anyRecord = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...parts), fc.jsonValue()).map((some) => ({ ...record, ...some })),
      fc
        .dictionary(fc.constantFrom(...Object.keys(initialSettings)), fc.jsonValue())
        .map((settings) => ({ ...record, settings })),
    );
    const anyColumns = fc
      .dictionary(fc.constantFrom(...Object.keys(columns), '__proto__'), fc.uint8Array({ maxLength: 48 }))
      .map((some) => ({ ...columns, ...some }));
    await fc.assert(
      fc.asyncProperty(anyRecord, anyColumns, async (value, given) => {
        const opened = await open(await fileOf(value as object, given)).catch((reason: unknown) => reason);
        if (opened instanceof FileRefused) {
          expect(opened.problem.kind).toBe('session-broken');
          return;
        }
        const { page } = opened as { page: PageState };
        expect(await open(await bytesOf(await write(withoutMinusZero(page))))).toEqual({
          page: withoutMinusZero(page),
          isAdjusted: false,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused where its record is nested beyond all measure', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const content = new Blob([`[]\n{"version":1,"settings":{"degree":${deep}}}\n`]);
    const head = '{"format":"logit-lab/session","version":1}\n';
    expect(await problemOf(await bytesOf(new Blob([head, await pack(content)])))).toBe('session-broken');
  });
});
