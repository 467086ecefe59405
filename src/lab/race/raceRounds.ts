import type { Clock } from '../../bridge/clock';
import { settled } from '../../render/settled';
import { createRaceClock, type RaceClock } from './raceClock';
import type { Runner } from './raceRunner';

interface RoundsSetting {
  readonly clock: Clock;
  /** Milliseconds between the beginnings of two rounds. */
  readonly minInterval: () => number;
  /** How far and how fast, as of now. */
  readonly goal: () => { readonly epochs: number; readonly epochsPerSecond: number | null };
}

/**
 * Sends runners from epoch to epoch in rounds: the next begins when none is on its way any more. Who has diverged or failed
 * stays behind.
 */
export class Rounds {
  runners: readonly Runner[] = [];
  /** The epoch that the last round leads, or has led, all to. */
  epoch = 0;
  /** No runner can or need go on. */
  isOver = false;
  private isGoing = false;
  private readonly setGoing = settled.flag();
  private raceClock: RaceClock | null = null;
  private callOff: () => void = () => {};

  constructor(private readonly setting: RoundsSetting) {}

  /** Takes up runners at epoch 0, in place of those before. */
  take(runners: readonly Runner[]): void {
    this.end();
    this.runners = runners;
    this.epoch = 0;
  }

  /** Runs, at the pace of now; also in the middle of a run whose pace has changed. */
  run(): void {
    const { clock, minInterval, goal } = this.setting;
    this.isGoing = true;
    this.setGoing(true);
    this.raceClock = createRaceClock(goal().epochsPerSecond, minInterval(), clock.now(), this.epoch);
    this.goOn();
  }

  /** The round under way is the last, so that all come to stand at the same epoch. */
  rest(): void {
    this.isGoing = false;
    this.setGoing(false);
    this.callOff();
  }

  /** To be called whenever a runner has come to rest, or is no more. */
  goOn(): void {
    const { runners, raceClock, setting } = this;
    this.callOff();
    if (!this.isGoing || !raceClock || runners.some((runner) => runner.isBusy())) return;
    const able = runners.filter(({ run }) => run.status === 'running');
    const { epochs } = setting.goal();
    if (able.length === 0 || this.epoch >= epochs) {
      this.isOver = true;
      this.rest();
      return;
    }
    const now = setting.clock.now();
    const target = raceClock.next(now, this.epoch);
    if (target === null) {
      this.callOff = setting.clock.later(raceClock.wait(now, this.epoch), () => this.goOn());
      return;
    }
    this.epoch = Math.min(target, epochs);
    for (const runner of able) runner.reach(this.epoch);
  }

  /** Ends the runners that are not to be kept; the others go on. */
  keep(isKept: (runner: Runner) => boolean): void {
    for (const runner of this.runners) if (!isKept(runner)) runner.end();
    this.runners = this.runners.filter(isKept);
    this.goOn();
  }

  /** Ends all runners and their workers. */
  end(): void {
    this.rest();
    for (const runner of this.runners) runner.end();
    this.runners = [];
    this.isOver = false;
  }
}
