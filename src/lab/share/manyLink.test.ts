import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../codec/base64url';
import { addPoints, emptyDataset, removePoints, setOther } from '../../core/data/dataset';
import { limits } from '../../store/limits';
import { selectFeatureNames } from '../../store/selectors';
import { manyFeatures } from '../analysis/testing/manyFeatures';
import type { PageState } from '../pageState/pageState';
import { firstVisit } from '../pageState/testing/pageStates';
import { deflate } from './deflate';
import { type LinkedPage, readLink, writeLink } from './link';
import { openLink } from './openLink';

const pageOf = (dataset: PageState['dataset']): PageState => ({ ...firstVisit, dataset });

async function opened(given: PageState): Promise<LinkedPage> {
  const read = await readLink(`#${await writeLink(given)}`);
  if (read === 'broken' || read === 'newer') throw new Error(`the link is ${read}`);
  return read;
}

const [clinic] = manyFeatures.filter(({ name }) => name === 'clinic-all');
const outside = {
  fetchFile: async (file: string) => new Blob([await readFile(`public/${file}`)]),
  spawn: () => {
    throw new Error('nothing is to be drawn');
  },
};

describe.each(manyFeatures)('a link to $name', ({ dataset }) => {
  it('opens all features with their names, and where they are held', async () => {
    const held = dataset.held.map((value, j) => value + j / 8);
    const probe = { x1: 1, x2: 2, others: held };
    const given = { ...pageOf({ ...dataset, held }), display: { ...firstVisit.display, probe } };
    const { page, isAdjusted } = await opened(given);
    expect(isAdjusted).toBe(false);
    expect(page.dataset.points).toEqual(dataset.points);
    expect(page.dataset.home).toEqual(dataset.home);
    expect(page.dataset.held).toEqual(held);
    expect(page.display.probe).toEqual(probe);
    expect(selectFeatureNames(page)).toEqual(selectFeatureNames({ dataset }));
    expect((await opened(page)).page).toEqual(page);
  });

  it('opens points whose features were edited, added and removed', async () => {
    const { points, held } = dataset;
    const one = { x1: Float64Array.of(Math.PI), x2: Float64Array.of(-0), y: Uint8Array.of(1) };
    const others = held.map((value) => Float64Array.of(value));
    const edited = addPoints(removePoints(setOther(points, 4, 0, 1e-300), [0, 7]), { ...one, others });
    const { page } = await opened(pageOf({ ...dataset, points: edited, isEdited: true }));
    expect(page.dataset.points).toEqual(edited);
  });
});

describe('a link to real data with ticked columns', () => {
  it('names the data set and the columns, and opens to the same points', async () => {
    const [{ dataset }] = manyFeatures.filter(({ name }) => name === 'penguins-sex');
    const source = dataset.source && { ...dataset.source, real: 'penguins' as const };
    const held = [4000, 1, 0];
    const fragment = await writeLink(pageOf({ ...dataset, source, held }));
    expect(fragment?.length).toBeLessThan(700);
    const { page, notice } = await openLink(`#${fragment}`, outside);
    expect(notice).toBeNull();
    expect(page?.dataset.points).toEqual(dataset.points);
    expect(page?.dataset.held).toEqual(held);
    expect(page?.dataset.source?.reading).toEqual(dataset.source?.reading);
  });
});

describe('a table that a link has no room for', () => {
  const { dataset } = clinic;

  it('is told so: few points of a long table, none, or too many numbers', async () => {
    const few = { ...dataset.points, nextId: 100_000 };
    expect(await writeLink(pageOf({ ...dataset, points: few, isEdited: true }))).toBeNull();
    const others = dataset.points.others.map(() => new Float64Array(0));
    expect(
      await writeLink(pageOf({ ...dataset, points: { ...emptyDataset, others }, isEdited: true })),
    ).toBeNull();
    const n = limits.linkPoints.max;
    const column = () => Float64Array.from({ length: n }, (_, i) => Math.sin(i * 7919) * 1e-7);
    const points = {
      x1: column(),
      x2: column(),
      y: Uint8Array.from({ length: n }, (_, i) => i % 2),
      others: Array.from({ length: limits.others.max }, column),
      id: Uint32Array.from({ length: n }, (_, i) => i),
      nextId: n,
    };
    const reading = {
      ...(dataset.source?.reading ?? { horizontal: 0, vertical: 1, label: 6, positive: 'yes' }),
      others: points.others.map(() => ({ column: 2, levels: null })),
    };
    const source = dataset.source && { ...dataset.source, reading };
    const held = points.others.map(() => 0);
    expect(await writeLink(pageOf({ ...dataset, source, points, held }))).toBeNull();
  });
});

