// The seed of all property tests of a run: PROPERTY_SEED where it is set; in CI another each time, so that more is tried
// than here; else 1, so that a run tells about the change that it is for.
import { randomInt } from 'node:crypto';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    propertySeed: number;
  }
}

export function setup({ provide }: TestProject): void {
  const { CI, PROPERTY_SEED } = process.env;
  const seed = Number(PROPERTY_SEED || (CI ? randomInt(2 ** 31) : 1));
  if (!Number.isSafeInteger(seed)) throw new Error(`PROPERTY_SEED=${PROPERTY_SEED} is no whole number`);
  console.log(`PROPERTY_SEED=${seed}`);
  provide('propertySeed', seed);
}
