import { FileRefused } from '../core/data/csv/refused';
import type { Answers, Job, Reply } from './protocol';

export { FileRefused };

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: Job, given: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** A job under way. */
export interface Task<Answer> {
  /** Rejected with `FileRefused`, or with another Error where the worker failed; never settles once cancelled. */
  readonly done: Promise<Answer>;
  cancel(): void;
}

/**
 * Runs a job in a worker of its own, which ends with it. `onProgress` hears how far it is, 0…1. The bytes of an `open` job
 * are given to the worker, not copied.
 */
export function runJob<Kind extends Job['kind']>(
  spawn: () => WorkerLike,
  job: Extract<Job, { kind: Kind }>,
  onProgress: (share: number) => void = () => {},
): Task<Answers[Kind]> {
  const worker = spawn();
  const done = new Promise<Answers[Kind]>((resolve, reject) => {
    worker.onmessage = ({ data: reply }) => {
      if (reply.kind === 'progress') return onProgress(reply.share);
      worker.terminate();
      // A worker answers the one job it was given.
      if (reply.kind === 'done') resolve(reply.answer as Answers[Kind]);
      else reject(reply.kind === 'refused' ? new FileRefused(reply.problem) : new Error(reply.message));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || 'the worker stopped'));
    };
    worker.onmessageerror = () => {
      worker.terminate();
      reject(new Error('a message could not be read'));
    };
  });
  worker.postMessage(job, givenAway(job));
  return {
    done,
    cancel() {
      worker.onmessage = null;
      worker.onerror = null;
      worker.onmessageerror = null;
      worker.terminate();
    },
  };
}

function givenAway(job: Job): ArrayBuffer[] {
  return job.kind === 'open' && job.bytes.buffer instanceof ArrayBuffer ? [job.bytes.buffer] : [];
}
