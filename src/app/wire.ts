import { smallRandomStart } from '../core/model/initial';
import type { LabState } from '../store/store';
import { createTrainerClient } from '../trainer/client';
import type { Frame, TrainingData } from '../trainer/protocol';
import type { Lab, Transport } from '../ui/lab';
import { createRunStatus } from './runStatus';
import { spawnTrainer } from './spawnTrainer';

/** Ties the store to the trainer: what changes there is sent, what comes back is painted. */
export function wireTraining(parts: Omit<Lab, 'transport'>): Transport {
  const { store, actions, live, frames } = parts;
  const status = createRunStatus(parts);
  const client = createTrainerClient({
    spawn: spawnTrainer,
    clock: browserClock,
    onFrame,
    onSettled: ({ reason }) => {
      goal = 'none';
      aim = null;
      status.standStill(reason === 'diverged' ? 'diverged' : null);
    },
    onFailed: (message) => {
      goal = 'none';
      actions.setRun({ status: 'failed', notice: { kind: 'failed', message } });
    },
    onRestart: () => actions.setRun({ notice: { kind: 'restarted' } }),
  });
  /** What the trainer is at: a long run, a short way to one epoch (or to rest), or nothing. */
  let goal: 'run' | 'reach' | 'none' = 'none';
  /** The epoch that a step or scrub under way is going to. */
  let aim: number | null = null;
  let unpainted = 0;
  /** Whether the present run has not shown its first frame yet. */
  let isNew = false;

  function onFrame(frame: Frame): void {
    if (isNew && goal === 'none') status.standStill(null);
    isNew = false;
    live.changes = changesAfter(frame, live.frame, live.changes);
    live.frame = frame;
    live.curve = frame.curve ?? live.curve;
    unpainted++;
    frames.invalidate();
    status.followTrend(frame);
  }

  function afterPaint(): void {
    for (; unpainted > 0; unpainted--) client.painted();
    status.afterPaint();
  }

  function startRun(): void {
    const { settings, dataset } = store.getState();
    goal = 'none';
    aim = null;
    isNew = true;
    status.move();
    client.start({
      settings: { learningRate: settings.learningRate },
      data: trainingData(dataset.points),
      parameters: smallRandomStart(dataset.recipe.seed, 2),
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
    status.move();
    client.pursue({ kind: 'reach', epoch });
  }

  const hasPoints = () => store.getState().dataset.points.y.length > 0;
  const transport: Transport = {
    train() {
      if (!hasPoints()) return;
      const { run, settings } = store.getState();
      const isOver = (live.frame?.epoch ?? 0) >= settings.epochs;
      if (isOver || run.status === 'failed' || run.status === 'diverged') startRun();
      actions.setRun({ status: 'training' });
      pursueEpochs();
    },
    pause() {
      goal = 'reach';
      client.pursue({ kind: 'idle' });
    },
    toggle() {
      if (goal === 'run') transport.pause();
      else transport.train();
    },
    step() {
      if (hasPoints()) reach((aim ?? live.frame?.epoch ?? 0) + 1);
    },
    reset: startRun,
    seek(epoch) {
      reach(Math.max(0, Math.min(live.frame?.furthest ?? 0, Math.round(epoch))));
    },
  };

  function onStoreChange(state: LabState, before: LabState): void {
    frames.invalidate();
    if (state.dataset.recipe !== before.dataset.recipe) return startRun();
    if (state.dataset.points !== before.dataset.points) onPointsChange(state);
    if (state.settings !== before.settings) onSettingsChange(state, before.settings);
  }

  function onPointsChange({ dataset }: LabState): void {
    client.revise({ data: trainingData(dataset.points) });
    if (goal === 'run' && !hasPoints()) transport.pause();
  }

  function onSettingsChange({ settings, run }: LabState, before: LabState['settings']): void {
    const { learningRate, epochs, epochsPerSecond } = settings;
    if (learningRate !== before.learningRate) client.revise({ settings: { learningRate } });
    if (epochs === before.epochs && epochsPerSecond === before.epochsPerSecond) return;
    if (goal === 'run') pursueEpochs();
    else if (goal === 'none' && run.status !== 'failed') status.show(null);
  }

  store.subscribe(onStoreChange);
  frames.setLast(afterPaint);
  startRun();
  return transport;
}

/** The epochs of mid-run changes once `frame` has come after `before`. */
function changesAfter(frame: Frame, before: Frame | null, changes: readonly number[]): readonly number[] {
  if (frame.runId !== before?.runId) return [];
  if (frame.revision === before.revision) return changes;
  const kept = changes.filter((epoch) => epoch < frame.since);
  return frame.since > 0 ? [...kept, frame.since] : kept;
}

function trainingData({ x1, x2, y }: LabState['dataset']['points']): TrainingData {
  return { features: [x1, x2], labels: y };
}

const browserClock = {
  now: () => performance.now(),
  later(milliseconds: number, task: () => void): () => void {
    const timer = window.setTimeout(task, milliseconds);
    return () => window.clearTimeout(timer);
  },
};
