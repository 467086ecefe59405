import * as v from 'valibot';
import { lessonFormat } from './lessonFormat';
import { isNumberName } from './numberNames';
import { controlNames, partNames } from './partNames';
import { put, tabs } from './putSchema';

export type { LessonData, Put } from './putSchema';

const maxSteps = 30;
export const maxParagraphs = 12;
export const maxText = 2000;

/** A text in the small notation of lessons: see lessonText.ts. */
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(maxText));
const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(maxParagraphs));
const short = v.pipe(v.string(), v.minLength(1), v.maxLength(160));

const numberName = v.pipe(v.string(), v.check(isNumberName, 'is no number of the page'));

/** JSON has numbers, such as 1e999, that are none here. */
const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.gtValue(0));
/** The place of an option or item in its list, from 0. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A number, or another number of the page, multiplied and added to. */
const bound = v.union([
  finite,
  v.strictObject({ of: numberName, times: v.optional(finite), plus: v.optional(finite) }),
]);
export type Bound = v.InferOutput<typeof bound>;

const statuses = v.picklist(['idle', 'training', 'paused', 'finished', 'converged', 'diverged', 'failed']);

/** Settings that are no numbers, and what is chosen in them. */
const settingNames = v.picklist(['optimizer', 'loss-kind', 'start', 'standardize', 'data-set', 'view']);
export type SettingName = v.InferOutput<typeof settingNames>;

const comparison = v.strictObject({
  number: numberName,
  atLeast: v.optional(bound),
  atMost: v.optional(bound),
  near: v.optional(bound),
  /** How far from `near`; 0 where it is left out. */
  within: v.optional(finite),
});

/** What must be true of the page. */
export type Condition =
  | v.InferOutput<typeof comparison>
  | { readonly state: v.InferOutput<typeof statuses> | readonly v.InferOutput<typeof statuses>[] }
  | { readonly setting: SettingName; readonly is: string | boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const condition: v.GenericSchema<Condition> = v.union([
  comparison,
  v.strictObject({ state: v.union([statuses, v.array(statuses)]) }),
  v.strictObject({ setting: settingNames, is: v.union([v.string(), v.boolean()]) }),
  v.strictObject({ all: v.array(v.lazy(() => condition)) }),
  v.strictObject({ any: v.array(v.lazy(() => condition)) }),
  v.strictObject({ not: v.lazy(() => condition) }),
]);

/** What a step can point at by a quiet mark. */
const places = v.picklist([
  'plane',
  'loss',
  'views',
  'train',
  'step',
  'status',
  'numbers',
  'equation',
  'controls',
]);

const show = v.strictObject({
  controls: v.optional(v.array(v.picklist(controlNames))),
  view: v.optional(v.picklist(tabs)),
  /** True: the view has half of the page. */
  enlarge: v.optional(v.boolean()),
  marks: v.optional(v.array(places)),
  /** Parts of the page that are out of sight in this step; with `only`, all but those. */
  hide: v.optional(v.array(v.picklist(partNames))),
  only: v.optional(v.array(v.picklist(partNames))),
  /** Parts that would give the answer away: out of sight until the guess is made. */
  hideUntilGuess: v.optional(v.array(v.picklist(partNames))),
});

const question = { question: text };
/** What is right, by the numbers of the page once the step is done; left out where there is nothing right or wrong. */
const right = { right: v.optional(condition) };

const bet = v.variant('kind', [
  v.strictObject({
    kind: v.literal('choice'),
    ...question,
    options: v.pipe(
      v.array(
        v.strictObject({
          say: short,
          /** Why not, or why: said once it is known. */
          why: v.optional(text),
        }),
      ),
      v.minLength(2),
      v.maxLength(6),
    ),
    /** The options that are right, by their number from 0. */
    right: v.optional(v.array(place)),
  }),
  v.strictObject({
    kind: v.literal('number'),
    ...question,
    label: short,
    min: finite,
    max: finite,
    step: v.optional(positive),
    /** True where it is a share, and typed as per cent. */
    isPercent: v.optional(v.boolean()),
    ...right,
  }),
  v.strictObject({
    kind: v.literal('order'),
    ...question,
    items: v.pipe(v.array(short), v.minLength(2), v.maxLength(6)),
    /** The items' numbers in the right order. */
    right: v.optional(v.array(place)),
  }),
  v.strictObject({ kind: v.literal('line'), ...question, ...right }),
  v.strictObject({ kind: v.literal('place'), ...question, ...right }),
  /** Between which heights lines cross, at a place of x₁. */
  v.strictObject({ kind: v.literal('band'), ...question, x1: finite, ...right }),
  v.strictObject({
    kind: v.literal('curve'),
    ...question,
    /** Epochs along the axis, and the highest loss that can be drawn. */
    epochs: positive,
    highest: positive,
    ...right,
  }),
]);
export type Bet = v.InferOutput<typeof bet>;

export const stepSchema = v.strictObject({
  say: texts,
  put: v.optional(put),
  show: v.optional(show),
  ask: v.optional(bet),
  /** What to do and to look at once a guess is made. */
  look: v.optional(texts),
  /** The step is done once this holds while the page is at rest; without it, once the question is answered. */
  until: v.optional(condition),
  /** Each a little more telling. */
  hints: v.optional(texts),
  /** Said once the step is done. */
  // biome-ignore lint/suspicious/noThenProperty: the published format has it, and an object is not called by await; see making.test.ts.
  then: v.optional(
    v.strictObject({ right: v.optional(texts), wrong: v.optional(texts), always: v.optional(texts) }),
  ),
});
export type LessonStep = v.InferOutput<typeof stepSchema>;

/** A lesson as it stands in a file. */
export const lessonSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(lessonFormat),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  title: short,
  question: short,
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(60)),
  /** What has come out, in one sentence; said once the lesson is finished. */
  result: v.optional(text),
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(maxSteps)),
});
export type Lesson = v.InferOutput<typeof lessonSchema>;
