import type { Answers, FileProblem, Job, Reply } from './protocol';

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: Job): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** The file is not what it should be. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.kind);
  }
}

/** A job under way. */
export interface Task<Answer> {
  /** Rejected with `FileRefused`, or with another Error where the worker failed; never settles once cancelled. */
  readonly done: Promise<Answer>;
  cancel(): void;
}

/** Runs a job in a worker of its own, which ends with it. `onProgress` hears how far it is, 0…1. */
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
  worker.postMessage(job);
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
