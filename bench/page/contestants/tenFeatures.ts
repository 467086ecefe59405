import { loadWasmKernel } from '../../../src/kernel/wasm';
import { contest } from '../contestant';
import { kernelDescent } from '../kernelDescent';

/** Features on no axis, of the sizes of the other two: numbers, and the 0 and 1 of levels. */
function more({ length }: Float64Array): Float64Array[] {
  return Array.from({ length: 8 }, (_, j) =>
    Float64Array.from({ length }, (_, i) => (j < 5 ? Math.sin((j + 2) * (i + 1)) : (i >> j) & 1)),
  );
}

contest(async (task) => kernelDescent(await loadWasmKernel(), task, more(task.x1)));
