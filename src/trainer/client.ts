import type { Clock } from '../bridge/clock';
import { CrashPolicy } from '../bridge/crashPolicy';
import { createPort, type Port, type WorkerLike } from '../bridge/port';
import { copyPoints, copyPointsInParts } from '../core/data/copiedPoints';
import { KnownRun } from './knownRun';
import {
  type Command,
  FRAME_CREDITS,
  type Frame,
  type Goal,
  type Reply,
  type SettledReason,
  type Standing,
  type TrainingData,
  type TrainingSettings,
} from './protocol';

/** The parts that a trainer's client is made of: its worker, its clock, and who is told of the run. */
export interface ClientSetting {
  readonly spawn: () => WorkerLike;
  readonly clock: Clock;
  /** A frame of the present run; each is to be answered by one `painted`. */
  readonly onFrame: (frame: Frame) => void;
  /** The goal last pursued is met, or cannot be; the frame that shows it came before. */
  readonly onSettled: (settled: { readonly reason: SettledReason }) => void;
  /** Training stands still until the next `start` or `pursue`; `message` is for a log, not for a page. */
  readonly onFailed: (message: string) => void;
  /** A worker has crashed and another has taken over where its last frame stood. */
  readonly onRestart: () => void;
  /** True while the worker has yet to meet the goal or to tell of the newest run, settings and points; told again and again. */
  readonly onOwed?: (isOwed: boolean) => void;
}

/** So many numbers are copied for the worker in one go; of more, one part after another. */
const maxCopiedAtOnce = 2_000_000;

/** The page's side of the trainer: one run at a time, and one goal at a time for it. */
export interface TrainerClient {
  /**
   * Begins a new run at epoch 0 of `parameters` (weights, then bias), with no goal; with `standing`, where a run from there
   * stood.
   */
  start(run: {
    settings: TrainingSettings;
    data: TrainingData;
    parameters: Float64Array;
    standing?: Standing | null;
  }): void;
  /**
   * Changes settings, points or both from the epoch on at which the worker takes it up. Without a run nothing
   * happens. Throws Error where degree, standardisation or the number of columns differ from those of the run:
   * its parameters would mean something else, so that takes a new one.
   */
  revise(change: { settings?: TrainingSettings; data?: TrainingData }): void;
  /** Replaces the goal. Without a run nothing happens. */
  pursue(goal: Goal): void;
  /** The state of the run; null without one, or before its first frame. */
  standing(): Standing | null;
  /** To be called once for every frame delivered, when it is on the screen or has been passed over. */
  painted(): void;
  dispose(): void;
}

/**
 * The page's side of the trainer. Replies of older runs and goals are dropped (their frames acknowledged). A
 * worker that crashes, or is silent for 10 s while an answer is due, is replaced and goes on from the last frame; epochs
 * trained before stay exact. After three crashes within 10 s, or three in a row without a frame of another epoch or revision
 * between, `onFailed` is called instead.
 */
export function createTrainerClient(setting: ClientSetting): TrainerClient {
  return new Client(setting);
}

class Client implements TrainerClient {
  private run: KnownRun | null = null;
  private runId = 0;
  private goal: Goal = { kind: 'idle' };
  /** Pursued and not yet settled. */
  private isGoalOpen = false;
  private goalId = 0;
  /** Frames delivered and not painted yet: of workers that are gone, and of the present one. */
  private unpainted = { old: 0, present: 0 };
  /** What is to be told after the points that are being copied; null while none are. */
  private waiting: Command[] | null = null;
  private readonly crashes = new CrashPolicy();
  private readonly port: Port<Command>;

  constructor(private readonly setting: ClientSetting) {
    const { spawn, clock } = setting;
    this.port = createPort<Command, Reply>({
      spawn,
      clock,
      onMessage: (reply) => this.onMessage(reply),
      onCrash: (reason) => this.onCrash(reason),
    });
  }

  start({ settings, data, parameters, standing }: Parameters<TrainerClient['start']>[0]): void {
    this.runId++;
    this.run = new KnownRun(this.runId, settings, data, parameters, standing ?? null);
    this.isGoalOpen = false;
    this.goalId++;
    this.waiting = null;
    if (this.port.isOpen()) this.postRun(this.run);
    else this.retry();
    this.watch();
  }

  revise(change: Parameters<TrainerClient['revise']>[0]): void {
    if (!this.run) return;
    this.post(this.run.revise(change, !this.port.isOpen()));
    this.watch();
  }

  pursue(goal: Goal): void {
    if (!this.run) return;
    this.goal = goal;
    this.isGoalOpen = true;
    this.goalId++;
    if (this.port.isOpen()) this.post({ kind: 'pursue', goalId: this.goalId, goal });
    else this.retry();
    this.watch();
  }

