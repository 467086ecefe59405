import type { Kernel } from './kernel';
import { createReferenceKernel } from './reference';
import { loadWasmKernel } from './wasm';

/**
 * The fastest kernel there is here: the compiled one, or the reference kernel where WebAssembly is missing,
 * forbidden or does not come within five seconds. Never rejects.
 */
export async function createKernel(): Promise<Kernel> {
  try {
    return await loadWasmKernel();
  } catch {
    return createReferenceKernel();
  }
}
