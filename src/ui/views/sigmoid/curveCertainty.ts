import { scoreEnds } from '../../../core/inference/place';
import { sigmoid } from '../../../core/model/sigmoid';
import type { Lab } from '../../../lab/ports';
import type { CurveCertainty } from '../../../render/charts/sigmoidCertainty';
import type { CurvePoints } from '../../../render/charts/sigmoidGeometry';
import { mostBent } from '../../../render/plane/swarm';
import { certaintyAt, selectSliceScore } from '../../../store/certainty';
import { isCertaintyShown } from '../../../store/certaintyWish';
import type { LiveRun, Model } from '../../../store/live';
import { memoizeLast } from '../../../store/memoizeLast';
import type { LabState } from '../../../store/state';
import { selectFeatureCount } from '../../../store/trainingInputs';
import { pointsOnCurve } from './curvePoints';

/** What the S-curve shows of band and lines: with one feature both over x₁, else bars for the band alone. */
export type CurveShow = 'along' | 'bars';

export function curveShow(state: LabState): CurveShow | null {
  if (!isCertaintyShown(state)) return null;
  return selectFeatureCount(state) === 1 ? 'along' : 'bars';
}

/** How sure the best weights are, over the scores of the present model; null where that is not looked at or not known. The very same until it is another. */
export function curveCertainty({ store, live }: Lab): CurveCertainty | null {
  const state = store.getState();
  const show = curveShow(state);
  const { model, inference } = live;
  if (!show || !model || !inference || !selectSliceScore(state, live)) return null;
  const look = state.tabs.inference;
  if (show === 'along') {
    const swarm = look?.hasLines ? inference.swarm : null;
    return alongOnce(state.dataset, model, inference, look?.hasBand ?? false, swarm);
  }
  const points = pointsOnCurve({ store, live });
  return points && look?.hasBand ? barsOnce(state.dataset, points, inference) : null;
}

type Inference = NonNullable<LiveRun['inference']>;

const barsOnce = memoizeLast(
  (dataset: LabState['dataset'], { index, z }: CurvePoints, inference: Inference): CurveCertainty => {
    const { x1, x2, others } = dataset.points;
    const bars = Array.from(index, (i, k) => {
      const own = others.map((column) => column[i]);
      const score = certaintyAt({ dataset }, { inference }, { x1: x1[i], x2: x2[i] }, own);
      const { low, high } = scoreEnds(score ?? { z: Number.NaN, error: 0 });
      return { z: z[k], low: sigmoid(low), high: sigmoid(high) };
    });
    return { along: null, bars, lines: [] };
  },
);

const alongOnce = memoizeLast(
  (
    dataset: LabState['dataset'],
    { own: [weight, bias] }: Model,
    inference: Inference,
    hasBand: boolean,
    swarm: Inference['swarm'],
  ): CurveCertainty | null => {
    // All points have one score: there is nothing along it.
    if (weight === 0) return null;
    const scoreAt = selectSliceScore({ dataset }, { inference });
    const fits = swarm?.fits.slice(0, Math.min(swarm.known, mostBent)) ?? [];
    const valueAt = (z: number) => (z - bias) / weight;
    return {
      along: hasBand && scoreAt ? (z) => scoreAt(valueAt(z), 0) : null,
      bars: [],
      lines: fits.flatMap((fit) => (fit ? [(z: number) => fit[0] * valueAt(z) + fit[1]] : [])),
    };
  },
);