  standing(): Standing | null {
    return this.run?.standing ?? null;
  }

  painted(): void {
    if (this.unpainted.old > 0) {
      this.unpainted.old--;
    } else if (this.unpainted.present > 0) {
      this.unpainted.present--;
      this.post({ kind: 'painted' });
    }
    this.watch();
  }

  dispose(): void {
    this.run = null;
    this.watch();
    this.terminate();
  }

  private onMessage(reply: Reply): void {
    const isPresent = reply.runId === this.run?.runId;
    if (reply.kind === 'frame') {
      if (isPresent) this.takeFrame(reply);
      else this.post({ kind: 'painted' });
    } else if (reply.kind === 'failed') {
      if (isPresent) this.fail(reply.message);
    } else if (isPresent && reply.goalId === this.goalId) {
      this.isGoalOpen = false;
      this.setting.onSettled({ reason: reply.reason });
    }
    this.watch();
  }

  private takeFrame(frame: Frame): void {
    if (this.run?.note(frame)) this.crashes.noteProgress();
    this.unpainted.present++;
    this.setting.onFrame(frame);
  }

  /**
   * An answer is due to a configure and while a goal is pursued, unless the worker must wait for a credit.
   */
  private watch(): void {
    const { goal, run, port } = this;
    const isDue = run !== null && (run.isAnswerDue || this.isGoalOpen);
    this.setting.onOwed?.(isDue && port.isOpen());
    const isHeld = this.unpainted.present >= FRAME_CREDITS || this.waiting !== null;
    const pace = goal.kind === 'run' ? goal.epochsPerSecond : null;
    port.expectAnswer(isDue && !isHeld, pace === null ? 0 : 1000 / pace);
  }

  private onCrash(reason: string): void {
    this.waiting = null;
    this.retireFrames();
    const verdict = this.crashes.note(this.setting.clock.now());
    if (verdict !== null) this.fail(`The trainer ${reason}. ${verdict}`);
    else if (this.spawn()) this.setting.onRestart();
    this.watch();
  }

  /** Gives up until the next `start` or `pursue`. */
  private fail(message: string): void {
    this.terminate();
    this.isGoalOpen = false;
    this.setting.onFailed(message);
  }

  /** Another attempt at a person's wish. */
  private retry(): void {
    this.crashes.reset();
    this.spawn();
  }

  /** Brings up a worker where the run stands; false when it has crashed at once, which `onCrash` has seen to. */
  private spawn(): boolean {
    if (!this.port.spawn()) return false;
    if (this.run && !this.postRun(this.run)) return false;
    const { goal, goalId } = this;
    return !this.isGoalOpen || this.post({ kind: 'pursue', goalId, goal });
  }

  private terminate(): void {
    this.waiting = null;
    this.port.terminate();
    this.retireFrames();
  }

  private retireFrames(): void {
    const { old, present } = this.unpainted;
    this.unpainted = { old: old + present, present: 0 };
  }

  private postRun(run: KnownRun): boolean {
    return run.handover().every((command) => this.post(command));
  }

  private post(command: Command): boolean {
    // A credit is about frames that are here already.
    if (command.kind === 'painted') return this.port.post(command);
    if (this.waiting) {
      this.waiting.push(command);
      return true;
    }
    // A resume message tells of the same points more than once, and they are one to the worker only when copied together.
    if (command.kind !== 'configure' || !command.data || command.resume) return this.port.post(command);
    if (numbersIn(command.data) > maxCopiedAtOnce) return this.postInParts(command, command.data);
    const { copy, buffers } = copyPoints(command.data);
    return this.port.post({ ...command, data: copy }, buffers);
  }

  /** Copies the points in tasks of their own; what is to be told after them waits. */
  private postInParts(command: Command, data: TrainingData): true {
    const waiting: Command[] = [];
    this.waiting = waiting;
    const turn = () =>
      new Promise<void>((resolve, reject) => {
        this.setting.clock.later(0, () =>
          this.waiting === waiting ? resolve() : reject(new Error('dropped')),
        );
      });
    copyPointsInParts(data, turn)
      .then(({ copy, buffers }) => {
        if (this.waiting !== waiting) return;
        this.waiting = null;
        if (this.port.post({ ...command, data: copy } as Command, buffers)) {
          for (const later of waiting) this.post(later);
        }
        this.watch();
      })
      // There is no room for a copy, or nobody wants it any more.
      .catch((error) => {
        if (this.waiting === waiting) this.fail(`The trainer could not be told (${String(error)}).`);
      });
    return true;
  }
}

function numbersIn({ features, test }: TrainingData): number {
  const columns = [...features, ...(test?.features ?? [])];
  return columns.reduce((sum, column) => sum + column.length, 0);
}
