import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../codec/base64url';
import { datasetCatalog, recipeOfKind, sampleDataset } from '../../core/data/catalog';
import { movePoint, removePoints } from '../../core/data/dataset';
import { openCsv } from '../../csv/openCsv';
import { readCsv } from '../../csv/readCsv';
import { sampleSlice } from '../../store/datasetSlice';
import { initialDisplay } from '../../store/display';
import { limits } from '../../store/limits';
import { initialSettings } from '../../store/settings';
import { sourceOf } from '../files/tableSource';
import type { PageState } from '../pageState/pageState';
import { deflate } from './deflate';
import { isLink } from './isLink';
import { type LinkedPage, readLink, writeLink } from './link';

const page = (change: Partial<PageState> = {}): PageState => ({
  dataset: sampleSlice(recipeOfKind('moons', { seed: 7, count: 60 })),
  settings: { ...initialSettings, learningRate: 0.3, degree: 3, testShare: 0.25 },
  display: { ...initialDisplay, probe: { x1: 0.25, x2: -0.5 }, isLossLog: true },
  epoch: 120,
  ...change,
});

async function opened(given: PageState): Promise<LinkedPage> {
  const fragment = `#${await writeLink(given)}`;
  expect(isLink(fragment)).toBe(true);
  const read = await readLink(fragment);
  if (read === 'broken' || read === 'newer') throw new Error(`the link is ${read}`);
  return read;
}

function imported(csv: string) {
  const file = openCsv('mine.csv', new TextEncoder().encode(csv));
  const outcome = readCsv(file.table, file.guess);
  const source = sourceOf(file, file.guess, outcome, null);
  const hasVertical = file.guess.vertical !== null;
  const { points, home } = outcome;
  return { ...page().dataset, source, points, home, hasVertical };
}

describe('a link', () => {
  it('opens the same points, settings and view for every kind of random points', async () => {
    for (const { kind } of datasetCatalog) {
      const given = page({ dataset: sampleSlice(recipeOfKind(kind, { seed: 5, count: 40 })) });
      const { page: read, isAdjusted, real, isToSample } = await opened(given);
      expect(read).toEqual(given);
      expect([isAdjusted, real, isToSample]).toEqual([false, null, false]);
    }
  });

  it('opens a true model of one’s own, drawn and told of, in range', async () => {
    const own = { ...recipeOfKind('true-model', { seed: 5, count: 40 }), w1: -7.125, w2: 0, b: 19.5 };
    const display = { ...initialDisplay, hasTruth: true, hasTrueP: true } as const;
    const given = page({ dataset: sampleSlice(own), display });
    expect((await opened(given)).page).toEqual(given);
    const far = await opened(page({ dataset: sampleSlice({ ...own, w1: 1e9 }) }));
    expect([far.page.dataset.recipe.w1, far.isAdjusted]).toEqual([20, true]);
    // Those of other kinds say nothing of it.
    expect(JSON.stringify((await opened(page())).page.dataset.recipe)).toBe(
      JSON.stringify(page().dataset.recipe),
    );
  });

  it('opens edited points to the last bit, with their numbers', async () => {
    const slice = page().dataset;
    const points = movePoint(removePoints(slice.points, [3, 17]), 5, Math.PI, -1e-7);
    const given = page({ dataset: { ...slice, points, isEdited: true, hasVertical: false } });
    expect((await opened(given)).page).toEqual(given);
  });

  it('opens the columns in use of an imported table, under their names, edited or not', async () => {
    const csv = 'size,"a, b",kind,note\n1,2,"x""y",u\n,5,z,u\n3,-4e-9,z,v\n7,8,z,w\n';
    const whole = imported(csv);
    const { page: read } = await opened(page({ dataset: whole }));
    expect(read.dataset.points).toEqual(whole.points);
    expect(read.dataset.home).toEqual(whole.home);
    expect(read.dataset.source?.table.header).toEqual(['size', 'a, b', 'kind']);
    expect(read.dataset.source?.reading.positive).toBe(whole.source.reading.positive);
    const edited = {
      ...whole,
      points: movePoint(removePoints(whole.points, [0]), 1, 0.1, 0.2),
      isEdited: true,
    };
    const again = (await opened(page({ dataset: edited }))).page.dataset;
    expect([...again.points.x1]).toEqual([...edited.points.x1]);
    expect([...again.points.id]).toEqual([...edited.points.id]);
  });

  it('is short: a recipe in 500 characters, a hundred hand-made points in less than 2,000', async () => {
    expect((await writeLink(page()))?.length).toBeLessThan(500);
    const slice = sampleSlice(recipeOfKind('moons', { seed: 1, count: 100 }));
    const round = (x: number) => Math.round(x * 1e4) / 1e4;
    const points = { ...slice.points, x1: slice.points.x1.map(round), x2: slice.points.x2.map(round) };
    expect((await writeLink(page({ dataset: { ...slice, points, isEdited: true } })))?.length).toBeLessThan(
      2000,
    );
  });

  it('holds no more points than it should, but any number of random ones by their recipe', async () => {
    const many = recipeOfKind('moons', { seed: 1, count: limits.linkPoints.max + 1 });
    const slice = sampleSlice(many);
    expect(await writeLink(page({ dataset: { ...slice, isEdited: true } }))).toBeNull();
    const million = { ...many, count: 1_000_000 };
    const points = sampleDataset({ ...million, count: 2 });
    const read = await opened(page({ dataset: sampleSlice(million, points) }));
    expect(read.isToSample).toBe(true);
    expect(read.page.dataset.recipe).toEqual(million);
  });

  it('puts numbers in range and says so', async () => {
    const settings = { ...initialSettings, learningRate: 1e9, optimizer: 'magic' as 'adam' };
    const { page: read, isAdjusted } = await opened(page({ settings }));
    expect(isAdjusted).toBe(true);
    expect(read.settings).toEqual({ ...initialSettings, learningRate: 100 });
  });
});

