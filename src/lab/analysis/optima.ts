import { createAnalysisClient } from '../../analysis/client';
import type { AnalysisData, Model, OutcomeAnswer } from '../../analysis/protocol';
import type { WorkerLike } from '../../bridge/port';
import { createAttempts } from '../attempts';

/** Finds what is best possible for some points. */
export interface Optima {
  /** For each of the models in turn; `tell` gets null where it cannot be worked out. A later search ends this one. */
  search<Of extends Model>(
    data: AnalysisData,
    models: readonly Of[],
    tell: (model: Of, answer: OutcomeAnswer | null) => void,
  ): void;
  stop(): void;
}

/** The worker lives for as long as a search does. */
export function createOptima(spawn: () => WorkerLike): Optima {
  const attempts = createAttempts();
  return {
    search(data, models, tell) {
      const client = createAnalysisClient({ spawn });
      const cancel = () => client.dispose();
      const goThrough = async (isCurrent: () => boolean) => {
        client.load(data);
        for (const model of models) {
          const answer = await client.outcome(model).catch(() => null);
          if (!isCurrent()) return;
          tell(model, answer);
        }
      };
      attempts.begin(
        (isCurrent) => attempts.follow({ done: goThrough(isCurrent).finally(cancel), cancel }),
        () => {},
      );
    },
    stop: attempts.stop,
  };
}
