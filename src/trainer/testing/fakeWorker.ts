import { createTrainerClient, type TrainerClient, type WorkerLike } from '../client';
import { createLoop } from '../loop';
import type { Command, Frame, Reply } from '../protocol';
import { FakeClock } from './fakeClock';

/** A worker that only listens, and says what the test lets it say. */
export class FakeWorker implements WorkerLike {
  readonly heard: Command[] = [];
  isTerminated = false;
  /** Answers at once when it is asked for a sign of life, but for one that has died without a word. */
  isDead = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;

  postMessage(message: Command): void {
    if (message.kind !== 'ping') this.heard.push(structuredClone(message));
    else if (!this.isDead) this.say({ kind: 'pong' });
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
  }

  die(): void {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent);
  }
}

/** A worker with a real loop inside; either side hears the other one task later. */
export class LoopWorker extends FakeWorker {
  private readonly loop;

  constructor(private readonly clock: FakeClock) {
    super();
    const port = { post: (reply: Reply) => clock.later(0, () => this.say(reply)) };
    this.loop = createLoop({
      port,
      clock: {
        now: () => clock.now(),
        later: (ms, task) => clock.later(ms, () => this.isTerminated || task()),
      },
      limits: { moments: 8 },
    });
  }

  override postMessage(message: Command): void {
    super.postMessage(message);
    const copy = structuredClone(message);
    this.clock.later(0, () => this.isTerminated || this.loop.receive(copy));
  }
}

/** A client with all that it tells of: frames, and the rest in short. */
export function openClient<W extends FakeWorker>(spawn: (clock: FakeClock) => W) {
  const clock = new FakeClock();
  const workers: W[] = [];
  const log: string[] = [];
  const frames: Frame[] = [];
  const client: TrainerClient = createTrainerClient({
    clock,
    spawn() {
      const worker = spawn(clock);
      workers.push(worker);
      return worker;
    },
    onFrame: (frame) => frames.push(frame),
    onSettled: ({ reason }) => log.push(reason),
    onFailed: (message) => log.push(`failed: ${message}`),
    onRestart: () => log.push('restart'),
  });
  return { clock, workers, log, frames, client };
}
