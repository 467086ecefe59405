import { browserClock } from '../../bridge/clock';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import { type LiveRun, modelOf } from '../../store/live';
import type { Notice } from '../../store/state';
import { selectStart, selectTrainingData, selectTrainingSettings } from '../../store/trainingInputs';
import { createTrainerClient, type TrainerClient } from '../../trainer/client';
import type { Frame } from '../../trainer/protocol';
import type { KeptRun } from '../pageState/record';
import type { LabParts } from '../ports';
import { createRunStatus } from './runStatus';

/** What the training needs of the browser. */
export interface TrainingOutside {
  readonly spawn: () => WorkerLike;
  /** Milliseconds between the frames of a long run, beyond what painting takes: where motion is to be reduced. */
  readonly pauseOfFrames: () => number;
}

/** Marks of mid-run changes that are kept for the loss curve. */
const keptChanges = 200;

/**
 * Drives the trainer for the page: one run at a time, one goal at a time. Frames go to the live run and the frame loop,
 * credits back once they are painted. `onShown` is called whenever the live run has been given a frame.
 */
export function createDriver(
  parts: LabParts,
  { spawn, pauseOfFrames }: TrainingOutside,
  onShown: () => void,
) {
  const { store, actions, live, frames } = parts;
  const status = createRunStatus(parts);
  const client = createTrainerClient({
    spawn,
    clock: browserClock,
    onFrame,
    onSettled: ({ reason }) => rest(reason === 'diverged' ? 'diverged' : null),
    onFailed: (detail) => {
      goal = 'none';
      isNew = false;
      status.move();
      const notice: Notice = live.frame ? { kind: 'failed', detail } : { kind: 'noWorker' };
      actions.setRun({ status: 'failed', notice });
    },
    onRestart: () => actions.setRun({ notice: { kind: 'restarted' } }),
    onOwed: settled.flag(),
  });
  const credits = createCredits(client, pauseOfFrames);
  /** What the trainer is at: a long run, a short way to one epoch, coming to rest, or nothing. */
  let goal: 'run' | 'reach' | 'pause' | 'none' = 'none';
  /** The epoch that a step or scrub under way is going to. */
  let aim: number | null = null;
  /** Steps asked for while training was coming to rest. */
  let stepsAfterPause = 0;
  /** Whether the present run has not shown its first frame yet. */
  let isNew = false;
  /** Whether the present run was told of other points or settings. */
  let isRevised = false;

  function onFrame(frame: Frame): void {
    if (isNew && goal === 'none') status.standStill(null);
    isNew = false;
    takeUp(frame, live, store.getState().dataset.hasVertical);
    onShown();
    credits.owe();
    frames.invalidate();
    status.followTrend(frame);
  }

  function rest(reason: 'diverged' | null): void {
    goal = 'none';
    aim = null;
    const steps = stepsAfterPause;
    stepsAfterPause = 0;
    if (steps > 0 && reason === null) reach(epochNow() + steps);
    else status.standStill(reason);
  }

  function startRun(kept: KeptRun | null = null): void {
    goal = 'none';
    aim = null;
    stepsAfterPause = 0;
    isNew = true;
    isRevised = false;
    live.changes = kept?.changes ?? [];
    status.move();
    client.start({
      settings: selectTrainingSettings(store.getState()),
      data: selectTrainingData(store.getState()),
      parameters: selectStart(store.getState()),
      standing: kept,
    });
  }

  function pursueEpochs(): void {
    const { epochs, epochsPerSecond } = store.getState().settings;
    goal = 'run';
    aim = null;
    status.move();
    client.pursue({ kind: 'run', until: epochs, epochsPerSecond });
  }

  function reach(epoch: number): void {
    goal = 'reach';
    aim = epoch;
    status.move(epoch);
    client.pursue({ kind: 'reach', epoch });
  }

  function pause(): void {
    goal = 'pause';
    client.pursue({ kind: 'idle' });
  }

  /** Where the present run stands; a new run stands at epoch 0 before its first frame has come. */
  const epochNow = () => client.standing()?.epoch ?? 0;
  const aimedEpoch = () => aim ?? epochNow();

  function revise(change: Parameters<typeof client.revise>[0]): void {
    isRevised = true;
    client.revise(change);
  }

  frames.setLast(() => {
    credits.settle(goal === 'run');
    status.afterPaint();
  });

  return {
    isRunning: () => goal === 'run',
    epochNow,
    aimedEpoch,
    /** The epoch stood at or gone to, as far as the points and settings of now lead there from epoch 0; else 0. */
    repeatableEpoch(): number {
      const isCut = client.standing()?.isCut ?? isRevised;
      return isCut || live.changes.length > 0 ? 0 : aimedEpoch();
    },
    standing: () => client.standing(),
    startRun,
    /** Trains to an epoch of a new run. */
    trainTo: reach,
    pursueEpochs,
    /** Goes to an epoch that was already trained; clamped to what there is. */
    seek(epoch: number): void {
      const furthest = client.standing()?.curve.epochs ?? 0;
      reach(Math.max(0, Math.min(furthest, Math.round(epoch))));
    },
    pause,
    /** One epoch more than now, or than the epoch still on its way. While training: pause, then one epoch. */
    step(): void {
      if (goal === 'run') pause();
      if (goal === 'pause') stepsAfterPause++;
      else reach(aimedEpoch() + 1);
    },
    revisePoints: () => revise({ data: selectTrainingData(store.getState()) }),
    reviseSettings: () => revise({ settings: selectTrainingSettings(store.getState()) }),
    /** The epochs to run, or their pace, are others than before. */
    followGoal(): void {
      if (goal === 'run') pursueEpochs();
      else if (goal === 'none' && !isNew && store.getState().run.status !== 'failed') status.show(null);
    },
  };
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

function takeUp(frame: Frame, live: LiveRun, hasVertical: boolean): void {
  live.changes = changesAfter(frame, live.frame, live.changes);
  live.frame = frame;
  live.model = modelOf(frame.parameters, frame.standardization, hasVertical);
  live.trace = frame.trace ?? live.trace;
  if (!frame.curve) return;
  live.curve = frame.curve;
  live.testCurve = frame.testCurve;
}

/** The epochs of mid-run changes once `frame` has come after `before`. */
function changesAfter(frame: Frame, before: Frame | null, changes: readonly number[]): readonly number[] {
  if (frame.runId !== before?.runId) return changes;
  if (frame.revision === before.revision) return changes;
  const kept = changes.filter((epoch) => epoch < frame.since).slice(-keptChanges);
  return frame.since > 0 ? [...kept, frame.since] : kept;
}
