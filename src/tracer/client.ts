import type { Command, Reply, TraceAnswer, TraceQuestion } from './protocol';

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: Command): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** An answer with its question. */
export interface Traced extends TraceAnswer {
  readonly question: TraceQuestion;
}

export interface Tracer {
  /**
   * The newest that is known for `asker`, which may be the answer to a question of before about the same view and as many
   * parameters; null where nothing is. Where it is not the answer to this question, that is worked out next.
   */
  trace(asker: string, question: TraceQuestion): Traced | null;
}

interface Asked {
  readonly asker: string;
  readonly question: TraceQuestion;
}

/**
 * The page's side of the worker that traces curved models, told one question at a time: the latest of the asker that has
 * waited longest. `onTraced` is called after each answer. A worker that dies is replaced, and asked once more.
 */
export function createTracer(spawn: () => WorkerLike, onTraced: () => void): Tracer {
  const known = new Map<string, Traced>();
  /** The latest question of each asker; the first has waited longest. */
  const waiting = new Map<string, TraceQuestion>();
  let worker: WorkerLike | null = null;
  let underWay: Asked | null = null;
  /** What a worker has died of. */
  let deadly: TraceQuestion | null = null;

  function proceed(): void {
    const [next] = waiting;
    if (underWay || !next) return;
    const [asker, question] = next;
    waiting.delete(asker);
    underWay = { asker, question };
    try {
      worker ??= employ();
      worker.postMessage(question);
    } catch {
      bury();
    }
  }

  function employ(): WorkerLike {
    const employed = spawn();
    employed.onmessage = ({ data }) => hear(data);
    employed.onerror = bury;
    employed.onmessageerror = bury;
    return employed;
  }

  function hear(answer: Reply): void {
    if (!underWay) return;
    const { asker, question } = underWay;
    known.set(asker, { ...answer, question });
    underWay = null;
    proceed();
    onTraced();
  }

  function bury(): void {
    worker?.terminate();
    worker = null;
    const died = underWay;
    underWay = null;
    if (died && died.question !== deadly && !waiting.has(died.asker)) {
      deadly = died.question;
      waiting.set(died.asker, died.question);
    }
    proceed();
  }

  return {
    trace(asker, question) {
      const newest = known.get(asker) ?? null;
      const isUnderWay = underWay?.asker === asker && isSame(underWay.question, question);
      if (isUnderWay || (newest && isSame(newest.question, question))) waiting.delete(asker);
      else waiting.set(asker, question);
      proceed();
      const isOfThis =
        newest?.question.view === question.view &&
        newest.question.parameters.length === question.parameters.length;
      return isOfThis ? newest : null;
    },
  };
}

function isSame(one: TraceQuestion, other: TraceQuestion): boolean {
  return (
    one.view === other.view &&
    one.parameters === other.parameters &&
    one.threshold === other.threshold &&
    one.isShaded === other.isShaded &&
    one.levels.length === other.levels.length &&
    one.levels.every((level, i) => level === other.levels[i])
  );
}
