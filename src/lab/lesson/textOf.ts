import { findLesson } from '../../lessons/all';
import { contentHash } from '../../lessons/making';
import { fetchPart } from '../../render/fetchPart';
import type { LessonText, OpenLesson } from '../../store/lessonSlice';

/** The text of a lesson; null where there is none of that name, and where one of somebody's own is no lesson. */
export async function textOf(of: Pick<OpenLesson, 'id' | 'own'>): Promise<LessonText | null> {
  const { id, own } = of;
  if (own === undefined) {
    const lesson = findLesson(id);
    return lesson && { of, key: id, lesson };
  }
  const { lessonIn } = await fetchPart(() => import('../../lessons/readLesson'));
  const lesson = lessonIn(own);
  // Another lesson may have the same id, and this one other steps one day.
  return lesson && { of, key: `${id}.${contentHash(JSON.stringify(lesson))}`, lesson };
}
