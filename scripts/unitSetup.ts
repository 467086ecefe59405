// Runs before each file of tests.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, inject, vi } from 'vitest';

fc.configureGlobal({ seed: inject('propertySeed') });

// Files share a process, so none may leave its own time behind.
afterEach(() => vi.useRealTimers());

// Node's fetch does not know file: addresses, and under Vitest the compiled kernel has one.

const fetchFromNetwork = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  if (!address.startsWith('file:')) return fetchFromNetwork(input, init);
  return new Response(await readFile(new URL(address)));
};
