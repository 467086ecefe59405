import { type ScoreEstimate, scoreAtPlace, sliceScore } from '../core/inference/place';
import { quantileOf } from '../core/inference/quantile';
import { sigmoid } from '../core/model/sigmoid';
import { explainPlace } from './derived';
import { type LiveRun, modelWith } from './live';
import type { LiveInference } from './liveInference';
import { memoizeLast } from './memoizeLast';
import { selectProbeOthers } from './selectors';
import type { LabState } from './state';

type Found = Extract<LiveInference['answer'], { kind: 'found' }>;
type Axes = Pick<LabState, 'dataset'>;

/** What the exact fit says, with how its features are made; null where there is none of the features that the plane has now. */
function fitNow({ dataset }: Axes, { inference }: Pick<LiveRun, 'inference'>) {
  if (inference?.answer.kind !== 'found') return null;
  const { axes, degree } = inference.data;
  return axes === (dataset.hasVertical ? 2 : 1) ? { fit: inference.answer, axes, degree } : null;
}

const sliceOnce = memoizeLast((fit: Found, axes: number, degree: number, held: readonly number[]) =>
  sliceScore(fit, { axes, degree }, held),
);

/** The best weights' score on the plane with its standard error, as a function of places; the very same until it is another. */
export function selectSliceScore(
  state: Axes,
  live: Pick<LiveRun, 'inference'>,
): ReturnType<typeof sliceScore> {
  const now = fitNow(state, live);
  return now && sliceOnce(now.fit, now.axes, now.degree, state.dataset.held);
}

/** The same at one place with values of its own for the features on no axis. */
export function certaintyAt(
  state: Axes,
  live: Pick<LiveRun, 'inference'>,
  place: { readonly x1: number; readonly x2: number },
  others: readonly number[],
): ScoreEstimate | null {
  const now = fitNow(state, live);
  return now && scoreAtPlace(now.fit, now, place, others);
}

/** How many of the resamples known are of each kind. */
export function kindsOf({
  swarm,
}: LiveInference): Record<'known' | 'found' | 'separable' | 'oneClass', number> {
  const kinds = swarm?.kinds.slice(0, swarm.known) ?? [];
  const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
  return {
    known: kinds.length,
    found: count('found'),
    separable: count('separable'),
    oneClass: count('one-class'),
  };
}

/** The probabilities at the probe by the resamples: of those with best weights, rising, and of those that are only parted. */
export interface ProbeSpread {
  readonly found: Float64Array;
  readonly separable: Float64Array;
  /** Where 95 % of those with best weights lie: their quantiles at 2.5 % and 97.5 %, NaN of none. */
  readonly low: number;
  readonly high: number;
}

const spreadOnce = memoizeLast(
  (
    swarm: NonNullable<LiveInference['swarm']>,
    dataset: LabState['dataset'],
    probe: LabState['plane']['probe'],
  ): ProbeSpread => {
    const { hasVertical, held } = dataset;
    const others = selectProbeOthers({ dataset, plane: { probe } });
    const found: number[] = [];
    const separable: number[] = [];
    for (let k = 0; k < swarm.known; k++) {
      const fit = swarm.fits[k];
      if (!fit) continue;
      const { score } = explainPlace(modelWith(fit, { hasVertical, held }), probe, others);
      (swarm.kinds[k] === 'found' ? found : separable).push(sigmoid(score));
    }
    const sorted = Float64Array.from(found).sort();
    return {
      found: sorted,
      separable: Float64Array.from(separable),
      low: quantileOf(sorted, 0.025),
      high: quantileOf(sorted, 0.975),
    };
  },
);

/** Null without lines of resamples of the present features. */
export function selectProbeSpread(
  state: Pick<LabState, 'dataset' | 'plane'>,
  live: Pick<LiveRun, 'inference'>,
): ProbeSpread | null {
  const swarm = live.inference?.swarm;
  if (!swarm || swarm.known === 0 || !fitNow(state, live)) return null;
  return spreadOnce(swarm, state.dataset, state.plane.probe);
}
