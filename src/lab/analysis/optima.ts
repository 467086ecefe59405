import { createAnalysisClient } from '../../analysis/client';
import type { AnalysisData } from '../../analysis/protocol';
import type { WorkerLike } from '../../bridge/port';
import type { Penalties } from '../../core/model/penalty';
import { createAttempts } from '../attempts';

/** Finds the lowest objectives that there are for some points. */
export interface Optima {
  /** For each of the penalties in turn; `tell` gets null where nothing is lowest. A later search ends this one. */
  search<Of extends Penalties>(
    data: AnalysisData,
    penalties: readonly Of[],
    tell: (penalties: Of, best: number | null) => void,
  ): void;
  stop(): void;
}

/** The worker lives for as long as a search does. */
export function createOptima(spawn: () => WorkerLike): Optima {
  const attempts = createAttempts();
  return {
    search(data, penalties, tell) {
      const client = createAnalysisClient({ spawn });
      const cancel = () => client.dispose();
      const goThrough = async (isCurrent: () => boolean) => {
        client.load(data);
        for (const each of penalties) {
          const answer = await client.optimum(each);
          if (!isCurrent()) return;
          tell(each, answer?.kind === 'found' ? answer.objective : null);
        }
      };
      attempts.begin(
        (isCurrent) => attempts.follow({ done: goThrough(isCurrent).finally(cancel), cancel }),
        // After a failed search nothing is known, which is what the page says.
        () => {},
      );
    },
    stop: attempts.stop,
  };
}
