import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKernels } from './createKernel';
import type { Kernel } from './kernel';
import { createReferenceKernel } from './reference';
import { loadWasmKernel } from './wasm';

/** Loss and gradient of a few points, byte by byte the sign of a kernel. */
function signature(kernel: Kernel): number[] {
  const x = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i));
  kernel.load(
    [x, x.toReversed()],
    Uint8Array.from(x, (value) => (value > 0.2 ? 1 : 0)),
  );
  const gradient = new Float64Array(3);
  const loss = kernel.lossAndGradient(Float64Array.of(0.3, -0.7, 0.1), gradient, 0, 50);
  return [loss, ...gradient];
}

const reference = signature(createReferenceKernel());

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createKernels', () => {
  it('gives the compiled kernel where it can', async () => {
    const compiled = signature(await loadWasmKernel());
    expect(compiled).not.toEqual(reference);
    expect(signature((await createKernels(1))[0])).toEqual(compiled);
  });

  it('gives the reference kernel where there is no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(signature((await createKernels(1))[0])).toEqual(reference);
  });

  it('gives the reference kernel where the module does not compile', async () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('no SIMD'));
    vi.stubGlobal('WebAssembly', { ...WebAssembly, compile: refuse });
    expect(signature((await createKernels(1))[0])).toEqual(reference);
  });

  it('gives the reference kernel where the module cannot be fetched', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')));
    expect(signature((await createKernels(1))[0])).toEqual(reference);
    vi.stubGlobal('fetch', async () => new Response('Not found', { status: 404 }));
    expect(signature((await createKernels(1))[0])).toEqual(reference);
  });
});
