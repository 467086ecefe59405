import type { MadeLink, Sharing } from '../../../lab/ports';
import type { Lesson } from '../../../lessons/schema';
import { settled } from '../../../render/settled';

/** A link that opens a lesson, or why there is none. */
export type LessonLink = MadeLink | { readonly link: null; readonly why: 'failed' };

/** The link of a lesson of somebody's own. Never fails: what makes links may not come. */
export const lessonLink = (sharing: Sharing, lesson: Lesson): Promise<LessonLink> =>
  settled.during(sharing.makeLink(lesson)).catch(() => ({ link: null, why: 'failed' }) as const);
