import { consequenceOf } from '../../store/settings';
import type { LabState } from '../../store/state';
import type { Edits } from '../edits';
import type { KeptRun } from '../pageState/record';
import type { HandMade, LabParts, Questions, Transport } from '../ports';
import { watchChanges } from './changed';
import { createRunController, type TrainingOutside } from './controller';
import { createHandMade } from './handMade';
import { isQuickToTrain } from './retraining';
import { createShown } from './shown';

/** Other points altogether, or another number of features: a new run. An edit keeps the recipe and the source. */
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
  /** Trains a new run to an epoch where that is a matter of seconds; false where it is not. */
  readonly trainTo: (epoch: number) => boolean;
  /** The epoch stood at or gone to. */
  readonly aimedEpoch: () => number;
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
  const points = edits.task(run.revisePoints);
  const settings = edits.task(run.reviseSettings);
  const changes = watchChanges(parts);
  const hand = createHandMade(parts, { ...run, train }, shown, questions.moment);
  const hasPoints = () => store.getState().dataset.points.y.length > 0;

  /** What is asked of the run next is asked of the points and settings of now. */
  function flush(): void {
    points.flush();
    settings.flush();
  }

  function train(): void {
    if (!hasPoints()) return;
    actions.setRun({ status: 'training', notice: null });
    if (run.isOver()) startRun();
    else flush();
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
      flush();
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
      flush();
      run.seek(epoch);
    },
  };

  /** A new run takes the present points. */
  function startRun(): void {
    points.cancel();
    settings.cancel();
    run.start();
  }

  function onPointsChange(): void {
    points.ask();
    if (run.isRunning() && !hasPoints()) run.pause();
  }

  function onSettingsChange(now: LabState['settings'], before: LabState['settings']): void {
    const consequence = consequenceOf(now, before);
    if (consequence === 'restart') startRun();
    if (consequence === 'revise') settings.ask();
    if (now.epochs !== before.epochs || now.epochsPerSecond !== before.epochsPerSecond) run.followGoal();
  }

  store.subscribe((state, before) => {
    paintLoop.invalidate();
    if (state.dataset.held !== before.dataset.held) shown.hold(state.dataset.held);
    if (isOtherData(state.dataset, before.dataset)) startRun();
    else {
      if (state.dataset.points !== before.dataset.points) onPointsChange();
      if (state.settings !== before.settings) onSettingsChange(state.settings, before.settings);
    }
    const { stepped } = state.run;
    if (stepped !== before.run.stepped && stepped?.epoch && !trainTo(stepped.epoch))
      actions.setRun({ notice: { kind: 'notTrained' } });
  });
  function trainTo(epoch: number): boolean {
    const isQuick = isQuickToTrain(store.getState(), epoch);
    flush();
    if (isQuick && epoch > 0 && hasPoints()) run.trainTo(epoch);
    return isQuick;
  }

  function repeatableEpoch(): number {
    flush();
    return run.isRevised() || live.changes.length > 0 ? 0 : run.aimedEpoch();
  }

  run.start(kept);
  return {
    transport,
    hand,
    repeatableEpoch,
    trainTo,
    aimedEpoch: run.aimedEpoch,
    kept() {
      // The run is to know of the points that it is kept with.
      const epoch = repeatableEpoch();
      const standing = run.standing();
      const isAgain = epoch >= (standing?.curve.epochs ?? 0) && isQuickToTrain(store.getState(), epoch);
      return { epoch, run: standing && !isAgain ? { ...standing, changes: live.changes } : null };
    },
  };
}
