import { spawnTrainer } from '../../src/app/spawnWorker';
import { plainSettings } from '../../src/core/training/settings';
import { createTrainerClient } from '../../src/trainer/client';
import type { Task } from './contestant';

/** The newest frame: its epoch, and when it came. */
let latest = { epoch: 0, at: 0 };
let unpainted = 0;
let failure: string | null = null;

const client = createTrainerClient({
  spawn: spawnTrainer,
  clock: {
    now: () => performance.now(),
    later(milliseconds, task) {
      const timer = window.setTimeout(task, milliseconds);
      return () => window.clearTimeout(timer);
    },
  },
  onFrame({ epoch }) {
    latest = { epoch, at: performance.now() };
    unpainted++;
  },
  onSettled() {},
  onFailed(message) {
    failure = message;
  },
  onRestart() {
    failure = 'the trainer had to be started again';
  },
});

/** Acknowledges at every repaint what came since the one before, as the page does. */
function acknowledgeFrames(): void {
  for (; unpainted > 0; unpainted--) client.painted();
  window.requestAnimationFrame(acknowledgeFrames);
}

/** Gives the page's own client and worker the points. */
export function prepareTrainer({ x1, x2, y, learningRate, start }: Task): void {
  if (latest.at === 0) acknowledgeFrames();
  client.start({
    settings: { ...plainSettings, learningRate },
    data: { features: [x1, x2], labels: y, test: null, axes: 2, degree: 1, isStandardized: false },
    parameters: Float64Array.from(start),
  });
}

/** Lets it train flat out for about so many milliseconds, frames streaming; epochs a second. */
export async function runTrainer(milliseconds: number): Promise<number> {
  client.pursue({ kind: 'run', until: Number.MAX_SAFE_INTEGER, epochsPerSecond: null });
  const first = await nextFrame(latest);
  await pause(milliseconds);
  const last = await nextFrame(latest);
  client.pursue({ kind: 'idle' });
  return ((last.epoch - first.epoch) * 1000) / (last.at - first.at);
}

async function nextFrame(before: typeof latest): Promise<typeof latest> {
  while (latest === before) {
    if (failure !== null) throw new Error(failure);
    await pause(1);
  }
  return latest;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}
