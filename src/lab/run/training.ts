import { consequenceOf, type SettingsSlice } from '../../store/settings';
import type { LabState } from '../../store/state';
import type { Edits } from '../edits';
import type { KeptRun } from '../pageState/record';
import type { HandMade, LabParts, Questions, Transport } from '../ports';
import { watchChanges } from './changed';
import { createRunController, type RunController, type TrainingOutside } from './controller';
import { createHandMade } from './handMade';
import { isQuickToTrain } from './retraining';
import type { carryOn } from './sameFeatures';
import { createShown } from './shown';

/** Other points altogether, or other features: a new run, unless `carryOn` knows better. An edit keeps the recipe and the source. */
function isOtherData(dataset: LabState['dataset'], before: LabState['dataset']): boolean {
  return (
    dataset.recipe !== before.recipe ||
    dataset.source !== before.source ||
    dataset.hasVertical !== before.hasVertical
  );
}

export interface Training {
  readonly transport: Transport;
  readonly hand: HandMade;
  /** The epoch stood at or gone to, as far as the points and settings of now lead there from epoch 0; else 0. */
  readonly repeatableEpoch: () => number;
  /** The same for reading on every frame: it tells the run of no edits, and is 0 while there are any to be told of. */
  readonly heardEpoch: () => number;
  /** Trains a new run to an epoch where that is a matter of seconds; false where it is not. */
  readonly trainTo: (epoch: number) => boolean;
  /** The epoch stood at or gone to. */
  readonly aimedEpoch: () => number;
  /** How a run goes on where a table is read in another way; it comes with what reads tables. Without it each reading begins anew. */
  readonly setCarry: (how: typeof carryOn) => void;
  /** The record of the training to keep: the epoch that is repeatable, and the run, where that is not all or takes long. */
  readonly kept: () => { epoch: number; run: KeptRun | null };
}

/**
 * Ties the store to the trainer: what a person asks for and what changes in the store is sent there. The first run goes on
 * where `kept` stood.
 */
export function wireTraining(
  parts: LabParts,
  edits: Edits,
  questions: Questions,
  kept: KeptRun | null,
  outside: TrainingOutside,
): Training {
  const { store, actions, live, paintLoop } = parts;
  const shown = createShown(live);
  const run = createRunController(parts, outside, shown);
  const untold = createUntold(edits, run);
  const changes = watchChanges(parts);
  const hand = createHandMade(parts, { ...run, train }, shown, questions.ask);
  const leftRuns = createLeftRuns();
  let carry: typeof carryOn = () => null;
  const hasPoints = () => store.getState().dataset.points.y.length > 0;

  function train(): void {
    if (!hasPoints()) return;
    actions.setRun({ status: 'training', notice: null });
    if (run.isOver()) startRun();
    else untold.flush();
    run.train();
  }

  const transport: Transport = {
    train() {
      hand.take();
      train();
    },
    pause: run.pause,
    toggle() {
      if (run.isRunning()) run.pause();
      else transport.train();
    },
    step() {
      hand.take();
      untold.flush();
      if (!hasPoints()) return;
      changes.step();
      run.step();
    },
    reset() {
      hand.giveUp();
      actions.setRun({ notice: null });
      startRun();
    },
    seek(epoch) {
      hand.giveUp();
      untold.flush();
      run.seek(epoch);
    },
  };

  /** A new run, or one that goes on where it was left, takes the present points. */
  function startRun(left: KeptRun | null = null): void {
    untold.cancel();
    run.start(left);
  }

  function standingRun(): KeptRun | null {
    const standing = run.standing();
    return standing && { ...standing, changes: live.changes };
  }

  function onOtherData(state: LabState, before: LabState): void {
    const carried = carry(before, state, standingRun());
    const isGoingOn = carried !== null && run.isRunning();
    startRun(carried);
    if (isGoingOn) train();
  }

  function onPointsChange(): void {
    untold.points.ask();
    if (run.isRunning() && !hasPoints()) run.pause();
  }

  function onSettingsChange(state: LabState, before: LabState): void {
    const [now, old] = [state.settings, before.settings];
    const consequence = consequenceOf(now, old);
    if (consequence === 'restart') {
      // A run that has not heard of the newest edits is none of these points and settings.
      leftRuns.leave(before, untold.isPending() ? null : standingRun());
      const isBack = state.run.stepped !== before.run.stepped;
      startRun(isBack ? leftRuns.find(state) : null);
    }
    if (consequence === 'revise') untold.settings.ask();
    if (now.epochs !== old.epochs || now.epochsPerSecond !== old.epochsPerSecond) run.followGoal();
  }

  store.subscribe((state, before) => {
    paintLoop.invalidate();
    if (state.dataset.held !== before.dataset.held) shown.hold(state.dataset.held);
    if (isOtherData(state.dataset, before.dataset)) onOtherData(state, before);
    else {
      if (state.dataset.points !== before.dataset.points) onPointsChange();
      if (state.settings !== before.settings) onSettingsChange(state, before);
    }
    const { stepped } = state.run;
    if (stepped !== before.run.stepped && stepped?.epoch && !trainTo(stepped.epoch))
      actions.setRun({ notice: { kind: 'notTrained' } });
  });
  function trainTo(epoch: number): boolean {
    const isQuick = isQuickToTrain(store.getState(), epoch);
    untold.flush();
    if (isQuick && epoch > 0 && hasPoints()) run.trainTo(epoch);
    return isQuick;
  }

  const heardEpoch = () =>
    untold.isPending() || run.isRevised() || live.changes.length > 0 ? 0 : run.aimedEpoch();
  function repeatableEpoch(): number {
    untold.flush();
    return heardEpoch();
  }

  run.start(kept);
  return {
    transport,
    hand,
    repeatableEpoch,
    heardEpoch,
    trainTo,
    aimedEpoch: run.aimedEpoch,
    setCarry(how) {
      carry = how;
    },
    kept() {
      // The run is to know of the points that it is kept with.
      const epoch = repeatableEpoch();
      const standing = standingRun();
      const isAgain = epoch >= (standing?.curve.epochs ?? 0) && isQuickToTrain(store.getState(), epoch);
      return { epoch, run: isAgain ? null : standing };
    },
  };
}

/** Edits of points and settings that the run has yet to be told of. */
function createUntold(edits: Edits, run: Pick<RunController, 'revisePoints' | 'reviseSettings'>) {
  const points = edits.task(run.revisePoints);
  const settings = edits.task(run.reviseSettings);
  return {
    points,
    settings,
    isPending: () => points.isPending() || settings.isPending(),
    /** What is asked of the run next is asked of the points and settings of now. */
    flush(): void {
      points.flush();
      settings.flush();
    },
    cancel(): void {
      points.cancel();
      settings.cancel();
    },
  };
}

type Trained = Pick<LabState, 'settings' | 'dataset'>;

/**
 * Runs that made way for a new one with other settings, such as the start that a line made by hand is: one comes back where
 * it stood once a step of undo or redo has led to its settings and points. They are kept for as long as the step is.
 */
function createLeftRuns() {
  const runs = new WeakMap<SettingsSlice, { readonly dataset: LabState['dataset']; readonly run: KeptRun }>();
  return {
    leave({ settings, dataset }: Trained, run: KeptRun | null): void {
      if (run && run.curve.epochs > 0) runs.set(settings, { dataset, run });
      else runs.delete(settings);
    },
    find({ settings, dataset }: Trained): KeptRun | null {
      const left = runs.get(settings);
      return left?.dataset.points === dataset.points ? left.run : null;
    },
  };
}
