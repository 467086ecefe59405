// A setup file of Vitest. Node's fetch does not know file: addresses, and under Vitest the compiled kernel has one.
import { readFile } from 'node:fs/promises';

const fetchFromNetwork = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  if (!address.startsWith('file:')) return fetchFromNetwork(input, init);
  return new Response(await readFile(new URL(address)));
};
