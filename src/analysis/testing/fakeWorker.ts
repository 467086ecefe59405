import { createAnswerer } from '../answers';
import type { WorkerLike } from '../client';
import type { Command, Reply } from '../protocol';

/** A worker that only listens, and says what the test lets it say. */
export class FakeWorker implements WorkerLike {
  readonly heard: Command[] = [];
  isTerminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  private readonly answer = createAnswerer();

  postMessage(message: Command): void {
    this.heard.push(structuredClone(message));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
  }

  /** Answers everything heard so far. */
  work(): void {
    for (const command of this.heard.splice(0)) {
      const reply = this.answer(command);
      if (reply) this.say(reply);
    }
  }

  die(): void {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent);
  }
}
