import { rates } from '../../core/metrics/confusion';
import type { PageFacts } from '../../lessons/condition';
import { type Guess, numberOf } from '../../lessons/guess';
import { type LineWorth, lineWorth } from '../../lessons/lineGuess';
import { readOnesAt } from '../../lessons/numberNames';
import type { SettingName } from '../../lessons/schema';
import { explainPlace, explainProbe } from '../../store/derived';
import type { LiveRun } from '../../store/live';
import { selectClassCounts } from '../../store/selectors';
import type { LabState } from '../../store/state';
import type { LabParts } from '../ports';
import { calibrationErrorOf, onesAt } from './honesty';
import { inferenceNumber, inferenceNumbers, shareWithin } from './inferenceFacts';

/** The numbers of a page by the names of its read-outs and settings; each null where there is none now. */
const numbers: Readonly<Record<string, (state: LabState, live: LiveRun) => number | null | undefined>> = {
  epoch: (_, { frame }) => frame?.epoch,
  loss: ({ dataset }, { frame }) => (dataset.points.y.length > 0 ? frame?.loss : null),
  'test-loss': (_, { frame }) => frame?.testLoss,
  objective: (_, { frame }) => frame?.objective,
  accuracy: (_, { accuracy }) => accuracy,
  'test-accuracy': (_, { testAccuracy }) => testAccuracy,
  bias: (_, { frame }) => frame?.parameters[frame.parameters.length - 1],
  norm: (_, { model }) => model && Math.hypot(...model.own.subarray(0, -1)),
  points: ({ dataset }) => dataset.points.y.length,
  class0: (state) => selectClassCounts(state).class0,
  class1: (state) => selectClassCounts(state).class1,
  probability: (state, live) => explainProbe(state, live)?.probability,
  score: (state, live) => explainProbe(state, live)?.score,
  'optimum-loss': (_, { optimum }) => optimum?.loss,
  'optimum-bias': (_, { optimum }) => optimum?.trained[optimum.trained.length - 1],
  'stability-limit': (_, { stability }) => stability?.limit,
  tp: (_, { confusion }) => confusion?.tp,
  fp: (_, { confusion }) => confusion?.fp,
  tn: (_, { confusion }) => confusion?.tn,
  fn: (_, { confusion }) => confusion?.fn,
  precision: (_, { confusion }) => confusion && rates(confusion).precision,
  recall: (_, { confusion }) => confusion && rates(confusion).recall,
  cost: ({ tabs: { costs } }, { confusion }) =>
    confusion && confusion.fp * costs.falsePositive + confusion.fn * costs.falseNegative,
  'calibration-error': calibrationErrorOf,
  raced: ({ race }) => (race.status === 'finished' ? race.pinned.length : null),
  threshold: ({ tabs }) => tabs.threshold,
  'learning-rate': ({ settings }) => settings.learningRate,
  epochs: ({ settings }) => settings.epochs,
  'batch-size': ({ settings }) => settings.batchSize,
  'l1-penalty': ({ settings }) => settings.l1,
  'l2-penalty': ({ settings }) => settings.l2,
  degree: ({ settings }) => settings.degree,
  'test-share': ({ settings }) => settings.testShare,
  'probe-x1': ({ plane }) => plane.probe.x1,
  'probe-x2': ({ plane }) => plane.probe.x2,
  ...inferenceNumbers,
};

const settings: Readonly<Record<SettingName, (state: LabState) => string | boolean>> = {
  optimizer: (state) => state.settings.optimizer,
  'loss-kind': (state) => state.settings.loss,
  start: (state) => state.settings.start,
  standardize: (state) => state.settings.isStandardized,
  'data-set': ({ dataset }) => (dataset.source ? (dataset.source.real ?? '') : dataset.recipe.kind),
  view: ({ tabs }) => tabs.tab,
};

/** What is true of the page now, and of a guess on it. */
export function pageFacts(
  { store, live }: Pick<LabParts, 'store' | 'live'>,
  guess: Guess | undefined,
): PageFacts {
  const state = store.getState();
  return {
    state: state.run.status,
    setting: (name) => settings[name](state),
    number(name) {
      if (name.startsWith('guess')) return guess ? numberOfGuess(guess, name, state, live) : null;
      const asked = readOnesAt(name);
      if (asked) return onesAt(asked, state, live);
      const inference = inferenceNumber(name, state, live);
      if (inference !== undefined) return inference;
      const read = Object.hasOwn(numbers, name) ? numbers[name] : null;
      return (read ? read(state, live) : weight(name, live)) ?? null;
    },
  };
}

/** w1 or optimum-w1, as they are trained. */
function weight(name: string, { frame, optimum }: LiveRun): number | undefined {
  const [, of, index] = /^(optimum-)?w(\d+)$/.exec(name) ?? [];
  const parameters = of ? optimum?.trained : frame?.parameters;
  const j = Number(index) - 1;
  return parameters && j < parameters.length - 1 ? parameters[j] : undefined;
}

function numberOfGuess(guess: Guess, name: string, state: LabState, live: LiveRun): number | null {
  const { model } = live;
  if (guess.kind === 'place' && name === 'guess-probability')
    return model && explainPlace(model, guess.at, state.dataset.held).probability;
  if (guess.kind === 'band' && name === 'guess-share') return shareWithin(guess, state, live);
  if (guess.kind !== 'line') return numberOf(guess, name);
  const worth = worthOf(state.dataset.points, guess.ends);
  if (name === 'guess-accuracy') return worth?.accuracy ?? null;
  return name === 'guess-loss' ? (worth?.loss ?? null) : null;
}

/** The last line that was looked at, the points it was laid through, and its worth there: who asks asks again and again. */
let known: { readonly of: readonly [Points, Ends]; readonly worth: LineWorth | null } | null = null;
type Points = LabState['dataset']['points'];
type Ends = Extract<Guess, { kind: 'line' }>['ends'];

function worthOf(points: Points, ends: Ends): LineWorth | null {
  if (known?.of[0] !== points || known.of[1] !== ends)
    known = { of: [points, ends], worth: lineWorth(points, ends) };
  return known.worth;
}
