import type { TraceAnswer, TraceQuestion } from './protocol';

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: TraceQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<TraceAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** An answer with its question. */
export interface Traced extends TraceAnswer {
  readonly question: TraceQuestion;
}

export interface Tracer {
  /**
   * The newest that is known for `asker`, which may be the answer to a question of before with as many parameters; null where
   * nothing is. Where it is not the answer to this question, that is worked out next.
   */
  trace(asker: string, question: TraceQuestion): Traced | null;
}

interface Setting {
  readonly spawn: () => WorkerLike;
  /** Called after each answer. */
  readonly onTraced: () => void;
  /** Told whether an answer is on its way, again and again. */
  readonly onAsking: (isAsking: boolean) => void;
  /** Fetches what traces without a worker. */
  readonly fetchTrace: () => Promise<(question: TraceQuestion) => TraceAnswer>;
}

interface Asked {
  readonly asker: string;
  readonly question: TraceQuestion;
}

/** A worker that is silent for so many milliseconds is taken for dead; an answer takes some ten. */
const patience = 5000;
/** After so many deaths in a row the page does without a worker. */
const mostDeaths = 3;

/**
 * The page's side of the worker that traces curved models, told one question at a time: the latest of the asker that has
 * waited longest. A worker that dies is replaced; where none can be had, questions are answered on the page itself.
 */
export function createTracer({ spawn, onTraced, onAsking, fetchTrace }: Setting): Tracer {
  const known = new Map<string, Traced>();
  /** The latest question of each asker; the first has waited longest. */
  const waiting = new Map<string, TraceQuestion>();
  let worker: WorkerLike | null = null;
  let underWay: Asked | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let deaths = 0;

  function proceed(): void {
    const [next] = waiting;
    if (underWay || !next) return;
    const [asker, question] = next;
    waiting.delete(asker);
    underWay = { asker, question };
    onAsking(true);
    if (deaths >= mostDeaths) return answerHere(question);
    try {
      worker ??= employ();
      silence = setTimeout(bury, patience);
      worker.postMessage(question);
    } catch {
      bury();
    }
  }

  function employ(): WorkerLike {
    const employed = spawn();
    const mourn = () => {
      if (employed === worker) bury();
    };
    employed.onmessage = ({ data }) => {
      deaths = 0;
      hear(data);
    };
    employed.onerror = mourn;
    employed.onmessageerror = mourn;
    return employed;
  }

  function answerHere(question: TraceQuestion): void {
    fetchTrace()
      .then((trace) => hear(trace(question)))
      // Asked again with the next paint.
      .catch(() => {
        underWay = null;
        onAsking(false);
      });
  }

  function hear(answer: TraceAnswer): void {
    clearTimeout(silence);
    if (!underWay) return;
    const { asker, question } = underWay;
    known.set(asker, { ...answer, question });
    underWay = null;
    proceed();
    onTraced();
    onAsking(underWay !== null);
  }

  function bury(): void {
    clearTimeout(silence);
    worker?.terminate();
    worker = null;
    deaths++;
    const died = underWay;
    underWay = null;
    if (died && !waiting.has(died.asker)) waiting.set(died.asker, died.question);
    proceed();
  }

  return {
    trace(asker, question) {
      const newest = known.get(asker) ?? null;
      const isUnderWay = underWay?.asker === asker && isSame(underWay.question, question);
      if (isUnderWay || (newest && isSame(newest.question, question))) waiting.delete(asker);
      else waiting.set(asker, question);
      proceed();
      return newest?.question.parameters.length === question.parameters.length ? newest : null;
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
