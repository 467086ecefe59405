import { expect, it } from 'vitest';
import { isLessonText, lessonFormat } from './lessonFormat';
import { lessonSchema } from './schema';

it('is known by its format, whatever comes first', () => {
  const long = {
    $schema: `https://example.org/${'a'.repeat(1000)}/lesson.schema.json`,
    title: 'é'.repeat(160),
  };
  for (const before of [{}, long])
    expect(isLessonText(`\uFEFF\n${JSON.stringify({ ...before, format: lessonFormat }, null, 2)}`)).toBe(
      true,
    );
  expect(lessonSchema.entries.format.literal).toBe(lessonFormat);
});

it('is no table that names it, and no other file of this page', () => {
  expect(isLessonText(`name,format\n1,"${lessonFormat}"`)).toBe(false);
  expect(isLessonText('{"format":"logit-lab/model","version":1}')).toBe(false);
  expect(isLessonText('')).toBe(false);
});
