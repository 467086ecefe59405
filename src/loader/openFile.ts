import type { Opened, ReadPoints } from '../core/data/table';
import { csvLimits } from '../csv/csvLimits';
import { keepColumns } from '../csv/keepColumns';
import { openCsv } from '../csv/openCsv';
import type { OnProgress } from '../csv/progress';
import { readCsv } from '../csv/readCsv';
import { FileRefused } from '../csv/refused';
import type { Job } from './protocol';

type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>;

/** Part of the work that is done when the bytes are there, and when the table is open. */
const shares = { bytes: 0.2, opened: 0.7 } as const;

/** Takes in a file; what it holds is told of a large one too, but its rows stay in the file. Throws FileRefused. */
export async function openFile(
  job: Omit<JobOf<'open'>, 'kind'>,
  onProgress: OnProgress,
  keptBytes: number = csvLimits.keptBytes,
): Promise<Opened> {
  const opened = await openWhole(job, onProgress);
  if (job.file.size <= keptBytes) return opened;
  const table = { ...opened.table, bytes: new Uint8Array(0) };
  return { ...opened, table, isLarge: true, isPlain: false };
}

/** The points of a large file, and of its table the columns of the reading. Throws FileRefused. */
export async function readLarge(
  { reading, ...job }: Omit<JobOf<'readLarge'>, 'kind'>,
  onProgress: OnProgress,
): Promise<ReadPoints> {
  const { table, groups } = await openWhole(job, (share) => onProgress(share * shares.opened));
  const onRead = (share: number) => onProgress(shares.opened + (1 - shares.opened) * share);
  const outcome = readCsv(table, reading, onRead, groups?.lines);
  return { ...outcome, kept: keepColumns(table, reading) };
}

async function openWhole(
  { name, file, asked }: Omit<JobOf<'open'>, 'kind'>,
  onProgress: OnProgress,
): Promise<Opened> {
  const bytes = await bytesOf(file, (share) => onProgress(shares.bytes * share));
  return openCsv(name, bytes, (share) => onProgress(shares.bytes + (1 - shares.bytes) * share), asked);
}

/** The bytes of a file, part by part into memory of its size. Throws FileRefused (unreadable) for a folder, or a file that has gone or may not be read. */
async function bytesOf(file: Blob, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = new Uint8Array(file.size);
    const reader = file.stream().getReader();
    for (let at = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return at === file.size ? bytes : bytes.slice(0, at);
      bytes.set(value, at);
      at += value.length;
      onProgress(at / file.size);
    }
  } catch {
    throw new FileRefused({ kind: 'unreadable' });
  }
}
