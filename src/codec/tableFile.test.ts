import { expect, it } from 'vitest';
import { writeTableFile } from './tableFile';

it('writes numbers exactly, quotes what needs it, and leaves out what is not known', () => {
  const rows = [
    ['run', 'loss', 'near'],
    ['Adam, "fast"', 0.1 + 0.2, null],
  ];
  expect(writeTableFile(rows)).toBe('run,loss,near\n"Adam, ""fast""",0.30000000000000004,\n');
});
