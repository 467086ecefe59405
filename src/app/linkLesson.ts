import { withLesson } from '../lab/lesson/withLesson';
import type { PageState } from '../lab/pageState/pageState';
import type { Lesson } from '../lessons/schema';
import { browserFiles } from './browserFiles';

/** The page that a link with a lesson of somebody's own opens. */
export const linkLesson = (lesson: Lesson, now: PageState): Promise<PageState> =>
  withLesson(lesson, now, browserFiles);
