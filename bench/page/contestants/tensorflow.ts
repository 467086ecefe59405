import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import scalarUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import {
  matMul,
  mul,
  ready,
  setBackend,
  sigmoid,
  sub,
  type Tensor2D,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import { contest } from '../contestant';

const absolute = (url: string) => new URL(url, self.location.href).href;

setWasmPaths({
  'tfjs-backend-wasm.wasm': absolute(scalarUrl),
  'tfjs-backend-wasm-simd.wasm': absolute(simdUrl),
  'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedUrl),
});

/** The gradient by two matrix products: cheaper than differentiating, and than an optimiser. No loss; float32. */
contest(async ({ x1, x2, y, learningRate, start }) => {
  await setBackend('wasm');
  await ready();
  const n = y.length;
  const rows = new Float32Array(3 * n);
  for (let i = 0; i < n; i++) rows.set([x1[i], x2[i], 1], 3 * i);
  const features = tensor2d(rows, [n, 3]);
  const labels = tensor2d(Float32Array.from(y), [n, 1]);
  let weights: Tensor2D = tensor2d([...start], [3, 1]);
  return (epochs) => {
    for (let epoch = 0; epoch < epochs; epoch++) {
      const next = tidy(() => {
        const errors = sub(sigmoid(matMul(features, weights)), labels);
        const gradient = matMul(features, errors, true, false);
        return sub(weights, mul(gradient, learningRate / n)) as Tensor2D;
      });
      weights.dispose();
      weights = next;
    }
    if (!Number.isFinite(weights.dataSync()[0])) throw new Error('the weights are not finite');
  };
});
