import { spawnTrainer } from '../../src/app/spawnWorker';
import { sampleDataset } from '../../src/core/data/catalog';
import type { Dataset } from '../../src/core/data/dataset';
import { plainSettings } from '../../src/core/training/settings';
import { createTrainerClient } from '../../src/trainer/client';
import type { PlainAnswer, PlainQuestion } from './plainWorker';
import plainWorkerUrl from './plainWorker?worker&url';

/** Both answer with epochs a second over `n` points. */
interface Bench {
  plain(n: number): Promise<number>;
  trainer(n: number): Promise<number>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const warmUp = 250;
const duration = 750;
const learningRate = 0.01;

/** The points the page opens with, only more of them. */
function samplePoints(count: number): Dataset {
  return sampleDataset({ kind: 'hidden-line', seed: 1, count, noise: 0.1 });
}

function measurePlain(n: number): Promise<number> {
  const worker = new Worker(plainWorkerUrl, { type: 'module' });
  const question: PlainQuestion = { ...samplePoints(n), learningRate, warmUp, duration };
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PlainAnswer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(question);
  });
}

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

/** Drives the page's own client and worker flat out. */
async function measureTrainer(n: number): Promise<number> {
  const { x1, x2, y } = samplePoints(n);
  const parameters = Float64Array.of(0.005, -0.005, 0);
  const data = { features: [x1, x2], labels: y, degree: 1, isStandardized: false };
  client.start({ settings: { ...plainSettings, learningRate }, data, parameters });
  client.pursue({ kind: 'run', until: Number.MAX_SAFE_INTEGER, epochsPerSecond: null });
  await pause(warmUp);
  const first = latest;
  await pause(duration);
  const last = latest;
  client.pursue({ kind: 'idle' });
  await pause(50);
  if (failure !== null) throw new Error(failure);
  return ((last.epoch - first.epoch) * 1000) / (last.at - first.at);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}

acknowledgeFrames();
window.bench = { plain: measurePlain, trainer: measureTrainer };
