import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import expected from '../../codec/golden/expected.json';
import saved from '../../codec/golden/saved.json';
import type { ColumnProfile } from '../../core/data/table';
import { isSession, readSession } from '../../lab/files/sessionFile';
import { readLink } from '../../lab/share/link';
import { unpack } from '../../loader/columnFile';
import { readNewest } from './readKept';
import { unloadBackupKey } from './unloadBackup';

const folder = new URL('../../codec/golden/', import.meta.url);

/** Names that have changed since the expected values were written. */
const formerNames = new Map([
  ['page', 'work'],
  ['display', 'view'],
]);

/** Features on no axis, the curve of the objective and class weights have come since, of which the pages written then have none. */
function isLater([key, value]: [string, unknown]): boolean {
  if (key === 'objectiveCurve') return value === null;
  if (key === 'classWeighting') return value === 'equal';
  if (key === 'classWeight0' || key === 'classWeight1') return value === 1;
  return ['others', 'held'].includes(key) && Array.isArray(value) && value.length === 0;
}

/** What the columns hold has come in the place of which are of numbers. */
function numericOf(columns: readonly ColumnProfile[]): number[] {
  return columns.flatMap(({ numbers }, k) => (numbers > 0 ? [k] : []));
}

function asThen(part: object): object {
  const then = Object.entries(part).filter((entry) => !isLater(entry));
  return Object.fromEntries(
    then.map(([key, value]) =>
      key === 'columns'
        ? ['numeric', numericOf(value as ColumnProfile[])]
        : [formerNames.get(key) ?? key, value],
    ),
  );
}

/** The same with a hash for each column of numbers or bytes, so that one differing bit shows. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part) => {
      if (!ArrayBuffer.isView(part)) {
        const isRecord = typeof part === 'object' && part !== null && !Array.isArray(part);
        return isRecord ? asThen(part) : Object.is(part, -0) ? '-0' : part;
      }
      const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
      const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
      return `${part.constructor.name} ${hash}`;
    }),
  );
}

async function opened(link: string) {
  const read = await readLink(`#${link}`);
  return plain(read);
}

async function ofFile(name: string) {
  const bytes = readFileSync(new URL(name, folder));
  expect(isSession(bytes.subarray(0, 200), name)).toBe(true);
  return plain(
    await readSession(new Blob([new Uint8Array(bytes)]), new Uint8Array(bytes.subarray(0, 200)), unpack),
  );
}

function ofNote(text: string) {
  const items = new Map([[unloadBackupKey('x'), `5 ${text}`]]);
  vi.stubGlobal('window', { localStorage: { getItem: (key: string) => items.get(key) ?? null } });
  return plain(readNewest('x', null));
}

afterEach(() => vi.unstubAllGlobals());

describe('what the page of November 2026 has written', () => {
  it.each(saved.map((each, i) => ({ ...each, i })))(
    'opens to the same bytes: $i',
    async ({ link, session, kept, i }) => {
      const all = {
        link: await opened(link),
        session: session && (await ofFile(session)),
        kept: kept && ofNote(kept),
      };
      expect(all).toEqual(expected[i]);
    },
  );
});