describe('a link that is none', () => {
  it('is told as broken or newer, whatever it is', async () => {
    expect(await readLink('#v2.AAAA')).toBe('newer');
    for (const fragment of ['', '#', '#x', '#v1.', '#v1.!', '#v1.AAAA']) {
      expect(await readLink(fragment)).toBe('broken');
    }
    const fragment = `#${await writeLink(page())}`;
    await fc.assert(
      fc.asyncProperty(fc.nat(fragment.length - 5), fc.constantFrom('A', 'z', '-', ''), async (at, other) => {
        const read = await readLink(fragment.slice(0, at + 4) + other + fragment.slice(at + 5));
        if (read !== 'broken' && read !== 'newer')
          expect(read.page.dataset.points.y.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('opens something whole or nothing, whatever is packed in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.uint8Array({ maxLength: 40 }), async (json, rest) => {
        const text = new TextEncoder().encode(json);
        const bytes = Uint8Array.of(
          (text.length % 128) + 128,
          Math.floor(text.length / 128),
          ...text,
          ...rest,
        );
        const read = await readLink(`#v1.${toBase64Url(await deflate(bytes))}`);
        if (read !== 'broken' && read !== 'newer') {
          expect(read.page.settings.learningRate).toBeGreaterThan(0);
          expect(read.page.dataset.points.x1.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is told as broken, or opens something whole, in 750 kinds of damage', async () => {
    const links = await Promise.all(
      [page(), page({ dataset: imported('a,b,class\n1,2,=u\n3,4,\u202Ev\n5,6,<b>\n') })].map(writeLink),
    );
    const damage = fc.record({
      link: fc.constantFrom(...links.map((link) => `#${link}`)),
      kind: fc.constantFrom('cut', 'twice', 'turned', 'bytes'),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 40 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ link, kind, at, length, bytes }) => {
        const from = 4 + (at % (link.length - 4));
        const part = link.slice(from, from + length);
        const other = {
          cut: '',
          twice: part + part,
          turned: [...part].reverse().join(''),
          bytes: toBase64Url(bytes),
        };
        const read = await readLink(
          link.slice(0, from) + other[kind as keyof typeof other] + link.slice(from + length),
        );
        if (read === 'broken' || read === 'newer') return;
        const { points } = read.page.dataset;
        expect([...points.x1, ...points.x2].every((x) => Math.abs(x) <= 1e100)).toBe(true);
      }),
      { numRuns: 750 },
    );
  });

  it('is no bomb: of a gigabyte packed in a megabyte it unpacks no more than a link can hold', async () => {
    const megabyte = deflateRawSync(new Uint8Array(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat(Array.from({ length: 1024 }, () => megabyte));
    expect(await readLink(`#v1.${toBase64Url(bomb)}`)).toBe('broken');
    const { maxRSS } = process.resourceUsage();
    expect(await readLink(`#v1.${toBase64Url(bomb)}`)).toBe('broken');
    expect(process.resourceUsage().maxRSS - maxRSS).toBeLessThan(100_000);
  });
});
