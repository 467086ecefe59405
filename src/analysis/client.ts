import { copyPoints, copyPointsInParts } from '../core/data/copiedPoints';
import type {
  AnalysisData,
  Answers,
  Command,
  MetricsAnswer,
  MomentAnswer,
  OptimumAnswer,
  OutlookAnswer,
  Question,
  Reply,
  StabilityAnswer,
  SurfaceAnswer,
} from './protocol';

/** What is used of a Worker. */
export interface WorkerLike {
  /** The buffers in `transfer` change hands. */
  postMessage(message: Command, options?: { transfer: ArrayBuffer[] }): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Calls `task` after so many milliseconds; returns what calls it off. */
type Later = (milliseconds: number, task: () => void) => () => void;

export interface AnalysisClient {
  /** The points that later questions are about. Questions about others resolve to null. */
  load(data: AnalysisData): void;
  /** The minimum of J; null where a later question for it, or other points, came before the answer. */
  optimum(settings: { l1: number; l2: number }): Promise<OptimumAnswer | null>;
  /** What a new run would come to; null as for the optimum, and with fewer than two classes. */
  outlook(question: Omit<QuestionOf<'outlook'>, 'kind'>): Promise<OutlookAnswer | null>;
  /**
   * The limits of the learning rate at `parameters`; null where a later question came before the worker took
   * this one up, or one with another penalty or other points before the answer, and for parameters that do
   * not fit the points.
   */
  stability(parameters: Float64Array, l2: number): Promise<StabilityAnswer | null>;
  /**
   * What all thresholds do; null where a later question came before the worker took this one up, or other points
   * before the answer, and for parameters that do not fit the points.
   */
  metrics(question: Omit<QuestionOf<'metrics'>, 'kind'>): Promise<MetricsAnswer | null>;
  /** The objective on a grid; null as for `metrics`. */
  surface(question: Omit<QuestionOf<'surface'>, 'kind'>): Promise<SurfaceAnswer | null>;
  /** Loss and gradient at any parameters; null as for `metrics`. */
  moment(question: Omit<QuestionOf<'moment'>, 'kind'>): Promise<MomentAnswer | null>;
  /** Ends the worker; everything still asked resolves to null. */
  dispose(): void;
}

type Kind = Question['kind'];
type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;

/** Those soonest answered come first. */
const order: readonly Kind[] = ['moment', 'stability', 'metrics', 'surface', 'optimum', 'outlook'];

/** As many points are copied for the worker in one go; of more, one part after another. */
const mostCopiedAtOnce = 100_000;

/** A worker busy this long with what nobody wants to know any more is ended; others get to their end. */
const PATIENCE = 200;

/**
 * The page's side of the analysis worker, which is spawned at the first question and told one question at a
 * time: those soonest answered first. A worker that dies is replaced
 * and asked again once; after that the promise is rejected, as it is where an answer fails.
 */
export function createAnalysisClient(setting: {
  readonly spawn: () => WorkerLike;
  readonly later?: Later;
}): AnalysisClient {
  return new Client(setting.spawn, setting.later ?? laterByTimer);
}

interface Pending {
  readonly id: number;
  readonly question: Question;
  readonly resolve: (answer: Answers[Kind] | null) => void;
  readonly reject: (error: Error) => void;
  isStale: boolean;
  deaths: number;
}

class Client implements AnalysisClient {
  private worker: WorkerLike | null = null;
  private data: AnalysisData | null = null;
  /** Whether the present worker knows the present points. */
  private isLoaded = false;
  /** The latest question of each kind. */
  private readonly waiting = new Map<Kind, Pending>();
  private underWay: Pending | null = null;
  private callOff: (() => void) | null = null;
  private count = 0;

  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly later: Later,
  ) {}

  load(data: AnalysisData): void {
    this.data = data;
    this.isLoaded = false;
    this.dropAll();
  }

  optimum({ l1, l2 }: { l1: number; l2: number }): Promise<OptimumAnswer | null> {
    return this.ask({ kind: 'optimum', l1, l2 });
  }

  outlook(question: Omit<QuestionOf<'outlook'>, 'kind'>): Promise<OutlookAnswer | null> {
    return this.ask({ kind: 'outlook', ...question });
  }

  stability(parameters: Float64Array, l2: number): Promise<StabilityAnswer | null> {
    return this.ask({ kind: 'stability', parameters, l2 });
  }

  metrics(question: Omit<QuestionOf<'metrics'>, 'kind'>): Promise<MetricsAnswer | null> {
    return this.ask({ kind: 'metrics', ...question });
  }

