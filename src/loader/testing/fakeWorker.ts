import type { WorkerLike } from '../client';
import { answerJob } from '../jobs';
import type { Job, Reply } from '../protocol';

/** A worker that only listens, and says what the test lets it say. */
export class FakeWorker implements WorkerLike {
  readonly heard: Job[] = [];
  readonly given: ArrayBuffer[] = [];
  isTerminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;

  postMessage(message: Job, given: ArrayBuffer[]): void {
    this.heard.push(structuredClone(message));
    this.given.push(...given);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
  }

  /** Does the job it has heard of. */
  work(): void {
    for (const job of this.heard.splice(0)) {
      const answered = answerJob(job, (share) => this.say({ kind: 'progress', share }));
      void answered.then(({ reply }) => this.say(reply));
    }
  }

  die(message = 'out of memory'): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}
