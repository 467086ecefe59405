import type { Goal } from '../../trainer/protocol';

/** How a run has come to stand: at the goal, or beyond all numbers. */
export type RestReason = 'diverged' | null;

/** The run as the page drives it. Pure data; what happens to it is in `advance`. */
export interface RunState {
  /** The trainer's present work: a long run, the way to one epoch, coming to rest, or nothing. */
  readonly aim: 'run' | 'reach' | 'pause' | 'none';
  /** The epoch that a step or scrub is on its way to. */
  readonly target: number | null;
  /** Steps asked for while training comes to rest. */
  readonly stepsAfterPause: number;
  /** The epoch of the newest frame, and the furthest one trained. */
  readonly epoch: number;
  readonly furthest: number;
  /** True until the first frame of the run. */
  readonly isNew: boolean;
  /** True once the run was told of other points or settings. */
  readonly isRevised: boolean;
  /** How it has ended, if not by coming to its goal. */
  readonly end: 'failed' | 'diverged' | null;
  /** The run stands still, and the page is to say so once the numbers at which it stands are on the screen. */
  readonly rest: { readonly reason: RestReason } | null;
}

/** Events: wishes of a person, answers of the trainer, and paints of the page. */
export type RunEvent =
  /** A new run, which stands at `epoch` of `furthest` trained: 0, or where a kept run stood. */
  | { readonly kind: 'started'; readonly epoch: number; readonly furthest: number }
  | {
      readonly kind: 'train' | 'goalChanged';
      readonly until: number;
      readonly epochsPerSecond: number | null;
    }
  | { readonly kind: 'pause' | 'step' | 'revised' }
  /** To an epoch that was trained already, clamped to what there is; to any epoch. */
  | { readonly kind: 'seek' | 'trainTo'; readonly epoch: number }
  | { readonly kind: 'frame'; readonly epoch: number; readonly furthest: number }
  | { readonly kind: 'settled'; readonly reason: RestReason }
  /** The trainer has given up until it is asked again. */
  | { readonly kind: 'failed' }
  /** The state of the run is to be judged again. */
  | { readonly kind: 'judgedAnew' }
  | { readonly kind: 'painted' };

export type RunCommand =
  | { readonly kind: 'pursue'; readonly goal: Goal }
  /** Says how the run stands. */
  | { readonly kind: 'show'; readonly reason: RestReason };

export type Advanced = readonly [state: RunState, commands: readonly RunCommand[]];

export const initialRun: RunState = {
  aim: 'none',
  target: null,
  stepsAfterPause: 0,
  epoch: 0,
  furthest: 0,
  isNew: true,
  isRevised: false,
  end: null,
  rest: null,
};

/** Training is under way, or its first frame is; a run that stands still moves no more. */
export const isMoving = ({ aim, isNew }: RunState): boolean => aim !== 'none' || isNew;

/** The epoch stood at or gone to. */
export const aimedEpoch = ({ target, epoch }: RunState): number => target ?? epoch;

/** The state of the run after an event, and the commands to give. */
export function advance(state: RunState, event: RunEvent): Advanced {
  switch (event.kind) {
    case 'started':
      return [{ ...initialRun, epoch: event.epoch, furthest: event.furthest }, []];
    case 'train':
      return run(state, event);
    case 'goalChanged':
      if (state.aim === 'run') return run(state, event);
      return [state, isAtRest(state) ? [{ kind: 'show', reason: reasonOf(state) }] : []];
    case 'pause':
      return pause(state);
    case 'step':
      return step(state);
    case 'seek':
      return reach(state, Math.max(0, Math.min(state.furthest, Math.round(event.epoch))));
    case 'trainTo':
      return reach(state, event.epoch);
    case 'revised':
      return [{ ...state, isRevised: true }, []];
    case 'frame':
      return [takeFrame(state, event), []];
    case 'settled':
      return settle(state, event.reason);
    case 'failed':
      return [
        { ...state, aim: 'none', target: null, stepsAfterPause: 0, isNew: false, end: 'failed', rest: null },
        [],
      ];
    case 'judgedAnew':
      return [isAtRest(state) ? { ...state, rest: { reason: reasonOf(state) } } : state, []];
    case 'painted':
      return state.rest
        ? [{ ...state, rest: null }, [{ kind: 'show', reason: state.rest.reason }]]
        : [state, []];
  }
}

const isAtRest = ({ aim, isNew, end }: RunState) => aim === 'none' && !isNew && end !== 'failed';

const reasonOf = ({ end }: RunState): RestReason => (end === 'diverged' ? end : null);

function run(
  state: RunState,
  { until, epochsPerSecond }: { readonly until: number; readonly epochsPerSecond: number | null },
): Advanced {
  return [
    { ...state, aim: 'run', target: null, stepsAfterPause: 0, end: null, rest: null },
    [{ kind: 'pursue', goal: { kind: 'run', until, epochsPerSecond } }],
  ];
}

function reach(state: RunState, epoch: number): Advanced {
  return [
    { ...state, aim: 'reach', target: epoch, stepsAfterPause: 0, end: null, rest: null },
    [{ kind: 'pursue', goal: { kind: 'reach', epoch } }],
  ];
}

/** Of a run that stands already there is nothing to pause: it keeps the reason why it stands. */
function pause(state: RunState): Advanced {
  if (!isMoving(state)) return [state, []];
  return [{ ...state, aim: 'pause', target: null }, [{ kind: 'pursue', goal: { kind: 'idle' } }]];
}

/** One epoch more than now, or than the epoch still on its way. While training: pause, then one epoch. */
function step(state: RunState): Advanced {
  if (state.aim !== 'run' && state.aim !== 'pause') return reach(state, aimedEpoch(state) + 1);
  const [pausing, commands] = state.aim === 'run' ? pause(state) : [state, []];
  return [{ ...pausing, stepsAfterPause: state.stepsAfterPause + 1 }, commands];
}

function takeFrame(
  state: RunState,
  { epoch, furthest }: { readonly epoch: number; readonly furthest: number },
) {
  const isShown = state.isNew && state.aim === 'none';
  return { ...state, epoch, furthest, isNew: false, rest: isShown ? { reason: null } : state.rest };
}

function settle(state: RunState, reason: RestReason): Advanced {
  const { stepsAfterPause: steps } = state;
  if (steps > 0 && reason === null) return reach(state, state.epoch + steps);
  return [
    { ...state, aim: 'none', isNew: false, target: null, stepsAfterPause: 0, end: reason, rest: { reason } },
    [],
  ];
}
