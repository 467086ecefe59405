import { blockOf, type Columns } from '../core/features/columns';
import type { Kernel } from './kernel';
import { meanSquaredError } from './reference';

/** The exports of `assembly/index.ts`; addresses and strides are in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly weights: { readonly value: number };
  readonly gradient: { readonly value: number };
  readonly columns: { readonly value: number };
  readonly stride: { readonly value: number };
  reserve(features: number, points: number): number;
  adopt(): void;
  evaluate(from: number, to: number): number;
}

/** Milliseconds that the module may take to come. */
const PATIENCE = 8000;

/** A memory cannot shrink: one above so many bytes gives way to a new one when it is four times too large. */
const LARGE = 16 * 2 ** 20;

/** Points loaded at a time. */
const LOADED = 8192;

/** Above this not even an empty memory could grow so far. */
const MAX_BYTES = 2 ** 32 - 2 ** 20;

/**
 * The kernel compiled from assembly/, two points at a time. Rejects where WebAssembly or its SIMD instructions
 * are not available or the module cannot be fetched.
 */
export async function loadWasmKernel(): Promise<Kernel> {
  const [kernel] = await loadWasmKernels(1);
  return kernel;
}

/** So many kernels of one compiled module, each with points of its own; rejects as `loadWasmKernel`. */
export async function loadWasmKernels(count: number): Promise<readonly Kernel[]> {
  const address = new URL('./assembly/kernel.wasm', import.meta.url);
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  return Array.from({ length: count }, () => new WasmKernel(module));
}

class WasmKernel implements Kernel {
  private exports: Exports;
  private weights = new Float64Array(0);
  private gradient = new Float64Array(0);
  /** The columns as the module holds them, for squared error: that is there to be compared with, not to be fast. */
  private columns: readonly Float64Array[] = [];

  constructor(private readonly module: WebAssembly.Module) {
    this.exports = instantiate(module);
    this.load([], new Uint8Array(0));
  }

  load(features: Columns, labels: Uint8Array): void {
    const d = features.length;
    const bytes = (d + 1) * labels.length * Float64Array.BYTES_PER_ELEMENT;
    if (this.exports.memory.buffer.byteLength > Math.max(LARGE, 4 * bytes)) {
      this.exports = instantiate(this.module);
    }
    const { exports } = this;
    if (bytes > MAX_BYTES || exports.reserve(d, labels.length) === 0) {
      throw new RangeError(`There is no memory for ${labels.length} points with ${d} features.`);
    }
    // Growing has detached all views of before.
    const { buffer } = exports.memory;
    const start = exports.columns.value;
    const stride = exports.stride.value;
    this.columns = Array.from(
      { length: d + 1 },
      (_, j) => new Float64Array(buffer, start + j * stride, labels.length),
    );
    for (let from = 0; from < labels.length; from += LOADED) {
      blockOf(features, from, Math.min(labels.length, from + LOADED)).forEach((block, j) => {
        this.columns[j].set(block, from);
      });
    }
    new Uint8Array(buffer, start + d * stride, labels.length).set(labels);
    exports.adopt();
    this.weights = new Float64Array(buffer, exports.weights.value, d + 1);
    this.gradient = new Float64Array(buffer, exports.gradient.value, d + 1);
  }

  lossAndGradient(parameters: Float64Array, gradient: Float64Array, from: number, to: number): number {
    if (from >= to) {
      gradient.fill(0);
      return 0;
    }
    const { weights, gradient: result } = this;
    for (let j = 0; j < weights.length; j++) weights[j] = parameters[j];
    const loss = this.exports.evaluate(from, to);
    for (let j = 0; j < result.length; j++) gradient[j] = result[j];
    return loss;
  }

  squaredErrorAndGradient(
    parameters: Float64Array,
    gradient: Float64Array,
    from: number,
    to: number,
  ): number {
    return meanSquaredError(this.columns, parameters, gradient, from, to);
  }
}

function instantiate(module: WebAssembly.Module): Exports {
  return new WebAssembly.Instance(module).exports as unknown as Exports;
}
