import { runJob, type WorkerLike } from '../loader/client';
import type { Answers, Job } from '../loader/protocol';
import { settled } from '../render/settled';

/**
 * Work that can be overtaken: one piece at a time, each in the place of the one before, whose job ends and whose result
 * or failure is not heard of any more.
 */
export function createAttempts(spawn: () => WorkerLike) {
  let task: { cancel(): void } | null = null;
  let latest = 0;
  const setUnderWay = settled.flag();

  function stop(): void {
    task?.cancel();
    task = null;
    latest++;
    setUnderWay(false);
  }

  return {
    stop,
    /** Begins a piece of work. It asks `isCurrent` after whatever cannot be cancelled. */
    begin(work: (isCurrent: () => boolean) => Promise<void>, onFailure: (error: unknown) => void): void {
      stop();
      const own = latest;
      const isCurrent = () => own === latest;
      setUnderWay(true);
      work(isCurrent)
        .catch((error) => {
          if (isCurrent()) onFailure(error);
        })
        .finally(() => {
          if (isCurrent()) setUnderWay(false);
        });
    },
    /** Runs a job as part of the work under way. */
    run<Kind extends Job['kind']>(
      job: Extract<Job, { kind: Kind }>,
      onProgress: (share: number) => void,
    ): Promise<Answers[Kind]> {
      const started = runJob<Kind>(spawn, job, onProgress);
      task = started;
      return started.done;
    },
  };
}
