import {
  type Advice,
  adviseOn,
  isPlain,
  plainAdvice,
  type RunStatus,
  type Situation,
} from '../core/training/advice';
import { formatCount, formatExact } from '../messages/format';
import { words } from '../messages/words';
import { onlyClass, selectClassWords } from './selectors';
import type { LabState } from './state';

/** The penalty advised where the weights would grow for ever. */
const advisedPenalty = 0.01;

function situationOf(state: LabState): Situation {
  const { run, settings, insight, dataset } = state;
  return {
    status: run.status,
    hasPoints: dataset.points.y.length > 0,
    onlyClass: onlyClass(state),
    isChanged: run.isChanged,
    isOver: run.status !== 'paused',
    trend: run.trend,
    nearness: insight.nearness,
    prospect: insight.outlook,
    isMixed: insight.isMixed,
    isOpen: insight.outlook?.attainable.isAttained === false,
    isSquared: settings.loss === 'squared-error',
    epochs: settings.epochs,
  };
}

/** The training status in plain words that say what to do next. */
export function selectStatusSentence(state: LabState): string {
  const { awaited } = state.run;
  if (awaited !== null) return words.status.awaited(formatCount(awaited));
  // The plain state at once, advice once it has stood.
  return adviceSentence(state.insight.advice ?? plainAdvice(situationOf(state)), state);
}

/** The state that the status tells of itself: a plateau of the squared error is no convergence. */
export function selectShownStatus(state: LabState): RunStatus {
  const { status } = state.run;
  return status === 'converged' && adviseOn(situationOf(state)).kind === 'flat' ? 'finished' : status;
}

/** The advice beyond the plain state; null without any. */
export function adviceBeyondPlain(state: LabState): Advice | null {
  const advice = adviseOn(situationOf(state));
  return isPlain(advice) ? null : advice;
}

function adviceSentence({ kind, remedy }: Advice, state: LabState): string {
  const said = saidOf(kind, state);
  return remedy ? words.status.withRemedy(said, remedySentence(remedy)) : said;
}

function saidOf(kind: Advice['kind'], { dataset }: LabState): string {
  const classes = selectClassWords({ dataset });
  switch (kind) {
    case 'onlyClass0':
      return words.status.oneClass(classes[0], classes[1]);
    case 'onlyClass1':
      return words.status.oneClass(classes[1], classes[0]);
    case 'separated':
      return words.status.separated(formatExact(advisedPenalty));
    case 'idle':
      return dataset.hasVertical ? words.status.idle : words.oneFeature.idle;
    default:
      return words.status[kind];
  }
}

function remedySentence(remedy: NonNullable<Advice['remedy']>): string {
  switch (remedy.kind) {
    case 'rate':
      return words.remedies.rate(formatExact(remedy.to));
    case 'epochs':
      return words.remedies.epochs(formatCount(remedy.to));
    default:
      return words.remedies[remedy.kind];
  }
}
