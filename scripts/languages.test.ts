import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findTool } from './languages.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logit-lab-tools-'));
  vi.stubEnv('PATH', [folder, '/usr/bin', '/bin'].join(delimiter));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Puts a command of this name before all others. */
function put(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

describe('a tool of another language', () => {
  it('is found where it does a little work', () => {
    put('rustc', 'cat > /dev/null');
    expect(findTool('rustc')).toBe('rustc');
  });

  it('counts as missing where it only tells its version', () => {
    put('rustc', 'test "$1" = --version');
    put('Rscript', 'test "$1" = --version');
    expect(findTool('rustc')).toBeUndefined();
    expect(findTool('Rscript')).toBeUndefined();
  });
});
