import { createAnalysisClient, type WorkerLike } from '../analysis/client';
import type { AnalysisData } from '../analysis/protocol';
import type { Penalties } from '../core/model/penalty';
import { settled } from '../render/settled';

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
  let stop = () => {};
  return {
    search(data, penalties, tell) {
      stop();
      const client = createAnalysisClient({ spawn });
      let isWanted = true;
      stop = () => {
        isWanted = false;
        client.dispose();
      };
      const goThrough = async () => {
        client.load(data);
        for (const each of penalties) {
          const answer = await client.optimum(each);
          if (!isWanted) return;
          tell(each, answer?.kind === 'found' ? answer.objective : null);
        }
      };
      // Where a search fails nothing is known, which is what the page says.
      settled
        .during(goThrough())
        .catch(() => {})
        .finally(client.dispose.bind(client));
    },
    stop: () => stop(),
  };
}
