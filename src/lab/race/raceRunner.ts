import type { Clock } from '../../bridge/clock';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import { modelOf } from '../../store/live';
import { type LiveLane, updateNear } from '../../store/liveRace';
import { createTrainerClient } from '../../trainer/client';
import type { Frame, TrainingData, TrainingSettings } from '../../trainer/protocol';

/** One run of a race, with a trainer of its own. */
export interface Runner {
  readonly lane: LiveLane;
  /** Whether it is on its way to an epoch. */
  readonly isBusy: () => boolean;
  reach(epoch: number): void;
  /** Says that what has come of it is on the screen. */
  acknowledge(): void;
  /** Ends its worker; the lane keeps what it shows. */
  end(): void;
}

interface RunnerSetting {
  readonly spawn: () => WorkerLike;
  readonly clock: Clock;
  readonly hasVertical: boolean;
  readonly run: {
    readonly settings: TrainingSettings;
    readonly data: TrainingData;
    readonly parameters: Float64Array;
  };
  readonly onFrame: () => void;
  /** It stands at the epoch asked for, or will never get there. */
  readonly onRest: () => void;
}

/** Starts a trainer that keeps `lane` up to date. Where it fails or diverges, the lane's status says so. */
export function createRunner(lane: LiveLane, setting: RunnerSetting): Runner {
  let isBusy = false;
  let unpainted = 0;
  const client = createTrainerClient({
    spawn: setting.spawn,
    clock: setting.clock,
    onFrame,
    onSettled({ reason }) {
      if (reason === 'diverged') lane.status = 'diverged';
      rest();
    },
    onFailed() {
      lane.status = 'failed';
      client.dispose();
      rest();
    },
    onRestart() {},
    onOwed: settled.flag(),
  });

  function onFrame(frame: Frame): void {
    lane.frame = frame;
    lane.model = modelOf(frame.parameters, frame.standardization, setting.hasVertical);
    lane.curve = frame.curve ?? lane.curve;
    lane.trace = frame.trace ?? lane.trace;
    updateNear(lane);
    unpainted++;
    setting.onFrame();
  }
  function rest(): void {
    isBusy = false;
    setting.onRest();
  }

  client.start(setting.run);
  return {
    lane,
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
