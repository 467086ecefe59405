import { copyPoints } from '../core/data/copiedPoints';
import { createWitness, type Witness } from '../core/liveness/witness';
import type { Clock } from './clock';
import { Deaths } from './deaths';
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
import { createWatchdog, type Watchdog } from './watchdog';

/** What is used of a Worker. */
export interface WorkerLike {
  /** The buffers in `transfer` change hands. */
  postMessage(message: Command, options?: { transfer: ArrayBuffer[] }): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** What a trainer's client is made with: its worker, its clock, and who hears of the run. */
export interface ClientSetting {
  readonly spawn: () => WorkerLike;
  readonly clock: Clock;
  /** A frame of the present run; each is to be answered by one `painted`. */
  readonly onFrame: (frame: Frame) => void;
  /** The goal last pursued is met, or cannot be; the frame that shows it came before. */
  readonly onSettled: (settled: { readonly reason: SettledReason }) => void;
  /** Training stands still until the next `start` or `pursue`; `message` is for a log, not for a page. */
  readonly onFailed: (message: string) => void;
  /** A worker has died and another has taken over where its last frame stood. */
  readonly onRestart: () => void;
  /** Whether the worker has yet to meet the goal or to tell of the newest run, settings and points; told again and again. */
  readonly onOwed?: (isOwed: boolean) => void;
}

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
   * Changes settings, points or both from the epoch on at which the worker hears of it. Without a run nothing
   * happens. Throws Error where degree, standardisation or the number of columns differ from those of the run:
   * its parameters would mean something else, so that takes a new one.
   */
  revise(change: { settings?: TrainingSettings; data?: TrainingData }): void;
  /** Replaces the goal. Without a run nothing happens. */
  pursue(goal: Goal): void;
  /** Where the run stands; null where there is none, or no frame of it has come. */
  standing(): Standing | null;
  /** To be called once for every frame delivered, when it is on the screen or has been passed over. */
  painted(): void;
  dispose(): void;
}

/**
 * The page's side of the trainer. Replies of older runs and goals are dropped (their frames acknowledged). A
 * worker that dies, or is silent for 10 s while an answer is due (where it had nothing to do before: until another is
 * heard first), is replaced and goes on from the last frame; epochs trained before stay exact. After three deaths
 * within 10 s, or three in a row without a frame of another epoch or revision between, `onFailed` is called instead.
 */
export function createTrainerClient(setting: ClientSetting): TrainerClient {
  return new Client(setting);
}

class Client implements TrainerClient {
  private worker: WorkerLike | null = null;
  private run: KnownRun | null = null;
  private runId = 0;
  private goal: Goal = { kind: 'idle' };
  /** Pursued and not yet settled. */
  private isGoalOpen = false;
  private goalId = 0;
  /** Frames delivered and not painted yet: of workers that are gone, and of the present one. */
  private unpainted = { old: 0, present: 0 };
  /** Whether the worker has answered all that it was asked, and so has nothing to do. */
  private isAtRest = false;
  private readonly deaths = new Deaths();
  private readonly watchdog: Watchdog;
  private readonly witness: Witness;

  constructor(private readonly setting: ClientSetting) {
    const bury = () => this.replaceWorker('The trainer does not answer.');
    this.watchdog = createWatchdog(setting.clock, bury);
    this.witness = createWitness({
      later: (milliseconds, task) => setting.clock.later(milliseconds, task),
      summon: (onSign, onDeath) => summonWitness(setting.spawn, onSign, onDeath),
      onDead: bury,
    });
  }

  start({ settings, data, parameters, standing }: Parameters<TrainerClient['start']>[0]): void {
    this.runId++;
    this.run = new KnownRun(this.runId, settings, data, parameters, standing ?? null);
    this.isGoalOpen = false;
    this.goalId++;
    this.wake();
    if (this.worker) this.postRun(this.run);
    else this.revive();
    this.watch();
  }

  revise(change: Parameters<TrainerClient['revise']>[0]): void {
    if (!this.run) return;
    const command = this.run.revise(change, this.worker === null);
    this.wake();
    this.post(command);
    this.watch();
  }

  pursue(goal: Goal): void {
    if (!this.run) return;
    this.goal = goal;
    this.isGoalOpen = true;
    this.goalId++;
    this.wake();
    if (this.worker) this.post({ kind: 'pursue', goalId: this.goalId, goal });
    else this.revive();
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
    this.dismiss();
  }

