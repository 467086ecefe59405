import type { Label } from '../data/dataset';
import type { Trend } from './diagnosis';
import type { Nearness } from './nearness';
import type { Remedy } from './remedy';
import { maxEpochs } from './settings';

/** How a run stands. */
export type RunStatus = 'idle' | 'training' | 'paused' | 'finished' | 'converged' | 'diverged' | 'failed';

/** The sentences of the training status; each has its words in the catalogue. */
export type AdviceKind =
  | 'failed'
  | 'noPoints'
  | 'onlyClass0'
  | 'onlyClass1'
  | 'idle'
  | 'changedOver'
  | 'changedOn'
  | 'paused'
  | 'diverged'
  | 'training'
  | 'trainingFar'
  | 'trainingSettled'
  | 'oscillating'
  | 'oscillatingBest'
  | 'standing'
  | 'standingNear'
  | 'flat'
  | 'finished'
  | 'finishedFar'
  | 'finishedOpen'
  | 'finishedNear'
  | 'finishedBest'
  | 'finishedOscillating'
  | 'finishedOscillatingBest'
  | 'separated'
  | 'converged';

export interface Advice {
  readonly kind: AdviceKind;
  /** The one change that helps most; `again`: to run it again as it is set. Null where nothing is to be changed, or known. */
  readonly remedy: Remedy | { readonly kind: 'again' } | null;
}

/** The facts that advice is drawn from. */
export interface Situation {
  readonly status: RunStatus;
  readonly hasPoints: boolean;
  readonly onlyClass: Label | null;
  /** Settings or points are others than those last trained with; `over`: Train then begins anew. */
  readonly isChanged: boolean;
  readonly isOver: boolean;
  readonly trend: Trend;
  /** How near to the best the run stands; null where that is not known. */
  readonly nearness: Nearness | null;
  /** How near a new run with these settings would end (null: not looked at that far), and what would help it; null where that is not known. */
  readonly prospect: { readonly end: Nearness | null; readonly remedy: Remedy | null } | null;
  /** The run was changed on its way, so that a new one ends otherwise. */
  readonly isMixed: boolean;
  readonly epochs: number;
  /** The loss only tends to its lowest value, as the weights grow for ever. */
  readonly isOpen: boolean;
  readonly isSquared: boolean;
}

interface Row {
  readonly kind: AdviceKind;
  readonly holds: (situation: Situation) => boolean;
  /** Said at once, as it judges nothing; all else once it has stood for a while. */
  readonly isPlain?: true;
  readonly hasRemedy?: true;
}

const isTraining = ({ status }: Situation) => status === 'training';
const isEnd = ({ status }: Situation) => status === 'finished' || status === 'converged';
const isBest = ({ nearness }: Situation) => nearness === 'best';
const isFar = ({ nearness }: Situation) => nearness === 'far';
const isNear = ({ nearness }: Situation) => nearness === 'near';
const isShort = (situation: Situation) => isFar(situation) || isNear(situation);
const isSwinging = ({ trend }: Situation) => trend === 'oscillating';
const isStill = ({ trend }: Situation) => trend === 'converged';
const willBeFar = ({ isMixed, prospect }: Situation) => !isMixed && prospect?.end === 'far';
const both =
  (...all: readonly Row['holds'][]): Row['holds'] =>
  (situation) =>
    all.every((holds) => holds(situation));

