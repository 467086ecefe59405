import { createPort, type WorkerLike } from '../bridge/port';
import { FileRefused } from '../csv/refused';
import type { Answers, Job, Reply } from './protocol';

export { FileRefused };

/** A job in flight. */
export interface Task<Answer> {
  /** Rejected with `FileRefused`, or with another Error where the worker failed or crashed; never settles once cancelled. */
  readonly done: Promise<Answer>;
  cancel(): void;
}

/** Runs a job in a worker of its own, which ends with it. `onProgress` is told how far it is, 0…1. */
export function runJob<Kind extends Job['kind']>(
  spawn: () => WorkerLike,
  job: Extract<Job, { kind: Kind }>,
  onProgress: (share: number) => void = () => {},
): Task<Answers[Kind]> {
  let cancel = () => {};
  const done = new Promise<Answers[Kind]>((resolve, reject) => {
    const port = createPort<Job, Reply>({
      spawn,
      onMessage(reply) {
        if (reply.kind === 'progress') return onProgress(reply.share);
        port.terminate();
        // A worker answers the one job it was given.
        if (reply.kind === 'done') resolve(reply.answer as Answers[Kind]);
        else reject(reply.kind === 'refused' ? new FileRefused(reply.problem) : new Error(reply.message));
      },
      onCrash: (reason) => reject(new Error(`the worker ${reason}`)),
    });
    cancel = port.terminate;
    if (port.spawn()) port.post(job);
  });
  return { done, cancel };
}