  private hear(reply: Reply): void {
    this.watchdog.hear();
    this.witness.dismiss();
    if (reply.kind === 'pong') return this.watch();
    const isPresent = reply.runId === this.run?.runId;
    if (reply.kind === 'frame') {
      if (isPresent) this.hearFrame(reply);
      else this.post({ kind: 'painted' });
    } else if (reply.kind === 'failed') {
      if (isPresent) this.fail(reply.message);
    } else if (isPresent && reply.goalId === this.goalId) {
      this.isGoalOpen = false;
      this.setting.onSettled({ reason: reply.reason });
    }
    this.isAtRest = !this.isAnswerDue();
    this.watch();
  }

  private hearFrame(frame: Frame): void {
    if (this.run?.note(frame)) this.deaths.noteProgress();
    this.unpainted.present++;
    this.setting.onFrame(frame);
  }

  /**
   * An answer is due to a configure and while a goal is pursued, unless the worker must wait for a credit.
   */
  private watch(): void {
    const { goal } = this;
    const isDue = this.isAnswerDue();
    this.setting.onOwed?.(isDue && this.worker !== null);
    const isHeld = this.worker === null || this.unpainted.present >= FRAME_CREDITS;
    const pace = goal.kind === 'run' ? goal.epochsPerSecond : null;
    this.watchdog.expect(isDue && !isHeld, pace === null ? 0 : 1000 / pace);
  }

  private isAnswerDue(): boolean {
    return this.run !== null && (this.run.isAnswerDue || this.isGoalOpen);
  }

  /** To be called before a worker is given something to do: one that has died while it had nothing is soon known. */
  private wake(): void {
    if (!this.isAtRest) return;
    this.isAtRest = false;
    this.witness.ask();
    this.post({ kind: 'ping' });
  }

  private replaceWorker(reason: string): void {
    const { clock, onRestart } = this.setting;
    this.dismiss();
    const verdict = this.deaths.note(clock.now());
    if (verdict !== null) this.fail(`${reason} ${verdict}`);
    else if (this.spawn()) onRestart();
    this.watch();
  }

  /** Gives up until the next `start` or `pursue`. */
  private fail(message: string): void {
    this.dismiss();
    this.isGoalOpen = false;
    this.setting.onFailed(message);
  }

  /** Another attempt at the person's own wish, so deaths count anew. */
  private revive(): void {
    this.deaths.forget();
    this.spawn();
  }

  /**
   * Brings up a worker where the run stands; false when it has died at once, which `replaceWorker` has seen
   * to.
   */
  private spawn(): boolean {
    try {
      const worker = this.setting.spawn();
      this.worker = worker;
      worker.onmessage = ({ data }) => this.hear(data);
      worker.onerror = (event) =>
        this.replaceWorker(`The trainer broke down: ${event.message ?? 'no reason given'}.`);
      worker.onmessageerror = () => this.replaceWorker('A message from the trainer could not be read.');
    } catch (error) {
      this.replaceWorker(
        `The trainer could not be started: ${error instanceof Error ? error.message : error}.`,
      );
      return false;
    }
    if (this.run) this.postRun(this.run);
    const { goal, goalId } = this;
    if (this.isGoalOpen) this.post({ kind: 'pursue', goalId, goal });
    return true;
  }

  private dismiss(): void {
    const { worker } = this;
    if (!worker) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
    this.worker = null;
    this.isAtRest = false;
    this.witness.dismiss();
    this.unpainted = { old: this.unpainted.old + this.unpainted.present, present: 0 };
  }

  private postRun(run: KnownRun): void {
    for (const command of run.handover()) this.post(command);
  }

  private post(command: Command): void {
    // What is resumed tells of the same points more than once, and they are one to the worker only when copied together.
    if (command.kind !== 'configure' || !command.data || command.resume) {
      this.worker?.postMessage(command);
      return;
    }
    const { copy, buffers } = copyPoints(command.data);
    this.worker?.postMessage({ ...command, data: copy }, { transfer: buffers });
  }
}

function summonWitness(spawn: () => WorkerLike, onSign: () => void, onDeath: () => void): WorkerLike {
  const witness = spawn();
  witness.onmessage = onSign;
  witness.onerror = onDeath;
  witness.onmessageerror = onDeath;
  witness.postMessage({ kind: 'ping' });
  return witness;
}