describe('a link that somebody has changed', () => {
  const csv = 'a,b,ward,smoker,c\n1,2,east,no,0\n3,4,north,yes,1\n5,6,east,maybe,0\n7,1,west,no,1\n';

  /** A link with this header in front of that table. */
  async function linkOf(header: unknown, table = csv): Promise<string> {
    const json = new TextEncoder().encode(JSON.stringify(header) ?? 'null');
    const size = [(json.length & 127) | 128, json.length >> 7];
    return `#v1.${toBase64Url(await deflate(Uint8Array.of(...size, ...json, ...new TextEncoder().encode(table))))}`;
  }

  const texts = fc.array(fc.constantFrom('east', 'north', 'west', 'no', 'yes', '', 'x'), { maxLength: 14 });
  const wild = fc.oneof(fc.jsonValue(), texts, fc.constant(null));
  const number = fc.oneof(fc.double(), fc.constantFrom(1e300, -1e300, null, 'x', []));

  it('opens something whole or nothing, whatever its levels and its held values are', async () => {
    const header = fc.record({
      kind: fc.constantFrom('table', 'table', 'table', 'table', 'table', 'table', 'points', 'real'),
      real: fc.constantFrom('penguins', 'iris'),
      name: fc.string(),
      positive: fc.constantFrom('1', 'x'),
      levels: fc.oneof(fc.array(wild, { maxLength: 5 }), fc.jsonValue()),
      held: fc.oneof(fc.array(number, { maxLength: 9 }), fc.jsonValue()),
      hasVertical: fc.boolean(),
      view: fc.record({
        probe: fc.record({ x1: number, others: fc.oneof(fc.array(number), fc.jsonValue()) }),
      }),
      reading: fc.record({
        horizontal: fc.nat(7),
        vertical: fc.oneof(fc.nat(7), fc.constant(null)),
        label: fc.nat(7),
        positive: fc.constantFrom('male', 'setosa'),
        others: fc.oneof(fc.array(fc.record({ column: fc.nat(8), levels: wild }), { maxLength: 5 }), wild),
      }),
    });
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(header, async (given) => {
        const { page } = await openLink(await linkOf(given), outside);
        if (!page) return;
        whole++;
        const { points, held, home, source } = page.dataset;
        const base = [points.x1, points.x2, ...points.others];
        expect(base.every((column) => column.length === points.y.length)).toBe(true);
        expect(base.every((column) => column.every((value) => Math.abs(value) <= 1e100))).toBe(true);
        expect(points.others.length).toBeLessThanOrEqual(limits.others.max);
        expect([held.length, home.others.length]).toEqual([points.others.length, points.others.length]);
        expect(held.every((value) => Math.abs(value) <= 1e100)).toBe(true);
        expect(selectFeatureNames(page).length).toBe(
          points.others.length + (page.dataset.hasVertical ? 2 : 1),
        );
        expect(source === null && points.others.length > 0).toBe(false);
      }),
      { numRuns: 3000 },
    );
    expect(whole).toBeGreaterThan(300);
  });

  it('has no more features than there may be', async () => {
    const columns = Array.from({ length: 63 }, (_, k) => `c${k}`);
    const table = `${columns.join()}\n${columns.map((_, k) => k)}\n${columns.map((_, k) => k + 1)}\n`;
    const header = (others: number) => ({
      kind: 'table',
      positive: '62',
      levels: new Array(others).fill(null),
    });
    expect(await readLink(await linkOf(header(60), table))).not.toBe('broken');
    expect(await readLink(await linkOf(header(61), table))).toBe('broken');
    const levels = Array.from({ length: 7 }, () => Array.from({ length: 10 }, (_, k) => `l${k}`));
    expect(await readLink(await linkOf({ kind: 'table', positive: '1', levels }, table))).toBe('broken');
  });
});
