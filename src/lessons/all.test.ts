import { describe, expect, it } from 'vitest';
import { findLesson, lessonList } from './all';
import { readLesson } from './readLesson';

describe('the lessons of the page', () => {
  it.each(lessonList.map((lesson) => [lesson.id, lesson] as const))(
    '%s is as the schema says, and names only numbers of the page',
    (_, lesson) => {
      expect(readLesson(JSON.stringify(lesson)).faults).toBeNull();
    },
  );

  it('have an id and a title each of its own, and are found by the id', () => {
    const ids = lessonList.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(lessonList.map(({ title }) => title)).size).toBe(ids.length);
    for (const lesson of lessonList) expect(findLesson(lesson.id)).toBe(lesson);
    expect(findLesson('no-such')).toBeNull();
  });

  it('make the page stand as they need it with their first step', () => {
    for (const { steps } of lessonList) expect(steps[0].put?.data).toBeDefined();
  });
});
