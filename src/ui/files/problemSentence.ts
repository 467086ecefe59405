import { words } from '#words/importing';
import type { FileProblem } from '../../loader/protocol';
import { formatCount } from '../../messages/format';
import type { LessonProblem } from '../../store/loadSlice';
import { lessonSentence } from './lessonSentence';

/** A sentence on what is wrong with a file and what to do about it. */
export function problemSentence(problem: FileProblem | LessonProblem): string {
  const { problems } = words;
  switch (problem.kind) {
    case 'lesson':
      return lessonSentence(problem.faults);
    case 'too-large':
      return problems[problem.kind](formatCount(Math.ceil(problem.megabytes)), formatCount(problem.limit));
    case 'too-many-rows':
      return problems[problem.kind](formatCount(problem.limit));
    case 'too-many-columns':
      return problems[problem.kind](formatCount(problem.columns), formatCount(problem.limit));
    case 'not-utf8':
    case 'open-quote':
    case 'long-line':
      return problems[problem.kind](formatCount(problem.line));
    default:
      return problems[problem.kind];
  }
}
