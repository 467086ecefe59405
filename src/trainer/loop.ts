import type { Clock } from '../bridge/clock';
import type { Kernel } from '../kernel/kernel';
import { createReferenceKernel } from '../kernel/reference';
import { createPace, type Pace } from './pace';
import type { Kernels } from './problem';
import { type Command, FRAME_CREDITS, type Goal, type Reply, type SettledReason } from './protocol';
import { type Limits, TrainingRun } from './trainingRun';

/** The channel of replies; the buffers in `transfer` change hands. */
export interface Port {
  post(reply: Reply, transfer?: Transferable[]): void;
}

/** The parts of a training loop; kernels that are left out are the plain ones. */
export interface LoopSetting {
  readonly port: Port;
  readonly clock: Clock;
  readonly kernel?: Kernel;
  /** For the points held back; it holds none as long as there are none. */
  readonly testKernel?: Kernel;
  /** The limits of what a run keeps; the defaults of `TrainingRun` where it is left out. */
  readonly limits?: Limits;
}

type Configure = Extract<Command, { kind: 'configure' }>;

/** Milliseconds of training between two chances to take a command. */
const SLICE = 8;

/** A batch of epochs between two looks at the clock is fitted to take so long, in milliseconds. */
const BATCH = { shortest: 0.25, longest: 1 };

/** Shortest sleep of a paced run, so that fast paces take several epochs at a time. */
const SHORTEST_SLEEP = 4;

/**
 * The trainer behind its protocol, free of worker globals. It trains in slices of 8 ms, keeps at most two
 * frames unpainted (a frame that must wait shows the newest state when a credit returns), and says `settled`
 * only after the frame of the goal. One frame more goes out where a revision would otherwise never be told
 * of: the client must know when each took effect. An exception is told as `failed` and leaves no goal.
 */
export function createLoop(setting: LoopSetting): { receive(command: Command): void } {
  const { port, clock, kernel = createReferenceKernel(), testKernel = createReferenceKernel() } = setting;
  const loop = new Loop(port, clock, { training: kernel, test: testKernel }, setting.limits);
  return { receive: (command) => loop.receive(command) };
}

class Loop {
  private run: TrainingRun | null = null;
  private runId = 0;
  private revision = 0;
  private isRevisionTold = true;
  private goal: Goal = { kind: 'idle' };
  private goalId = 0;
  /** The epoch at which the goal is met. */
  private destination = 0;
  private pace: Pace | null = null;
  private lastStep = Number.NEGATIVE_INFINITY;
  private credits = FRAME_CREDITS;
  private sequence = 0;
  private isFrameDue = false;
  private outcome: SettledReason | null = null;
  /** Size of a batch, in the unit of `TrainingRun.work`. */
  private batch = 1000;
  private cancel: () => void = () => {};

  constructor(
    private readonly port: Port,
    private readonly clock: Clock,
    private readonly kernels: Kernels,
    private readonly limits?: Limits,
  ) {}

  receive(command: Command): void {
    this.guard(() => {
      switch (command.kind) {
        case 'configure':
          return this.configure(command);
        case 'pursue':
          return this.pursue(command.goalId, command.goal);
        case 'painted':
          this.credits = Math.min(this.credits + 1, FRAME_CREDITS);
          return this.tell();
      }
    });
  }

  private configure(command: Configure): void {
    const { runId, revision, settings, data } = command;
    if (this.run && runId === this.runId) {
      if (!this.isRevisionTold && this.run.since !== this.run.epoch) this.postFrame();
      this.run.revise(settings, data);
    } else {
      this.rest();
      this.runId = runId;
      this.run = null;
      this.run = this.begin(command);
      this.lastStep = Number.NEGATIVE_INFINITY;
    }
    this.revision = revision;
    this.isRevisionTold = false;
    this.isFrameDue = true;
    this.tell();
  }

  private begin({ settings, data, start, resume }: Configure): TrainingRun {
    if (resume) return new TrainingRun(this.kernels, start, resume.journal, resume, this.limits);
    if (!data) throw new Error('A new run needs points.');
    return new TrainingRun(this.kernels, start, [{ since: 0, settings, data }], null, this.limits);
  }

