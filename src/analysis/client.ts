import { browserClock, type Clock } from '../bridge/clock';
import { CrashPolicy } from '../bridge/crashPolicy';
import { type LatestWins, latestWins } from '../bridge/latestWins';
import { createPort, type Port, type WorkerLike } from '../bridge/port';
import { copyPoints, copyPointsInParts } from '../core/data/copiedPoints';
import type { AnalysisData, Answers, Command, Question, QuestionOf, Reply } from './protocol';

export interface AnalysisClient {
  /** The points that later questions are about. Questions about others resolve to null. */
  load(data: AnalysisData): void;
  /**
   * The answer to a question about these points; null where other points came before it, or a later question of the kind before the worker
   * took this one up (of those that take long also after that: see `isSuperseded`), and where it does not fit the points.
   */
  ask<K extends Kind>(question: QuestionOf<K>): Promise<Answers[K] | null>;
  /** Ends the worker; everything still asked resolves to null. */
  dispose(): void;
}

type Kind = Question['kind'];

/** Those soonest answered come first. */
const order: readonly Kind[] = [
  'moment',
  'stability',
  'metrics',
  'residuals',
  'surface',
  'accuracies',
  'inference',
  'without',
  'profile',
  'influence',
  'apart',
  'resamples',
  'samples',
  'optimum',
  'outcome',
  'outlook',
];

/** As many points are copied for the worker in one go; of more, one part after another. */
const maxCopiedAtOnce = 100_000;

/** A worker busy this long with what nobody wants to know any more is ended; others get to their end. */
const patience = 200;

/** So often a worker may crash over the same question. */
const maxCrashes = 2;

/**
 * The page's side of the analysis worker, which is spawned at the first question and told one question at a
 * time: those soonest answered first. A worker that crashes is replaced and asked again once; after that the promise is
 * rejected, as it is where an answer fails.
 */
export function createAnalysisClient(setting: {
  readonly spawn: () => WorkerLike;
  readonly clock?: Clock;
}): AnalysisClient {
  return new Client(setting.spawn, setting.clock ?? browserClock);
}

interface Pending {
  readonly id: number;
  readonly question: Question;
  readonly resolve: (answer: Answers[Kind] | null) => void;
  readonly reject: (error: Error) => void;
  readonly crashes: CrashPolicy;
  isStale: boolean;
}

class Client implements AnalysisClient {
  private readonly port: Port<Command>;
  private readonly questions: LatestWins<Kind, Pending>;
  private data: AnalysisData | null = null;
  /** True while the present worker knows the present points. */
  private isLoaded = false;
  /** Lets the worker go on with what nobody wants to know. */
  private callOff = () => {};
  private count = 0;

  constructor(
    spawn: () => WorkerLike,
    private readonly clock: Clock,
  ) {
    this.port = createPort<Command, Reply>({
      spawn,
      clock,
      onMessage: (reply) => this.onMessage(reply),
      onCrash: (reason) => this.onCrash(reason),
    });
    this.questions = latestWins<Kind, Pending>({
      order,
      begin: (pending) => this.begin(pending),
      onReplaced: (pending) => pending.resolve(null),
    });
  }

  load(data: AnalysisData): void {
    this.data = data;
    this.isLoaded = false;
    this.dropAll();
  }

  dispose(): void {
    this.data = null;
    this.dropAll();
    this.terminate();
    this.questions.done();
  }

  ask<K extends Kind>(question: QuestionOf<K>): Promise<Answers[K] | null> {
    if (!this.data) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const present = this.inFlight();
      if (present && isSuperseded(present.question, question)) this.drop(present);
      this.questions.put(question.kind, {
        id: ++this.count,
        question,
        // A reply carries the answer to its own question.
        resolve: (answer) => resolve(answer as Answers[K] | null),
        reject,
        crashes: new CrashPolicy(maxCrashes),
        isStale: false,
      });
    });
  }

  private inFlight(): Pending | null {
    return this.questions.inFlight()?.item ?? null;
  }

  private begin(pending: Pending): void {
    const { data } = this;
    if (this.isLoaded || !data) return this.tell(pending, null);
    if (data.labels.length <= maxCopiedAtOnce) return this.tell(pending, copyPoints(data));
    const turn = () => new Promise<void>((resolve) => this.clock.later(0, resolve));
    void copyPointsInParts(data, turn).then((copied) => {
      if (this.inFlight() !== pending) return;
      if (pending.isStale) this.finish();
      else this.tell(pending, copied);
    });
  }

  private tell({ id, question }: Pending, copied: ReturnType<typeof copyPoints<AnalysisData>> | null): void {
    const { port } = this;
    if (!port.isOpen() && !port.spawn()) return;
    if (copied && !port.post({ kind: 'load', data: copied.copy }, copied.buffers)) return;
    this.isLoaded = true;
    port.post({ kind: 'ask', id, question });
  }

  private onMessage(reply: Reply): void {
    const pending = this.inFlight();
    if (pending?.id !== reply.id) return;
    if (reply.kind === 'answered') pending.resolve(reply.answer);
    else pending.reject(new Error(`The analysis failed: ${reply.message}.`));
    this.finish();
  }

  /** Lets another worker answer what this one has crashed of, unless it is the second. */
  private onCrash(reason: string): void {
    this.terminate();
    const pending = this.inFlight();
    if (!pending) return;
    if (pending.isStale) return this.questions.done();
    const verdict = pending.crashes.note(this.clock.now());
    if (verdict === null || this.questions.isWaiting(pending.question.kind)) return this.questions.retry();
    pending.reject(new Error(`The analysis worker ${reason}. ${verdict}`));
    this.questions.done();
  }

  private dropAll(): void {
    this.questions.clear();
    const present = this.inFlight();
    if (present) this.drop(present);
  }

  /** Answers for the worker, which gets a little time to come to its end. */
  private drop(pending: Pending): void {
    if (pending.isStale) return;
    pending.isStale = true;
    pending.resolve(null);
    this.callOff = this.clock.later(patience, () => {
      this.terminate();
      this.questions.done();
    });
  }

  private finish(): void {
    this.callOff();
    this.questions.done();
  }

  private terminate(): void {
    this.callOff();
    this.isLoaded = false;
    this.port.terminate();
  }
}

/**
 * Whether `next` makes the answer to `old` worthless: an optimum, an outcome or an outlook is that of its settings, limits are those of their
 * penalty and class weights. All else is asked for again and again while training, and would never be told.
 */
function isSuperseded(old: Question, next: Question): boolean {
  if (old.kind === 'optimum' || old.kind === 'outcome' || old.kind === 'outlook')
    return next.kind === old.kind;
  if (old.kind !== 'stability' || next.kind !== 'stability') return false;
  return old.l2 !== next.l2 || old.weights !== next.weights;
}
