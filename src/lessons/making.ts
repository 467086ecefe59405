import * as v from 'valibot';
import { lessonFormat } from './lessonFormat';
import { plainText } from './lessonText';
import { type Lesson, type LessonStep, type Put, stepSchema } from './schema';

/** What a step puts, or why it cannot hold the page as it stands. */
export type Recorded =
  | { readonly put: Put; readonly why: null }
  | { readonly put: null; readonly why: 'too-many-points' | 'too-many-columns' };

/** A lesson as far as it has been made: title and question may still be empty, and there may be no step. */
export interface MadeLesson {
  readonly title: string;
  readonly question: string;
  readonly minutes: number;
  readonly steps: readonly LessonStep[];
}

export const newMade: MadeLesson = { title: '', question: '', minutes: 6, steps: [] };

const madeSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(160)),
  question: v.pipe(v.string(), v.maxLength(160)),
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(60)),
  steps: v.array(stepSchema),
});

/** The lesson being made, of whatever was kept; null where it is none. Never throws. */
export function readMade(kept: string | null): MadeLesson | null {
  if (kept === null) return null;
  try {
    const read = v.safeParse(madeSchema, JSON.parse(kept));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The lesson as its file has it; null as long as it has no title, no question or no step. */
export function finished({ title, question, minutes, steps }: MadeLesson): Lesson | null {
  if (title.trim() === '' || question.trim() === '' || steps.length === 0) return null;
  const named = { title: title.trim(), question: question.trim(), minutes };
  return { format: lessonFormat, version: 1, id: slug(named.title), ...named, steps: [...steps] };
}

/** A title as a name for files and addresses: a-few-words. */
function slug(title: string): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  const begun = /^[a-z]/.test(plain) ? plain : `lesson-${plain}`;
  return begun.slice(0, 40).replace(/-+$/, '');
}

/**
 * The step with what is said once it is done. The format calls the field `then`; it holds an object and never a function, so that a step
 * that is awaited is that step.
 */
export const explained = (step: LessonStep, after: NonNullable<LessonStep['then']>): LessonStep => ({
  ...step,
  // biome-ignore lint/suspicious/noThenProperty: the published format has it, and an object is not called by await; see making.test.ts.
  then: after,
});

/** A lesson of one step that asks for one thing in plain words. Another task has another id, so that each is done for itself. */
export function taskLesson(title: string, task: string, step: LessonStep): Lesson {
  const whole = { ...step, say: paragraphs(task).map(plainText) };
  return {
    format: lessonFormat,
    version: 1,
    id: `task-${contentHash(JSON.stringify(whole))}`,
    title,
    question: task.trim().slice(0, 160),
    minutes: 5,
    steps: [whole],
  };
}

/** The paragraphs of a text typed in: an empty line parts them. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim().replace(/\s*\n\s*/g, ' '))
    .filter((part) => part !== '');

/** Eight letters and digits that nearly always differ where the text does (FNV-1a). */
export function contentHash(text: string): string {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
