import type { Accuracies, AccuracyCurve } from '../metrics/accuracies';
import type { TraceSnapshot } from './trace';

/** The parameters at an epoch. */
export interface Moment {
  readonly epoch: number;
  readonly parameters: Float64Array;
}

/** Moments to be counted, their parameters one after another. */
export interface Uncounted {
  readonly moments: readonly Moment[];
  readonly parameters: Float64Array;
}

/** What is known of the accuracies at the kept epochs of a run, which grows and may be cut off and trained on otherwise. */
export interface AccuracyRecord {
  /** These moments are to be known from now on. What is known stays for those that have the very same parameters. */
  follow(trace: TraceSnapshot, end: Moment | null): void;
  /** The first moments that are not known yet, at most `count` (at least one); null where all are known. */
  next(count: number): Uncounted | null;
  /** Takes in the accuracies of such moments; those no more followed are dropped. */
  add(asked: Uncounted, counted: Accuracies): void;
  /** Forgets all accuracies, as of other points or another threshold. */
  clear(): void;
  /** What is known; null where nothing is. */
  curve(): AccuracyCurve | null;
}

interface Known extends Moment {
  readonly training: number;
  readonly test: number | null;
}

/** A record that follows nothing and knows nothing yet. */
export function createAccuracyRecord(): AccuracyRecord {
  let followed = new Map<number, Moment>();
  let known = new Map<number, Known>();

  const knownOf = ({ epoch, parameters }: Moment): Known | undefined => {
    const found = known.get(epoch);
    return found && areSame(found.parameters, parameters) ? found : undefined;
  };
  return {
    follow(trace, end) {
      const moments = momentsOf(trace, end);
      followed = new Map(moments.map((moment) => [moment.epoch, moment]));
      const kept = moments.map(knownOf).filter((each) => each !== undefined);
      known = new Map(kept.map((each) => [each.epoch, each]));
    },
    next(count) {
      const moments = [...followed.values()]
        .filter(({ epoch }) => !known.has(epoch))
        .slice(0, Math.max(1, count));
      if (moments.length === 0) return null;
      const size = moments[0].parameters.length;
      const parameters = new Float64Array(moments.length * size);
      for (const [k, moment] of moments.entries()) parameters.set(moment.parameters, k * size);
      return { moments, parameters };
    },
    add({ moments }, { training, test }) {
      for (const [k, moment] of moments.entries()) {
        const present = followed.get(moment.epoch);
        if (!present || !areSame(present.parameters, moment.parameters)) continue;
        known.set(moment.epoch, { ...present, training: training[k], test: test?.[k] ?? null });
      }
    },
    clear() {
      known.clear();
    },
    curve() {
      const all = [...followed.keys()].map((epoch) => known.get(epoch)).filter((each) => each !== undefined);
      if (all.length === 0) return null;
      const tests = all.map(({ test }) => test).filter((test) => test !== null);
      return {
        epochs: all.map(({ epoch }) => epoch),
        training: all.map(({ training }) => training),
        test: tests.length === all.length ? tests : null,
      };
    },
  };
}

/** Those of the trace, and the end of the run where the trace has not kept it. */
function momentsOf({ epochs, parameters }: TraceSnapshot, end: Moment | null): Moment[] {
  const size = parameters.length / epochs.length;
  const moments = Array.from(epochs, (epoch, k) => ({
    epoch,
    parameters: parameters.subarray(k * size, (k + 1) * size),
  }));
  const last = epochs[epochs.length - 1];
  return end && end.epoch > last ? [...moments, end] : moments;
}

function areSame(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, j) => value === other[j]);
}
