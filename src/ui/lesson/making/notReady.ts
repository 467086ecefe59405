import { words } from '#words/lessonMaking';
import { isTooLong, writeLesson } from '../../../lessons/lessonFile';
import { finished, type Lack, lacking, type MadeLesson } from '../../../lessons/making';
import { type LessonFault, readLesson } from '../../../lessons/readLesson';
import type { Lesson } from '../../../lessons/schema';
import { formatCount } from '../../../messages/format';
import { sayFault } from '../../files/lessonSentence';

/** The lesson as it goes out, or why it cannot go out yet: what it lacks, else why nobody could open it again. */
export type Ready =
  | { readonly lesson: Lesson; readonly why: null }
  | { readonly lesson: null; readonly why: string };

/** Whether a lesson being made can be tried, saved and sent. */
export function readyOf(made: MadeLesson): Ready {
  const lesson = finished(made);
  if (!lesson) return { lesson, why: words.notReady(lacking(made).map(sayLack)) };
  const file = writeLesson(lesson);
  if (isTooLong(file)) return { lesson: null, why: words.tooLong };
  const { faults } = readLesson(file);
  return faults ? { lesson: null, why: words.notReady(faults.map(faultInForm)) } : { lesson, why: null };
}

const sayLack = (lack: Lack) => words.lacks[lack.of]('step' in lack ? formatCount(lack.step + 1) : '');

/** A fault with its step and its field of the form: whoever makes a lesson has not seen the lines of its file. */
function faultInForm(fault: LessonFault): string {
  const [, step, field] = /^steps\[(\d+)\]\.(\w+)/.exec(fault.field) ?? [];
  const what = sayFault(fault);
  if (field === undefined) return words.fault(what);
  const part = words.fields[field === 'then' ? 'afterwards' : field] ?? field;
  return words.faultIn(formatCount(Number(step) + 1), part, what);
}
