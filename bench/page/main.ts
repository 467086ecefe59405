import { defaultRecipe, sampleDataset } from '../../src/core/data/catalog';
import type { Answer, Question, Task } from './contestant';
import kernelUrl from './contestants/kernel?worker&url';
import mlUrl from './contestants/mlLogisticRegression?worker&url';
import plainUrl from './contestants/plain?worker&url';
import referenceUrl from './contestants/reference?worker&url';
import tenUrl from './contestants/tenFeatures?worker&url';
import tensorflowUrl from './contestants/tensorflow?worker&url';
import { prepareTrainer, runTrainer } from './trainer';

/** The functions that run.mjs calls. */
interface Bench {
  /** Gives every contestant `n` points. */
  prepare(n: number): Promise<void>;
  /** Lets one train for about so many milliseconds; epochs a second. */
  run(name: string, milliseconds: number): Promise<number>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const addresses: Readonly<Record<string, string>> = {
  kernel: kernelUrl,
  ten: tenUrl,
  plain: plainUrl,
  reference: referenceUrl,
  ml: mlUrl,
  tensorflow: tensorflowUrl,
};

let workers: Record<string, Worker> = {};

/** The points the page opens with, only more of them. */
function createTask(count: number): Task {
  const { x1, x2, y } = sampleDataset({ ...defaultRecipe, kind: 'hidden-line', seed: 1, count, noise: 0.1 });
  return { x1, x2, y, learningRate: 0.01, start: [0.005, -0.005, 0] };
}

function ask(worker: Worker, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(question);
  });
}

window.bench = {
  async prepare(n) {
    for (const worker of Object.values(workers)) worker.terminate();
    workers = {};
    const task = createTask(n);
    for (const [name, address] of Object.entries(addresses)) {
      workers[name] = new Worker(address, { type: 'module' });
      await ask(workers[name], task);
    }
    prepareTrainer(task);
  },
  async run(name, milliseconds) {
    return name === 'trainer' ? runTrainer(milliseconds) : Number(await ask(workers[name], milliseconds));
  },
};
