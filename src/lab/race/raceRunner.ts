import type { Clock } from '../../bridge/clock';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import { modelOf, type Slice } from '../../store/live';
import type { RaceRun } from '../../store/liveRace';
import { createTrainerClient } from '../../trainer/client';
import type { Frame, TrainingData, TrainingSettings } from '../../trainer/protocol';
import { updateNear } from './near';

/** One run of a race, with a trainer of its own. */
export interface Runner {
  readonly run: RaceRun;
  /** True while it is on its way to an epoch. */
  readonly isBusy: () => boolean;
  reach(epoch: number): void;
  /** Says that what has come of it is on the screen. */
  acknowledge(): void;
  /** Ends its worker; the run keeps what it shows. */
  end(): void;
}

interface RunnerSetting {
  readonly spawn: () => WorkerLike;
  readonly clock: Clock;
  readonly slice: () => Slice;
  readonly run: {
    readonly settings: TrainingSettings;
    readonly data: TrainingData;
    readonly parameters: Float64Array;
  };
  readonly onFrame: () => void;
  /** It stands at the epoch asked for, or will never get there. */
  readonly onRest: () => void;
}

/** Starts a trainer that keeps `run` up to date. Where it fails or diverges, the run's status says so. */
export function createRunner(run: RaceRun, setting: RunnerSetting): Runner {
  let isBusy = false;
  let unpainted = 0;
  const client = createTrainerClient({
    spawn: setting.spawn,
    clock: setting.clock,
    onFrame,
    onSettled({ reason }) {
      if (reason === 'diverged') run.status = 'diverged';
      rest();
    },
    onFailed() {
      run.status = 'failed';
      client.dispose();
      rest();
    },
    onRestart() {},
    onOwed: settled.flag(),
  });

  function onFrame(frame: Frame): void {
    run.frame = frame;
    run.model = modelOf(frame.parameters, frame.standardization, setting.slice());
    run.curve = frame.curve ?? run.curve;
    run.trace = frame.trace ?? run.trace;
    updateNear(run);
    unpainted++;
    setting.onFrame();
  }
  function rest(): void {
    isBusy = false;
    setting.onRest();
  }

  client.start(setting.run);
  return {
    run,
    isBusy: () => isBusy,
    reach(epoch) {
      isBusy = true;
      client.pursue({ kind: 'reach', epoch });
    },
    acknowledge() {
      for (; unpainted > 0; unpainted--) client.painted();
    },
    end: () => client.dispose(),
  };
}
