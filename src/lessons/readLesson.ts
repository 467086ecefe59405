import { findNodeAtLocation, type ParseError, parseTree } from 'jsonc-parser';
import * as v from 'valibot';
import { crossChecks, type Found } from './crossChecks';
import { type Lesson, lessonSchema } from './schema';

/** What is wrong with a file of a lesson, and where. */
export interface LessonFault {
  /** The line in the file, from 1. */
  readonly line: number;
  /** The field, as steps[2].ask.kind; empty for the file itself. */
  readonly field: string;
  /** No JSON; a field that there is not; one that is missing; no number of the page; another value than can be; too much within each other. */
  readonly kind: 'syntax' | 'depth' | 'unknown' | 'missing' | 'number' | 'value';
  /** What would be right, as the schema has it: >=1, string, ("right" | "wrong"); empty where the kind says all. */
  readonly expected: string;
  readonly received: string;
}

export type ReadLesson =
  | { readonly lesson: Lesson; readonly faults: null }
  | { readonly lesson: null; readonly faults: readonly LessonFault[] };

type Path = readonly (string | number)[];

/** So many faults are named; the others follow once these are mended. */
const maxFaults = 5;
/** No lesson that anybody can read has more lists and objects within each other. */
const maxDepth = 50;

/** The lesson in a file, or what is wrong with it. Never throws. */
export function readLesson(source: string): ReadLesson {
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const deep = tooDeepAt(source);
  if (deep !== null)
    return refuse([{ line: lineAt(deep), field: '', kind: 'depth', expected: '', received: '' }]);
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  if (!tree || errors.length > 0) {
    const line = lineAt(errors[0]?.offset ?? 0);
    return refuse([{ line, field: '', kind: 'syntax', expected: '', received: '' }]);
  }
  /** The line of a place in the file, or of what it would stand in. */
  const lineOf = (path: Path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = findNodeAtLocation(tree, [...path.slice(0, depth)]);
      if (node) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  const checked = v.safeParse(lessonSchema, JSON.parse(source), { abortPipeEarly: true });
  const found = checked.success
    ? crossChecks(checked.output)
    : checked.issues.slice(0, maxFaults).map((issue) => nearest(issue));
  if (checked.success && found.length === 0) return { lesson: checked.output, faults: null };
  return refuse(
    found
      .slice(0, maxFaults)
      .map(({ path, ...fault }) => ({ line: lineOf(path), field: fieldOf(path), ...fault })),
  );
}

/** The lesson that something kept as JSON is; null where it is none. Never throws. */
export function lessonIn(kept: unknown): Lesson | null {
  try {
    return readLesson(JSON.stringify(kept) ?? '').lesson;
  } catch {
    // Nested too deep to be written.
    return null;
  }
}

const refuse = (faults: readonly LessonFault[]): ReadLesson => ({ lesson: null, faults });

/** Where more than `maxDepth` lists and objects are open; null where that is nowhere. What checks a nest calls itself for each. */
function tooDeepAt(source: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{\]}]/g)) {
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > maxDepth) return index;
  }
  return null;
}

/** What an issue is about. Of a choice among several forms it is what is wrong with the one that came nearest. */
function nearest(issue: v.BaseIssue<unknown>, above: Path = []): Found {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  if (issue.type === 'union' && issue.issues) {
    const inner = issue.issues.map((each) => nearest(each, path));
    const [deepest] = inner
      .filter((each) => each.path.length > path.length && /value|number/.test(each.kind))
      .sort((one, other) => other.path.length - one.path.length);
    if (deepest) return deepest;
    const missing = inner.filter(({ kind }) => kind === 'missing').map(({ expected }) => expected);
    const expected = missing.length > 0 ? missing.join(' | ') : (issue.expected ?? '');
    return { path, kind: 'value', expected, received: issue.received };
  }
  const { received } = issue;
  const expected = ownWords.has(issue.type) ? issue.type : issue.expected;
  if (issue.type === 'check') return { path, kind: 'number', expected: '', received };
  if (expected === 'never') return { path, kind: 'unknown', expected: '', received };
  const isMissing = issue.type === 'strict_object' && received === 'undefined';
  return { path, kind: isMissing ? 'missing' : 'value', expected: expected ?? '', received };
}

/** Checks of numbers by which the schema does not say what it expects. */
const ownWords: ReadonlySet<string> = new Set(['integer', 'finite']);

const fieldOf = (path: Path) =>
  path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : field ? `${field}.${key}` : key),
    '',
  );
