import { addRidge } from '../model/penalty';
import { shuffle } from '../random/shuffle';
import { createSource } from '../random/source';
import type { TrainingSettings } from '../training/settings';
import { batchStep, softThreshold } from './descent';
import { claimMemory, owners, type Step } from './step';

/** Mean loss and gradient over a range of points; `load` forgets the points before. */
export interface RangeLoss {
  load(features: readonly Float64Array[], labels: Uint8Array): void;
  lossAndGradient(parameters: Float64Array, gradient: Float64Array, from: number, to: number): number;
}

/** Points that are put in order and loaded at a time: few enough for the cache. */
const CHUNK = 8192;

/** Writes to `order` (length n) the order in which the epoch that ends at `epoch` goes through n points. */
export function writeOrder(order: Uint32Array, seed: number, epoch: number): void {
  for (let i = 0; i < order.length; i++) order[i] = i;
  shuffle(order, createSource(seed, `epoch ${epoch}`));
}

/**
 * Mini-batch descent: an epoch is one pass over the points in the order of `writeOrder`, a pure function of
 * seed and epoch, with one step of (proximal) gradient descent for every `batchSize` of them. The last batch
 * may be short and divides by its own size. `loss` is used for nothing else meanwhile.
 */
export function createMiniBatchStep(
  { learningRate, batchSize, l1, l2, seed }: TrainingSettings,
  features: readonly Float64Array[],
  labels: Uint8Array,
  loss: RangeLoss,
): Step {
  const n = labels.length;
  const size = Math.max(1, Math.min(n, Math.floor(batchSize) || 1));
  const room = Math.min(n, size * Math.max(1, Math.floor(CHUNK / size)));
  const order = new Uint32Array(n);
  const chunk = features.map(() => new Float64Array(room));
  const chunkLabels = new Uint8Array(room);

  const loadChunk = (start: number, count: number) => {
    for (let j = 0; j < chunk.length; j++) gather(features[j], order, start, count, chunk[j]);
    for (let i = 0; i < count; i++) chunkLabels[i] = labels[order[start + i]];
    loss.load(chunk, chunkLabels);
  };
  return ({ epoch, parameters, gradient, memory }) => {
    claimMemory(memory, owners.none);
    writeOrder(order, seed, epoch + 1);
    for (let start = 0; start < n; start += room) {
      const count = Math.min(room, n - start);
      loadChunk(start, count);
      for (let from = 0; from < count; from += size) {
        loss.lossAndGradient(parameters, gradient, from, Math.min(from + size, count));
        if (l2 > 0) addRidge(parameters, gradient, l2);
        batchStep(parameters, gradient, learningRate);
        if (l1 > 0) softThreshold(parameters, learningRate * l1);
      }
    }
  };
}

/** Writes to `out` the values of `count` points from place `start` of the order. */
function gather(
  values: Float64Array,
  order: Uint32Array,
  start: number,
  count: number,
  out: Float64Array,
): void {
  for (let i = 0; i < count; i++) out[i] = values[order[start + i]];
}