/** The table of advice: the first row that holds is given. */
const table: readonly Row[] = [
  { kind: 'failed', holds: ({ status }) => status === 'failed', isPlain: true },
  { kind: 'noPoints', holds: ({ hasPoints }) => !hasPoints, isPlain: true },
  { kind: 'onlyClass0', holds: ({ onlyClass }) => onlyClass === 0, isPlain: true },
  { kind: 'onlyClass1', holds: ({ onlyClass }) => onlyClass === 1, isPlain: true },
  { kind: 'idle', holds: ({ status }) => status === 'idle', isPlain: true },
  { kind: 'changedOver', holds: ({ isChanged, isOver }) => isChanged && isOver, isPlain: true },
  { kind: 'changedOn', holds: ({ isChanged }) => isChanged, isPlain: true },
  { kind: 'paused', holds: ({ status }) => status === 'paused', isPlain: true },
  { kind: 'diverged', holds: ({ status }) => status === 'diverged', hasRemedy: true },

  { kind: 'oscillatingBest', holds: both(isTraining, isSwinging, isBest) },
  { kind: 'oscillating', holds: both(isTraining, isSwinging), hasRemedy: true },
  { kind: 'trainingSettled', holds: both(isTraining, isStill, isBest) },
  { kind: 'flat', holds: both(isTraining, isStill, isShort, ({ isSquared }) => isSquared), hasRemedy: true },
  { kind: 'standing', holds: both(isTraining, isStill, isFar), hasRemedy: true },
  { kind: 'standingNear', holds: both(isTraining, isStill, isNear), hasRemedy: true },
  { kind: 'trainingFar', holds: both(isTraining, isShort, willBeFar), hasRemedy: true },
  { kind: 'training', holds: isTraining, isPlain: true },

  { kind: 'finishedOscillatingBest', holds: both(isEnd, isSwinging, isBest) },
  { kind: 'finishedOscillating', holds: both(isEnd, isSwinging), hasRemedy: true },
  { kind: 'separated', holds: both(isEnd, isBest, ({ isOpen }) => isOpen) },
  { kind: 'converged', holds: both(isEnd, isBest, isStill) },
  { kind: 'finishedBest', holds: both(isEnd, isBest) },
  { kind: 'flat', holds: both(isEnd, isStill, isShort, ({ isSquared }) => isSquared), hasRemedy: true },
  { kind: 'finishedOpen', holds: both(isEnd, isFar, ({ isOpen }) => isOpen), hasRemedy: true },
  { kind: 'standing', holds: both(isEnd, isStill, isFar), hasRemedy: true },
  { kind: 'standingNear', holds: both(isEnd, isStill, isNear), hasRemedy: true },
  { kind: 'finishedFar', holds: both(isEnd, isFar), hasRemedy: true },
  { kind: 'finishedNear', holds: both(isEnd, isNear), hasRemedy: true },
  { kind: 'finished', holds: isEnd, isPlain: true },
];

function rowFor(situation: Situation): Row {
  const row = table.find(({ holds }) => holds(situation));
  if (!row) throw new RangeError(`nothing to say of a run that is ${situation.status}`);
  return row;
}

/** The advice for a state. Throws RangeError for a status that no row is about. */
export function adviseOn(situation: Situation): Advice {
  const row = rowFor(situation);
  return { kind: row.kind, remedy: row.hasRemedy ? remedyFor(situation) : null };
}

/** The advice that is given at once, before anything is judged. */
export function plainAdvice(situation: Situation): Advice {
  return {
    kind: rowFor({ ...situation, trend: 'falling', nearness: null, prospect: null }).kind,
    remedy: null,
  };
}

/** True of advice that judges nothing and so is given at once. */
export function isPlain({ kind }: Advice): boolean {
  return table.some((row) => row.kind === kind && row.isPlain === true);
}

/**
 * What helps most. Where a new run would end at the best and this one has not, it was changed on its way, or takes more
 * epochs after all.
 */
function remedyFor({ prospect, nearness, isMixed, epochs }: Situation): Advice['remedy'] {
  if (!prospect) return null;
  if (prospect.remedy) return prospect.remedy;
  if (prospect.end !== 'best' || nearness === null || nearness === 'best') return null;
  if (isMixed) return { kind: 'again' };
  return epochs < maxEpochs ? { kind: 'epochs', to: Math.min(maxEpochs, 2 * epochs) } : null;
}
