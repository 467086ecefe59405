import fc from 'fast-check';
import { expect, it } from 'vitest';
import line from './en/line.json';
import { readLesson } from './readLesson';

it('reads a lesson as it stands in its file', () => {
  expect(readLesson(JSON.stringify(line))).toEqual({ lesson: line, faults: null });
});

it('has a lesson or faults of any text, and never throws', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((steps) => JSON.stringify({ ...line, steps })),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const { lesson, faults } = readLesson(text);
      expect(lesson === null).toBe(faults !== null && faults.length > 0);
      for (const { line: at } of faults ?? []) expect(at).toBeLessThanOrEqual(text.split('\n').length);
    }),
  );
});