  private pursue(goalId: number, goal: Goal): void {
    this.rest();
    this.goalId = goalId;
    if (goal.kind === 'idle') return this.settle('reached');
    const run = this.requireRun();
    const before = run.epoch;
    this.goal = goal;
    this.destination = goal.kind === 'reach' ? run.approach(goal.epoch) : goal.until;
    if (goal.kind === 'run' && goal.epochsPerSecond !== null) {
      this.pace = createPace(goal.epochsPerSecond, this.clock.now(), run.epoch, this.lastStep);
    }
    if (run.epoch !== before) this.isFrameDue = true;
    if (run.epoch >= this.destination) this.settle('reached');
    else this.schedule(0);
  }

  /** Trains for one slice, then shows where it came and arranges for the next. */
  private slice(): void {
    const run = this.requireRun();
    const start = this.clock.now();
    const before = run.epoch;
    if (this.goal.kind === 'run') run.leaveGap();
    const due = this.pace?.due(start, run.epoch) ?? this.destination;
    const hasDiverged = !this.train(run, Math.min(this.destination, due), start);
    const now = this.clock.now();
    if (run.epoch !== before) {
      this.isFrameDue = true;
      this.lastStep = now;
    }
    if (hasDiverged) return this.settle('diverged');
    if (run.epoch >= this.destination) return this.settle('reached');
    this.tell();
    const wait = this.pace?.wait(now, run.epoch) ?? 0;
    this.schedule(run.epoch < due ? 0 : Math.max(wait, SHORTEST_SLEEP));
  }

  /** Advances to `target` or for as long as a slice lasts; false when a number left the finite range. */
  private train(run: TrainingRun, target: number, start: number): boolean {
    let now = start;
    while (run.epoch < target && now < start + SLICE) {
      const size = Math.max(1, Math.floor(this.batch / run.work));
      const count = Math.min(size, target - run.epoch);
      if (!run.advance(count)) return false;
      const before = now;
      now = this.clock.now();
      if (now - before > BATCH.longest) this.batch = Math.max(1, this.batch / 2);
      else if (now - before < BATCH.shortest && count === size) this.batch *= 2;
    }
    return true;
  }

  private settle(reason: SettledReason): void {
    this.goal = { kind: 'idle' };
    this.outcome = reason;
    this.tell();
  }

  /**
   * Posts what there is to tell, as far as credits allow: the newest state, and after it that the goal is
   * settled.
   */
  private tell(): void {
    if (this.isFrameDue && this.credits > 0) this.postFrame();
    if (this.isFrameDue || this.outcome === null) return;
    const { runId, goalId, outcome: reason } = this;
    this.outcome = null;
    this.port.post({ kind: 'settled', runId, goalId, reason });
  }

  private postFrame(): void {
    const { runId, revision } = this;
    const moment = this.requireRun().describe();
    const transfer = [moment.parameters.buffer as ArrayBuffer, moment.memory.buffer as ArrayBuffer];
    for (const curve of [moment.curve, moment.objectiveCurve, moment.testCurve]) {
      if (!curve) continue;
      for (const column of [curve.losses, curve.lows, curve.highs])
        transfer.push(column.buffer as ArrayBuffer);
    }
    this.credits--;
    this.isFrameDue = false;
    this.isRevisionTold = true;
    this.port.post({ kind: 'frame', runId, revision, sequence: this.sequence++, ...moment }, transfer);
  }

  /** Gives up the goal, and what was still to be said of it. */
  private rest(): void {
    this.cancel();
    this.goal = { kind: 'idle' };
    this.pace = null;
    this.outcome = null;
  }

  private schedule(milliseconds: number): void {
    this.cancel = this.clock.later(milliseconds, () => this.guard(() => this.slice()));
  }

  private requireRun(): TrainingRun {
    if (!this.run) throw new Error('There is no run to train.');
    return this.run;
  }

  private guard(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.rest();
      const message = error instanceof Error ? error.message : String(error);
      this.port.post({ kind: 'failed', runId: this.runId, message });
    }
  }
}
