import type { Kernel } from './kernel';
import { createReferenceKernel } from './reference';
import { loadWasmKernels } from './wasm';

/**
 * So many of the fastest kernel there is here, each with points of its own: the compiled one, or the reference kernel
 * where WebAssembly is missing, forbidden or does not come within eight seconds. Never rejects.
 */
export async function createKernels(count: number): Promise<readonly Kernel[]> {
  try {
    return await loadWasmKernels(count);
  } catch {
    return Array.from({ length: count }, createReferenceKernel);
  }
}
