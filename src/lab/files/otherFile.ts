import { maxLessonBytes } from '../../lessons/lessonFile';
import { isLessonText, lessonStart } from '../../lessons/lessonFormat';
import type { Lesson } from '../../lessons/schema';
import { FileRefused } from '../../loader/client';
import type { Answers, Job } from '../../loader/protocol';
import { fetchPart } from '../../render/fetchPart';
import type { Importing } from '../../store/loadSlice';
import type { PageStates } from '../pageState/pageState';
import { headBytes, isSession, readSession } from './sessionFile';

/** A file that is no table, and what opens it. */
interface OtherFile {
  readonly file: Blob;
  readonly name: string;
  readonly show: (importing: Importing | null) => void;
  readonly run: <Kind extends Job['kind']>(
    job: Extract<Job, { kind: Kind }>,
    onProgress: (share: number) => void,
  ) => Promise<Answers[Kind]>;
  /** False once something else is opened. */
  readonly isCurrent: () => boolean;
  readonly pageStates: PageStates;
  readonly openLesson: (own: Lesson) => void;
}

/** By so many bytes at its beginning it is known. */
export const startBytes = Math.max(headBytes, lessonStart);

type Open = (other: OtherFile) => Promise<void>;

/** What opens a file with these first bytes, where it is a session or a lesson; null for a table. */
export function otherFile(start: Uint8Array, name: string): Open | null {
  if (isSession(start, name)) return (other) => openSession(other, start);
  return isLesson(start, name) ? openLesson : null;
}

async function openSession({ file, name, show, run, pageStates }: OtherFile, start: Uint8Array) {
  const { page, isAdjusted } = await readSession(file, start, (packed) =>
    run({ kind: 'unpack', packed }, (share) => show({ stage: 'opening', name, share })),
  );
  show(null);
  pageStates.put(page, isAdjusted ? { kind: 'adjusted' } : null);
}

/** True of a file whose first bytes or name say that it is a lesson. */
const isLesson = (start: Uint8Array, name: string): boolean =>
  isLessonText(new TextDecoder().decode(start)) || name.toLowerCase().endsWith('.lesson.json');

async function openLesson({ file, name, show, isCurrent, openLesson: begin }: OtherFile): Promise<void> {
  if (file.size > maxLessonBytes)
    throw new FileRefused({ kind: 'too-large', megabytes: file.size / 1e6, limit: maxLessonBytes / 1e6 });
  const { readLesson } = await fetchPart(() => import('../../lessons/readLesson'));
  const { lesson, faults } = readLesson(await file.text());
  if (!isCurrent()) return;
  show(lesson ? null : { stage: 'refused', name, problem: { kind: 'lesson', faults } });
  if (lesson) begin(lesson);
}
