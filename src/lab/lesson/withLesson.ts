import type { Lesson } from '../../lessons/schema';
import type { Outside } from '../files/files';
import type { PageState } from '../pageState/pageState';
import { lessonPage } from './lessonPage';

/** A page with a lesson of somebody's own open: as its first step puts it, else as it is. */
export async function withLesson(
  lesson: Lesson,
  now: PageState,
  outside: Pick<Outside, 'fetchFile' | 'spawn'>,
): Promise<PageState> {
  const [first] = lesson.steps;
  const page = first.put ? await lessonPage(first.put, now.display, first, outside) : now;
  return { ...page, display: { ...page.display, lesson: { id: lesson.id, step: 0, own: lesson } } };
}
