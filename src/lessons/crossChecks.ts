import { numbersIn, textsOf } from './lessonText';
import { isNumberName } from './numberNames';
import { choices, dataKinds, type LessonData, realKinds, tabs } from './putSchema';
import type { Bet, Condition, Lesson, LessonStep, SettingName } from './schema';

type Path = readonly (string | number)[];

/** What is wrong, and where; the line in the file is sought by the path. */
export interface Found {
  readonly path: Path;
  readonly kind: 'number' | 'unknown' | 'missing' | 'value';
  readonly expected: string;
  readonly received: string;
}

/** What is wrong in a lesson though each field by itself is as the schema says. */
export const crossChecks = ({ steps, result }: Lesson): Found[] => [
  // Its numbers would be those of no step.
  ...numbersIn(result === undefined ? [] : [result]).map((name) => noNumber(['result'], name)),
  ...steps.flatMap((step, k) =>
    [
      ...wrongNumbers(step),
      ...(step.put?.data ? wrongPoints(step.put.data) : []),
      ...(step.ask ? wrongBet(step.ask) : guessless(step)),
      ...(step.until ? wrongSettings(step.until, ['until']) : []),
    ].map((found) => ({ ...found, path: ['steps', k, ...found.path] })),
  ),
];

const noNumber = (path: Path, name: string): Found => ({
  path,
  kind: 'number',
  expected: '',
  received: `{${name}}`,
});

const wrongValue = (path: Path, expected: string, received: unknown): Found => ({
  path,
  kind: 'value',
  expected,
  received: JSON.stringify(received),
});

/** Numbers that texts name and the page does not have. */
const wrongNumbers = (step: LessonStep): Found[] =>
  textsOf(step).flatMap(([path, text]) =>
    numbersIn([text])
      .filter((name) => !isNumberName(name))
      .map((name) => noNumber(path, name)),
  );

/** Limits of axes the wrong way round, and numbers that are not one for each point or do not rise. */
function wrongPoints(data: LessonData): Found[] {
  if (!('points' in data)) return [];
  const { points, numbers, axes } = data;
  const place = ['put', 'data'];
  const found = Object.entries(axes ?? {})
    .filter(([, [min, max]]) => !(min < max))
    .map(([axis, [min, max]]) => wrongValue([...place, 'axes', axis, 1], `>${min}`, max));
  if (!numbers) return found;
  const path = [...place, 'numbers'];
  if (numbers.length !== points.length)
    found.push({ path, kind: 'value', expected: String(points.length), received: String(numbers.length) });
  const falling = numbers.findIndex((number, i) => i > 0 && number <= numbers[i - 1]);
  if (falling > 0) found.push(wrongValue([...path, falling], `>${numbers[falling - 1]}`, numbers[falling]));
  return found;
}

/** Parts that would be out of sight for good: no guess is asked for. */
const guessless = ({ show }: LessonStep): Found[] =>
  show?.hideUntilGuess
    ? [{ path: ['show', 'hideUntilGuess'], kind: 'missing', expected: 'ask', received: 'undefined' }]
    : [];

function wrongBet(bet: Bet): Found[] {
  const path = ['ask', 'right'];
  switch (bet.kind) {
    case 'choice': {
      const says = bet.options.map(({ say }) => say);
      return [...outside(bet.right, says.length), ...twice(says, (k) => ['ask', 'options', k, 'say'])];
    }
    case 'order': {
      const { right, items } = bet;
      const wrong = [...outside(right, items.length), ...twice(items, (k) => ['ask', 'items', k])];
      const isWhole = !right || new Set(right).size === items.length;
      return wrong.length > 0 || isWhole ? wrong : [wrongValue(path, 'order', right)];
    }
    default: {
      const wrong = bet.right ? wrongSettings(bet.right, path) : [];
      if (bet.kind !== 'number' || bet.min < bet.max) return wrong;
      return [...wrong, wrongValue(['ask', 'max'], `>${bet.min}`, bet.max)];
    }
  }
}

/** Texts that stand there already: nobody could tell these options or items apart, least of all by their names. */
const twice = (texts: readonly string[], pathOf: (k: number) => Path): Found[] =>
  texts.flatMap((text, k) => (texts.indexOf(text) < k ? [wrongValue(pathOf(k), 'another', text)] : []));

/** Places of options or items that there are not. */
const outside = (right: readonly number[] | undefined, count: number): Found[] =>
  (right ?? []).flatMap((place, k) =>
    place < count ? [] : [wrongValue(['ask', 'right', k], `<=${count - 1}`, place)],
  );

/** What can be chosen in each setting that a condition asks for; of a table of somebody's own the data set is ''. */
const chosen: Readonly<Record<SettingName, readonly (string | boolean)[]>> = {
  optimizer: choices.optimizer,
  'loss-kind': choices.loss,
  start: choices.start,
  standardize: [true, false],
  'data-set': [...dataKinds, ...realKinds, ''],
  view: tabs,
};

/** Settings that a condition wants to be what they cannot be. */
function wrongSettings(condition: Condition, path: Path): Found[] {
  if ('not' in condition) return wrongSettings(condition.not, [...path, 'not']);
  if ('all' in condition) return condition.all.flatMap((each, k) => wrongSettings(each, [...path, 'all', k]));
  if ('any' in condition) return condition.any.flatMap((each, k) => wrongSettings(each, [...path, 'any', k]));
  if (!('setting' in condition)) return [];
  const names = chosen[condition.setting];
  if (names.includes(condition.is)) return [];
  const expected = names.map((name) => JSON.stringify(name)).join(' | ');
  return [wrongValue([...path, 'is'], expected, condition.is)];
}
