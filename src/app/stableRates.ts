import type { AnalysisClient } from '../analysis/client';
import { settled } from '../render/settled';
import type { LabParts } from '../ui/lab';

/** The limits of the learning rate are asked for at most this often. */
const stabilityMilliseconds = 100;

/**
 * Keeps the learning rates that are stable at the present weights: one question at a time, and none about weights that were
 * asked about already, nor while `isOutdated` says that the worker has yet to hear of the present points.
 */
export function createStableRates(
  { store, live, frames }: Pick<LabParts, 'store' | 'live' | 'frames'>,
  client: Pick<AnalysisClient, 'stability'>,
  isOutdated: () => boolean,
) {
  let isAsking = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let askedFor: Float64Array | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const setOutstanding = settled.flag();

  function ask(): void {
    const { settings, dataset } = store.getState();
    const parameters = live.frame?.parameters;
    const isWanted =
      settings.optimizer === 'batch' && settings.loss === 'log-loss' && dataset.points.y.length > 0;
    if (!isWanted) live.stability = null;
    if (!isWanted || isAsking || isOutdated() || !parameters || parameters === askedFor) return;
    setOutstanding(true);
    const now = performance.now();
    const wait = askedAt + stabilityMilliseconds - now;
    if (wait > 0) {
      // Weights that stay are asked about too, though no frame comes after them.
      timer ??= setTimeout(again, wait);
      return;
    }
    if (timer !== null) clearTimeout(timer);
    isAsking = true;
    askedAt = now;
    askedFor = parameters;
    client
      .stability(parameters, settings.l2)
      .then((answer) => {
        if (answer) live.stability = answer;
      })
      .catch(() => {
        live.stability = null;
      })
      .finally(() => {
        isAsking = false;
        again();
      });
  }

  /** The next frame shows what is known, and asks about what is not. */
  function again(): void {
    timer = null;
    setOutstanding(false);
    frames.invalidate();
  }

  return {
    ask,
    /** The points are others: the same weights are asked about again. */
    forget(): void {
      askedFor = null;
    },
  };
}
