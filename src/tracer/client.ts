import { browserClock, type Clock } from '../bridge/clock';
import { CrashPolicy } from '../bridge/crashPolicy';
import { latestWins } from '../bridge/latestWins';
import { createPort, type WorkerLike } from '../bridge/port';
import type { TraceAnswer, TraceQuestion } from './protocol';

/** An answer with its question. */
export interface Traced extends TraceAnswer {
  readonly question: TraceQuestion;
}

export interface Tracer {
  /**
   * The newest that is known for `clientKey`, which may be the answer to a question of before with as many parameters; null where
   * nothing is. Where it is not the answer to this question, that is worked out next.
   */
  trace(clientKey: string, question: TraceQuestion): Traced | null;
}

interface Setting {
  readonly spawn: () => WorkerLike;
  readonly clock?: Clock;
  /** Called after each answer. */
  readonly onTraced: () => void;
  /** Told whether an answer is on its way, again and again. */
  readonly onAsking: (isAsking: boolean) => void;
  /** Fetches what traces without a worker. */
  readonly fetchTrace: () => Promise<(question: TraceQuestion) => TraceAnswer>;
}

/**
 * The page's side of the worker that traces curved models, told one question at a time: the latest of the client that has
 * waited longest. A worker that crashes or is silent for 10 s (an answer takes some ten milliseconds) is replaced; where none can
 * be had, and after three crashes with no answer between or within 10 s, questions are answered on the page itself.
 */
export function createTracer(setting: Setting): Tracer {
  const { spawn, clock = browserClock, onTraced, onAsking, fetchTrace } = setting;
  const known = new Map<string, Traced>();
  const crashes = new CrashPolicy();
  let hasWorkers = true;
  const questions = latestWins<string, TraceQuestion>({ begin });
  const port = createPort<TraceQuestion, TraceAnswer>({
    spawn,
    clock,
    onMessage(answer) {
      crashes.noteProgress();
      takeIn(answer);
    },
    onCrash() {
      if (crashes.note(clock.now()) !== null) hasWorkers = false;
      questions.retry();
    },
  });

  function begin(question: TraceQuestion): void {
    onAsking(true);
    if (!hasWorkers) return answerHere(question);
    if ((port.isOpen() || port.spawn()) && port.post(question)) port.expectAnswer(true);
  }

  function answerHere(question: TraceQuestion): void {
    fetchTrace()
      .then((trace) => takeIn(trace(question)))
      // Asked again with the next paint.
      .catch(() => {
        questions.done();
        onAsking(questions.inFlight() !== null);
      });
  }

  function takeIn(answer: TraceAnswer): void {
    const answered = questions.inFlight();
    if (!answered) return;
    known.set(answered.key, { ...answer, question: answered.item });
    questions.done();
    onTraced();
    onAsking(questions.inFlight() !== null);
  }

  return {
    trace(clientKey, question) {
      const newest = known.get(clientKey) ?? null;
      const inFlight = questions.inFlight();
      const isInFlight = inFlight?.key === clientKey && isSame(inFlight.item, question);
      if (isInFlight || (newest && isSame(newest.question, question))) questions.withdraw(clientKey);
      else questions.put(clientKey, question);
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