  surface(question: Omit<QuestionOf<'surface'>, 'kind'>): Promise<SurfaceAnswer | null> {
    return this.ask({ kind: 'surface', ...question });
  }

  moment(question: Omit<QuestionOf<'moment'>, 'kind'>): Promise<MomentAnswer | null> {
    return this.ask({ kind: 'moment', ...question });
  }

  dispose(): void {
    this.data = null;
    this.dropAll();
    this.dismiss();
  }

  private ask<K extends Kind>(question: QuestionOf<K>): Promise<Answers[K] | null> {
    if (!this.data) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const { underWay, waiting } = this;
      waiting.get(question.kind)?.resolve(null);
      if (underWay && isSuperseded(underWay.question, question)) this.drop(underWay);
      waiting.set(question.kind, {
        id: ++this.count,
        question,
        // A reply carries the answer to its own question.
        resolve: (answer) => resolve(answer as Answers[K] | null),
        reject,
        isStale: false,
        deaths: 0,
      });
      this.proceed();
    });
  }

  /** Asks the next question unless one is under way. */
  private proceed(): void {
    const { waiting, data } = this;
    const kind = order.find((each) => waiting.has(each));
    const next = kind && waiting.get(kind);
    if (this.underWay || !next || !data) return;
    waiting.delete(kind);
    this.underWay = next;
    if (this.isLoaded || data.labels.length <= mostCopiedAtOnce) {
      this.tell(next, this.isLoaded ? null : copyPoints(data));
      return;
    }
    void copyPointsInParts(data, () => new Promise((resolve) => this.later(0, resolve))).then((copied) => {
      if (this.underWay !== next) return;
      if (!next.isStale) return this.tell(next, copied);
      this.finish();
      this.proceed();
    });
  }

  private tell(next: Pending, copied: ReturnType<typeof copyPoints<AnalysisData>> | null): void {
    try {
      const worker = this.worker ?? this.employ();
      if (copied) worker.postMessage({ kind: 'load', data: copied.copy }, { transfer: copied.buffers });
      this.isLoaded = true;
      worker.postMessage({ kind: 'ask', id: next.id, question: next.question });
    } catch (error) {
      this.bury(`could not be started (${error instanceof Error ? error.message : error})`);
    }
  }

  private employ(): WorkerLike {
    const worker = this.spawn();
    this.worker = worker;
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = (event) => this.bury(`broke down (${event.message ?? 'no reason given'})`);
    worker.onmessageerror = () => this.bury('sent what could not be read');
    return worker;
  }

  private hear(reply: Reply): void {
    const pending = this.underWay;
    if (pending?.id !== reply.id) return;
    this.finish();
    if (reply.kind === 'answered') pending.resolve(reply.answer);
    else pending.reject(new Error(`The analysis failed: ${reply.message}.`));
    this.proceed();
  }

  /** Lets another worker answer what this one has died of, unless it is the second. */
  private bury(cause: string): void {
    const pending = this.underWay;
    this.dismiss();
    if (pending && !pending.isStale) {
      pending.deaths++;
      const { kind } = pending.question;
      const isReplaced = this.waiting.has(kind);
      if (isReplaced) pending.resolve(null);
      else if (pending.deaths < 2) this.waiting.set(kind, pending);
      else pending.reject(new Error(`The analysis worker ${cause}, twice over the same question.`));
    }
    this.proceed();
  }

  private dropAll(): void {
    for (const pending of this.waiting.values()) pending.resolve(null);
    this.waiting.clear();
    if (this.underWay) this.drop(this.underWay);
  }

  /** Answers for the worker, which gets a little time to come to its end. */
  private drop(pending: Pending): void {
    if (pending.isStale) return;
    pending.isStale = true;
    pending.resolve(null);
    this.callOff = this.later(PATIENCE, () => {
      this.dismiss();
      this.proceed();
    });
  }

  private finish(): void {
    this.underWay = null;
    this.callOff?.();
    this.callOff = null;
  }

  private dismiss(): void {
    this.finish();
    const { worker } = this;
    this.worker = null;
    this.isLoaded = false;
    if (!worker) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
  }
}

/**
 * Whether `next` makes the answer to `old` worthless: an optimum or an outlook is that of its settings, limits are those of their
 * penalty. All else is asked for again and again while training, and would never be told.
 */
function isSuperseded(old: Question, next: Question): boolean {
  if (old.kind === 'optimum' || old.kind === 'outlook') return next.kind === old.kind;
  return old.kind === 'stability' && next.kind === 'stability' && old.l2 !== next.l2;
}

function laterByTimer(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}
