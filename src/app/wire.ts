import { smallRandomStart } from '../core/model/initial';
import { plainSettings } from '../core/training/settings';
import type { LabState, RunStatus } from '../store/store';
import { createTrainerClient } from '../trainer/client';
import type { Frame, TrainingData } from '../trainer/protocol';
import type { Lab, Transport } from '../ui/lab';
import { spawnTrainer } from './spawnTrainer';

type Parts = Omit<Lab, 'transport'>;

/** A change of trend is shown at most this often, so that the status does not flicker. */
const trendMilliseconds = 600;

/** Ties the store to the trainer: what changes there is sent, what comes back is painted or becomes the run's status. */
export function wireTraining({ store, actions, live, frames }: Parts): Transport {
  const client = createTrainerClient({
    spawn: spawnTrainer,
    clock: browserClock,
    onFrame,
    onSettled: ({ reason }) => settle(reason === 'diverged' ? 'diverged' : null),
    onFailed: (message) => actions.setRun({ status: 'failed', notice: { kind: 'failed', message } }),
    onRestart: () => actions.setRun({ notice: { kind: 'restarted' } }),
  });
  let unpainted = 0;
  let trendShownAt = 0;
  /** The epoch that a step or scrub under way is going to. */
  let aim: number | null = null;

  function onFrame(frame: Frame): void {
    noteChange(frame);
    live.frame = frame;
    live.curve = frame.curve ?? live.curve;
    unpainted++;
    frames.invalidate();
    followTrend(frame);
  }

  /** Marks on the loss curve where points or settings changed in mid-run. */
  function noteChange(frame: Frame): void {
    if (frame.revision === live.frame?.revision && frame.runId === live.frame.runId) return;
    if (frame.runId !== live.frame?.runId) live.changes = [];
    live.changes = live.changes.filter((epoch) => epoch < frame.since);
    if (frame.since > 0) live.changes.push(frame.since);
  }

  function followTrend({ trend }: Frame): void {
    const { run } = store.getState();
    if (trend === run.trend) return;
    const now = performance.now();
    if (run.status === 'training' && now - trendShownAt < trendMilliseconds) return;
    trendShownAt = now;
    actions.setRun({ trend });
    if (run.status === 'finished' || run.status === 'converged') settle(null);
  }

  /** The run stands still: says why, from where it stands. */
  function settle(reason: 'diverged' | null): void {
    aim = null;
    const trend = live.frame?.trend ?? 'falling';
    actions.setRun({ trend, status: reason ?? standingStatus(store.getState(), live.frame) });
  }

  function startRun(): void {
    const { settings, dataset } = store.getState();
    aim = null;
    client.start({
      settings: { ...plainSettings, learningRate: settings.learningRate },
      data: trainingData(dataset.points),
      parameters: smallRandomStart(dataset.recipe.seed, 2),
    });
    actions.setRun({ status: 'idle', trend: 'falling' });
  }

  function pursueEpochs(): void {
    const { epochs, epochsPerSecond } = store.getState().settings;
    client.pursue({ kind: 'run', until: epochs, epochsPerSecond });
  }

  function reach(epoch: number): void {
    aim = epoch;
    client.pursue({ kind: 'reach', epoch });
    actions.setRun({ status: 'paused' });
  }

  const hasPoints = () => store.getState().dataset.points.y.length > 0;
  const transport: Transport = {
    train() {
      if (!hasPoints()) return;
      const { run, settings } = store.getState();
      const isOver = (live.frame?.epoch ?? 0) >= settings.epochs;
      if (isOver || run.status === 'failed' || run.status === 'diverged') startRun();
      aim = null;
      actions.setRun({ status: 'training' });
      pursueEpochs();
    },
    pause() {
      client.pursue({ kind: 'idle' });
      actions.setRun({ status: 'paused' });
    },
    toggle() {
      if (store.getState().run.status === 'training') transport.pause();
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

  function onPointsChange({ dataset, run }: LabState): void {
    client.revise({ data: trainingData(dataset.points) });
    if (run.status === 'training' && !hasPoints()) transport.pause();
  }

  function onSettingsChange({ settings, run }: LabState, before: LabState['settings']): void {
    const { learningRate, epochs, epochsPerSecond } = settings;
    if (learningRate !== before.learningRate) client.revise({ settings: { ...plainSettings, learningRate } });
    if (epochs === before.epochs && epochsPerSecond === before.epochsPerSecond) return;
    if (run.status === 'training') pursueEpochs();
    else if (run.status !== 'failed') settle(null);
  }

  store.subscribe(onStoreChange);
  frames.subscribe(() => {
    for (; unpainted > 0; unpainted--) client.painted();
  });
  startRun();
  return transport;
}

/** Finished or converged at the last epoch, idle before the first, paused in between. */
function standingStatus({ settings }: LabState, frame: Frame | null): RunStatus {
  if (!frame || frame.furthest === 0) return 'idle';
  if (frame.epoch < settings.epochs) return 'paused';
  return frame.trend === 'converged' ? 'converged' : 'finished';
}

function trainingData({ x1, x2, y }: LabState['dataset']['points']): TrainingData {
  return { features: [x1, x2], labels: y, degree: 1, isStandardized: false };
}

const browserClock = {
  now: () => performance.now(),
  later(milliseconds: number, task: () => void): () => void {
    const timer = window.setTimeout(task, milliseconds);
    return () => window.clearTimeout(timer);
  },
};
