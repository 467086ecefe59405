import { browserClock } from '../../bridge/clock';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import type { LabState, Notice, RunStatus } from '../../store/state';
import { selectStart, selectTrainingData, selectTrainingSettings } from '../../store/trainingInputs';
import { createTrainerClient, type TrainerClient } from '../../trainer/client';
import type { Frame } from '../../trainer/protocol';
import type { KeptRun } from '../pageState/record';
import type { LabParts } from '../ports';
import {
  advance,
  aimedEpoch,
  initialRun,
  isMoving,
  type RestReason,
  type RunCommand,
  type RunEvent,
} from './runState';
import type { Shown } from './shown';

/** The part of the browser that the training needs. */
export interface TrainingOutside {
  readonly spawn: () => WorkerLike;
  /** Milliseconds between the frames of a long run, beyond what painting takes: where motion is to be reduced. */
  readonly pauseOfFrames: () => number;
}

/** A change of trend is shown at most this often, so that the status does not flicker. */
const trendMilliseconds = 600;
/** An epoch on its way for longer than this is told of. */
const awaitedMilliseconds = 300;

export type RunController = ReturnType<typeof createRunController>;

/**
 * Drives the trainer for the page: events go through the reducer of `runState.ts`, its commands to the trainer's client and
 * the store. Frames go to what is shown, credits back once they are painted.
 */
export function createRunController(parts: LabParts, outside: TrainingOutside, shown: Shown) {
  const { store, actions, paintLoop } = parts;
  const client = createTrainerClient({
    spawn: outside.spawn,
    clock: browserClock,
    onFrame,
    onSettled: ({ reason }) => dispatch({ kind: 'settled', reason: reason === 'diverged' ? reason : null }),
    onFailed(detail) {
      dispatch({ kind: 'failed' });
      const notice: Notice = shown.run() ? { kind: 'failed', detail } : { kind: 'noWorker' };
      actions.setRun({ status: 'failed', notice });
    },
    onRestart: () => actions.setRun({ notice: { kind: 'restarted' } }),
    onOwed: settled.flag(),
  });
  const credits = createCredits(client, outside.pauseOfFrames);
  const awaited = createAwaited(parts);
  const trend = createTrend(parts, () => dispatch({ kind: 'judgedAnew' }));
  let state = initialRun;

  function dispatch(event: RunEvent): void {
    const [next, commands] = advance(state, event);
    state = next;
    shown.setMoving(isMoving(state));
    awaited.follow(state.target);
    for (const command of commands) carryOut(command);
    if (state.rest) paintLoop.invalidate();
  }

  function carryOut(command: RunCommand): void {
    if (command.kind === 'pursue') client.pursue(command.goal);
    else show(command.reason);
  }

  /** Says how the run stands, from the frame on the screen. */
  function show(reason: RestReason): void {
    const frame = shown.run()?.frame ?? null;
    const { run } = store.getState();
    const status = reason ?? standingStatus(store.getState(), frame);
    actions.setRun({ trend: frame?.trend ?? 'falling', status, stops: run.stops + 1 });
  }

  function onFrame(frame: Frame): void {
    shown.takeFrame(frame, store.getState().dataset);
    dispatch({ kind: 'frame', epoch: frame.epoch, furthest: frame.furthest });
    credits.owe();
    paintLoop.invalidate();
    trend.follow(frame);
  }

  function start(kept: KeptRun | null = null): void {
    dispatch({ kind: 'started', epoch: kept?.epoch ?? 0, furthest: kept?.curve.epochs ?? 0 });
    shown.begin(kept?.changes ?? []);
    client.start({
      settings: selectTrainingSettings(store.getState()),
      data: selectTrainingData(store.getState()),
      parameters: selectStart(store.getState()),
      standing: kept,
    });
  }

  function revise(change: Parameters<typeof client.revise>[0]): void {
    dispatch({ kind: 'revised' });
    client.revise(change);
  }

  const goal = () => {
    const { epochs, epochsPerSecond } = store.getState().settings;
    return { until: epochs, epochsPerSecond };
  };

  paintLoop.subscribe('after', () => {
    credits.settle(state.aim === 'run');
    dispatch({ kind: 'painted' });
  });

  return {
    isRunning: () => state.aim === 'run',
    aimedEpoch: () => aimedEpoch(state),
    /** True of a run at its last epoch, or one that went wrong, which has nothing to go on with. */
    isOver: () => state.epoch >= store.getState().settings.epochs || state.end !== null,
    isRevised: () => client.standing()?.isCut ?? state.isRevised,
    standing: () => client.standing(),
    /** Begins a new run, or one that goes on where it was kept. */
    start,
    train: () => dispatch({ kind: 'train', ...goal() }),
    pause: () => dispatch({ kind: 'pause' }),
    step: () => dispatch({ kind: 'step' }),
    seek: (epoch: number) => dispatch({ kind: 'seek', epoch }),
    trainTo: (epoch: number) => dispatch({ kind: 'trainTo', epoch }),
    /** The points, or settings that decide the steps, are others from the present epoch on. */
    revisePoints: () => revise({ data: selectTrainingData(store.getState()) }),
    reviseSettings: () => revise({ settings: selectTrainingSettings(store.getState()) }),
    /** The epochs to run, or their pace, are others than before. */
    followGoal: () => dispatch({ kind: 'goalChanged', ...goal() }),
  };
}

/** Finished or converged at the last epoch, idle before the first, paused in between. */
export function standingStatus({ settings }: LabState, frame: Frame | null): RunStatus {
  if (!frame || frame.furthest === 0) return 'idle';
  if (frame.epoch < settings.epochs) return 'paused';
  return frame.trend === 'converged' ? 'converged' : 'finished';
}

/** One credit for every frame of the trainer's, given back once it is painted. */
function createCredits(
  client: Pick<TrainerClient, 'painted'>,
  pauseOfFrames: TrainingOutside['pauseOfFrames'],
) {
  let unpainted = 0;
  function acknowledge(): void {
    for (; unpainted > 0; unpainted--) client.painted();
  }
  return {
    owe(): void {
      unpainted++;
    },
    /** To be called after each paint. Where motion is to be reduced, a long run takes its time to the next frame. */
    settle(isRunning: boolean): void {
      const pause = isRunning ? pauseOfFrames() : 0;
      if (unpainted > 0 && pause > 0) browserClock.later(pause, acknowledge);
      else acknowledge();
    },
  };
}

/** Tells of an epoch that is long on its way. */
function createAwaited({ store, actions }: Pick<LabParts, 'store' | 'actions'>) {
  let target: number | null = null;
  let cancel: (() => void) | null = null;

  function tell(): void {
    cancel = null;
    actions.setRun({ awaited: target });
  }
  return {
    follow(epoch: number | null): void {
      if (epoch === target) return;
      target = epoch;
      if (epoch === null) {
        cancel?.();
        tell();
      } else if (store.getState().run.awaited !== null) tell();
      else cancel ??= browserClock.later(awaitedMilliseconds, tell);
    },
  };
}

/** Keeps the trend of the run in the store; `onOther` hears of another one of a run that was judged at its end. */
function createTrend({ store, actions }: Pick<LabParts, 'store' | 'actions'>, onOther: () => void) {
  let shownAt = 0;
  return {
    follow({ trend }: Frame): void {
      const { run } = store.getState();
      if (trend === run.trend) return;
      const now = browserClock.now();
      if (run.status === 'training' && now - shownAt < trendMilliseconds) return;
      shownAt = now;
      actions.setRun({ trend });
      if (run.status === 'finished' || run.status === 'converged') onOther();
    },
  };
}
