import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import { numbersIn, textsOf } from './lessonText';
import { isNumberName } from './numberNames';
import { type Lesson, lessonSchema } from './schema';

/** What is wrong with a file of a lesson: where, and what would be right. */
export interface LessonFault {
  /** The line in the file, from 1. */
  readonly line: number;
  /** The field, as steps[2].ask.kind; empty for the file itself. */
  readonly field: string;
  /** What was found wrong, in the words of the schema's checker. */
  readonly what: string;
}

export type ReadLesson =
  | { readonly lesson: Lesson; readonly faults: null }
  | { readonly lesson: null; readonly faults: readonly LessonFault[] };

/** So many faults are named; the others follow once these are mended. */
const maxFaults = 5;

/** The lesson in a file, or all that is wrong with it, at most five things. Never throws. */
export function readLesson(source: string): ReadLesson {
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  if (!tree || errors.length > 0) {
    const { error, offset } = errors[0] ?? { error: 0, offset: 0 };
    return refuse([{ line: lineAt(offset), field: '', what: printParseErrorCode(error) }]);
  }
  const checked = v.safeParse(lessonSchema, JSON.parse(source), { abortPipeEarly: true });
  const lineOf = (path: readonly (string | number)[]) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = findNodeAtLocation(tree, [...path.slice(0, depth)]);
      if (node) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  if (checked.success) {
    const faults = wrongNumbers(checked.output, lineOf);
    return faults.length > 0 ? refuse(faults) : { lesson: checked.output, faults: null };
  }
  return refuse(
    checked.issues.map(deepest).map(({ path, message }) => {
      const keys = (path ?? []).map(({ key }) => key as string | number);
      return { line: lineOf(keys), field: fieldOf(keys), what: message };
    }),
  );
}

const refuse = (faults: readonly LessonFault[]): ReadLesson => ({
  lesson: null,
  faults: faults.slice(0, maxFaults),
});

/** Of a choice among several forms, what is wrong with the form that came nearest. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.map(deepest) ?? [];
  return inner.reduce(
    (best, each) => ((each.path?.length ?? 0) > (best.path?.length ?? 0) ? each : best),
    issue,
  );
}

const fieldOf = (path: readonly (string | number)[]) =>
  path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : field ? `${field}.${key}` : key),
    '',
  );

/** Numbers that texts name and the page does not have. */
function wrongNumbers(lesson: Lesson, lineOf: (path: readonly (string | number)[]) => number): LessonFault[] {
  return lesson.steps.flatMap((step, k) =>
    textsOf(step).flatMap(([path, text]) =>
      numbersIn([text])
        .filter((name) => !isNumberName(name))
        .map((name) => {
          const keys = ['steps', k, ...path];
          return { line: lineOf(keys), field: fieldOf(keys), what: `{${name}} is no number of the page` };
        }),
    ),
  );
}
