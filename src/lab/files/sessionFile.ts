import { FileRefused } from '../../loader/client';
import { contentOf, join, type Unpacked } from '../../loader/columnFile';
import type { PageState } from '../pageState/pageState';
import { asObject, isChanged } from '../pageState/readers';
import { readPageState } from '../pageState/readPageState';
import { recordOf, version } from '../pageState/record';

const format = 'logit-lab/session';
const ending = '.logitlab';
/** The first line of a file is no longer. */
export const headBytes = 200;
const lineEnd = 10;

/**
 * A page as a file: a line of JSON with format and version, and behind it the stored record and its columns, compressed by
 * `pack`.
 */
export async function writeSession(
  page: PageState,
  pack: (content: Blob) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Blob> {
  const { record, columns } = recordOf(page);
  const packed = await pack(await contentOf(record, columns));
  const head = new TextEncoder().encode(`${JSON.stringify({ format, version })}\n`);
  return join([head, packed]);
}

/** True of a file whose name or first bytes say that it is a session. */
export function isSession(start: Uint8Array, name: string): boolean {
  return name.toLowerCase().endsWith(ending) || headOf(start) !== null;
}

export interface OpenedSession {
  readonly page: PageState;
  /** True if a number was out of range, or a choice unknown, and had to be changed. */
  readonly isAdjusted: boolean;
}

/** The session of a file with these first bytes. Rejected with FileRefused where it is newer or not whole. */
export async function readSession(
  file: Blob,
  start: Uint8Array,
  unpack: (packed: Blob) => Promise<Unpacked>,
): Promise<OpenedSession> {
  const head = headOf(start);
  if (head && head.version > version) throw new FileRefused({ kind: 'session-newer' });
  const opened = head && workOf(await unpack(file.slice(head.length)));
  if (!opened) throw new FileRefused({ kind: 'session-broken' });
  return opened;
}

function workOf({ record: json, columns }: Unpacked): OpenedSession | null {
  try {
    const record: unknown = JSON.parse(json);
    const page = readPageState(record, columns);
    return page && { page, isAdjusted: isAdjusted(asObject(record), page) };
  } catch {
    return null;
  }
}

function isAdjusted(
  given: Readonly<Record<string, unknown>>,
  { dataset, settings, display, epoch }: PageState,
): boolean {
  const { recipe, home, held } = dataset;
  const points = asObject(given.dataset);
  return (
    isChanged(given, { epoch }) ||
    isChanged(given.settings, settings) ||
    isChanged(given.view, display) ||
    isChanged(points, { held }) ||
    isChanged(points.home, home) ||
    isChanged(points.recipe, recipe)
  );
}

/** Version and length of the first line; null where it is none of a session. */
function headOf(start: Uint8Array): { version: number; length: number } | null {
  const end = start.indexOf(lineEnd);
  try {
    const head = asObject(JSON.parse(new TextDecoder().decode(start.subarray(0, end))));
    const isOurs = head.format === format && typeof head.version === 'number' && head.version >= 1;
    return isOurs ? { version: head.version as number, length: end + 1 } : null;
  } catch {
    return null;
  }
}
