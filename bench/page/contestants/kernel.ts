import { loadWasmKernel } from '../../../src/kernel/wasm';
import { contest } from '../contestant';
import { kernelDescent } from '../kernelDescent';

contest(async (task) => kernelDescent(await loadWasmKernel(), task));
