import type { Clock } from '../../bridge/clock';
import { FakeClock } from '../../bridge/testing/fakeClock';
import { type FakeLocks, FakeWorker } from '../../bridge/testing/fakeWorker';
import { createTrainerClient, type TrainerClient } from '../client';
import { createLoop } from '../loop';
import type { Command, Frame, Reply } from '../protocol';

export class TrainerWorker extends FakeWorker<Command, Reply> {}

/** A worker with a real loop inside; either side gets the other's messages one task later. */
export class LoopWorker extends TrainerWorker {
  private readonly loop;

  constructor(
    private readonly clock: Clock,
    locks: FakeLocks | null = null,
  ) {
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
    if (locks) clock.later(0, () => this.hold(locks));
  }

  override postMessage(...message: Parameters<TrainerWorker['postMessage']>): void {
    super.postMessage(...message);
    const copy = structuredClone(message[0]);
    this.clock.later(0, () => this.isTerminated || this.loop.receive(copy));
  }
}

/** A client with all that it tells of: frames, and the rest in short. */
export function openClient<W extends TrainerWorker>(spawn: (clock: FakeClock) => W) {
  const clock = new FakeClock();
  const workers: W[] = [];
  const log: string[] = [];
  const frames: Frame[] = [];
  let isOwed = false;
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
    onOwed: (isNow) => {
      isOwed = isNow;
    },
  });
  return { clock, workers, log, frames, client, isOwed: () => isOwed };
}
