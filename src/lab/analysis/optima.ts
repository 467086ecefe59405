import { createAnalysisClient } from '../../analysis/client';
import type { AnalysisData, Model, OutcomeAnswer } from '../../analysis/protocol';
import type { WorkerLike } from '../../bridge/port';
import { createAttempts } from '../attempts';

/** Finds what is best possible for some points, and keeps it for as long as it is asked about these points and features. */
export interface Optima {
  /**
   * For each of the models in turn: `tell` gets null where it cannot be worked out, and is called at once for what is known. A later
   * search ends this one. The degree and the penalties of `data` count only for models that name none of their own.
   */
  search<Of extends Model>(
    data: AnalysisData,
    models: readonly Of[],
    tell: (model: Of, answer: OutcomeAnswer | null) => void,
  ): void;
  /** What an earlier search has found for a model; null where none has. */
  known(data: AnalysisData, model: Model): OutcomeAnswer | null;
  /** Ends the search. */
  stop(): void;
}

/** The answers about some points and features, by model. */
interface Memory {
  readonly data: AnalysisData;
  readonly answers: Map<string, OutcomeAnswer>;
}

/** The worker lives for as long as a search does. */
export function createOptima(spawn: () => WorkerLike): Optima {
  const attempts = createAttempts();
  let memory: Memory | null = null;

  function memoryOf(data: AnalysisData): Memory {
    if (!memory || !isSameSubject(memory.data, data)) memory = { data, answers: new Map() };
    return memory;
  }
  function known(data: AnalysisData, model: Model): OutcomeAnswer | null {
    return memory && isSameSubject(memory.data, data)
      ? (memory.answers.get(keyOf(data, model)) ?? null)
      : null;
  }
  return {
    search(data, models, tell) {
      attempts.stop();
      const { answers } = memoryOf(data);
      const missing = models.filter((model) => {
        const answer = known(data, model);
        if (answer) tell(model, answer);
        return !answer;
      });
      if (missing.length === 0) return;
      const client = createAnalysisClient({ spawn });
      const cancel = () => client.dispose();
      const goThrough = async (isCurrent: () => boolean) => {
        client.load(data);
        for (const model of missing) {
          const answer = await client.ask({ kind: 'outcome', ...model }).catch(() => null);
          if (!isCurrent()) return;
          if (answer) answers.set(keyOf(data, model), answer);
          tell(model, answer);
        }
      };
      attempts.begin(
        (isCurrent) => attempts.follow({ done: goThrough(isCurrent).finally(cancel), cancel }),
        () => {},
      );
    },
    known,
    stop: attempts.stop,
  };
}

const keyOf = (data: AnalysisData, { degree = data.degree, l1, l2, weights }: Model) =>
  `${degree} ${l1} ${l2} ${weights ?? ''}`;

type Columns = readonly Float64Array[];

/** True if both are about the very same columns, whatever the degree. */
function isSameSubject(one: AnalysisData, other: AnalysisData): boolean {
  const areSame = (some: Columns = [], others: Columns = []) =>
    some.length === others.length && some.every((column, j) => column === others[j]);
  return (
    one.labels === other.labels &&
    one.test?.labels === other.test?.labels &&
    areSame(one.features, other.features) &&
    areSame(one.test?.features, other.test?.features) &&
    one.axes === other.axes &&
    one.isStandardized === other.isStandardized
  );
}
