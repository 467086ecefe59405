import * as v from 'valibot';
import { lessonFormat } from './lessonFormat';
import { plainText } from './lessonText';
import {
  type Bet,
  type Lesson,
  type LessonStep,
  maxParagraphs,
  maxText,
  type Put,
  stepSchema,
} from './schema';

/** What a step puts, or why it cannot hold the page as it stands. */
export type Recorded =
  | { readonly put: Put; readonly why: null }
  | { readonly put: null; readonly why: 'too-many-points' | 'too-many-columns' };

/** A lesson as far as it has been made: any of its texts may still be empty, a step may say nothing, and there may be no step. */
export interface MadeLesson {
  /** That of the file it was taken up from; without it the title makes one. */
  readonly id?: string | undefined;
  /** What has come out, said once all steps are done; empty as long as nothing is. */
  readonly result?: string | undefined;
  readonly title: string;
  readonly question: string;
  readonly minutes: number;
  readonly steps: readonly LessonStep[];
}

export const newMade: MadeLesson = { title: '', question: '', minutes: 6, steps: [] };

const madeSchema = v.object({
  id: v.optional(v.string()),
  result: v.optional(v.string()),
  title: v.pipe(v.string(), v.maxLength(160)),
  question: v.pipe(v.string(), v.maxLength(160)),
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(60)),
  steps: v.array(stepSchema),
});

/** What a form may leave for a while, as the schema takes it: texts that are empty, too long or too many, and a step that says nothing. */
function asTaken(key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, maxText) || '?';
  if (!Array.isArray(value) || !textLists.has(key)) return value;
  return value.length === 0 ? ['?'] : value.slice(0, maxParagraphs);
}

/** The fields that are paragraphs. */
const textLists: ReadonlySet<string> = new Set(['say', 'look', 'hints', 'right', 'wrong', 'always']);

/** The lesson being made, of whatever was kept; null where it is none. Never throws. */
export function readMade(kept: string | null): MadeLesson | null {
  if (kept === null) return null;
  try {
    return v.is(madeSchema, JSON.parse(kept, asTaken)) ? (JSON.parse(kept) as MadeLesson) : null;
  } catch {
    return null;
  }
}

/** A lesson of somebody's own, to go on making it: `finished` gives it back as it was. */
export const takeUp = ({ $schema: _, format: __, version: ___, ...made }: Lesson): MadeLesson => made;

/**
 * What a lesson needs and does not have yet; of a step, counted from 0: what it says, a text of the guess it asks for, or the shortness
 * that its texts must have.
 */
export type Lack =
  | { readonly of: 'title' | 'question' | 'steps' }
  | { readonly of: 'say' | 'ask' | 'short'; readonly step: number };

const isBlank = (text: string) => text.trim() === '';

/** The texts without which nobody could make a guess. */
function textsOfGuess(ask: Bet): readonly string[] {
  switch (ask.kind) {
    case 'choice':
      return [ask.question, ...ask.options.map(({ say }) => say)];
    case 'number':
      return [ask.question, ask.label];
    case 'order':
      return [ask.question, ...ask.items];
    default:
      return [ask.question];
  }
}

/** All that a lesson still needs before anybody else can open it, in the order of the form. */
export const lacking = ({ title, question, steps }: MadeLesson): readonly Lack[] => [
  ...(isBlank(title) ? [{ of: 'title' } as const] : []),
  ...(isBlank(question) ? [{ of: 'question' } as const] : []),
  ...(steps.length === 0 ? [{ of: 'steps' } as const] : []),
  ...steps.flatMap((made, step): Lack[] => [
    ...(made.say.every(isBlank) ? [{ of: 'say', step } as const] : []),
    ...(made.ask && textsOfGuess(made.ask).some(isBlank) ? [{ of: 'ask', step } as const] : []),
    ...(isShort(made) ? [] : [{ of: 'short', step } as const]),
  ]),
];

/** True if the format has room for all paragraphs of a step. */
function isShort({ say, look = [], hints = [], then: after = {} }: LessonStep): boolean {
  const { right = [], wrong = [], always = [] } = after;
  return [say, look, hints, right, wrong, always].every(
    (texts) => texts.length <= maxParagraphs && texts.every(({ length }) => length <= maxText),
  );
}

/** The lesson as its file has it; null as long as it lacks something. */
export function finished(made: MadeLesson): Lesson | null {
  if (lacking(made).length > 0) return null;
  const { id, title, question, minutes, result = '', steps } = made;
  const named = { title: title.trim(), question: question.trim(), minutes };
  return {
    format: lessonFormat,
    version: 1,
    id: id ?? slug(named.title),
    ...named,
    ...(!isBlank(result) && { result: result.trim() }),
    steps: [...steps],
  };
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

/** The step with other paragraphs said once it is done: always, or after a right or a wrong guess. None: nothing is said. */
export function withSaid(step: LessonStep, when: 'right' | 'wrong' | 'always', texts: string[]): LessonStep {
  const { then: { [when]: _, ...others } = {}, ...rest } = step;
  if (texts.length > 0) return explained(rest, { ...others, [when]: texts });
  return Object.keys(others).length > 0 ? explained(rest, others) : rest;
}

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
