import { sampleDataset } from '../core/data/catalog';
import type { OnProgress } from '../csv/progress';
import { readCsv } from '../csv/readCsv';
import { FileRefused } from '../csv/refused';
import { writeCsv } from '../csv/writeCsv';
import { pack, unpack } from './columnFile';
import { openFile, readLarge } from './openFile';
import type { Answers, Job, Reply } from './protocol';
import { sortOrder } from './sortOrder';

/** The answer to a job. Throws FileRefused when a file is not what it should be, any other Error when the job is not. */
export function doJob(
  job: Job,
  onProgress: OnProgress,
): Answers[Job['kind']] | Promise<Answers[Job['kind']]> {
  switch (job.kind) {
    case 'sample':
      return sampleDataset(job.recipe);
    case 'open':
      return openFile(job, onProgress);
    case 'readLarge':
      return readLarge(job, onProgress);
    case 'read':
      return readCsv(job.table, job.reading, onProgress, job.lines);
    case 'write':
      return writeCsv(job.points, job.source, onProgress);
    case 'sort':
      return sortOrder(job.values);
    case 'pack':
      return pack(job.content);
    case 'unpack':
      return unpack(job.packed, onProgress);
  }
}

/** The message to a job, and the buffers that are moved with it. Never rejects. */
export async function answerJob(
  job: Job,
  onProgress: OnProgress,
): Promise<{ reply: Reply; given: ArrayBuffer[] }> {
  try {
    const answer = await doJob(job, onProgress);
    return { reply: { kind: 'done', answer }, given: [...new Set(buffersIn(answer))] };
  } catch (error) {
    return { reply: problemOf(error), given: [] };
  }
}

function problemOf(error: unknown): Reply {
  if (error instanceof FileRefused) return { kind: 'refused', problem: error.problem };
  return { kind: 'failed', message: String(error) };
}

/** The memory of all arrays of numbers in an answer. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== 'object' || value === null) return [];
  // Of lists only those of columns: others can be long, and hold none.
  if (Array.isArray(value) && !ArrayBuffer.isView(value[0])) return [];
  return Object.values(value).flatMap(buffersIn);
}
