import type { Lab } from '../../lab/ports';
import { deviationsOf, fadingSteps } from '../../render/plane/fading';
import type { PlaneState } from '../../render/plane/painter';
import { isDense } from '../../render/plane/points';
import { explainProbe } from '../../store/derived';
import { memoizeLast } from '../../store/memoizeLast';
import type { LabState } from '../../store/state';
import { selectSplit } from '../../store/trainingInputs';
import type { PlaneScene } from './planeScene';
import type { Sketch } from './tools/tool';

/** What the plane shows now. */
export function planeStateOf(
  { store, live }: Lab,
  scene: PlaneScene,
  { foot }: Pick<Sketch, 'foot'>,
): PlaneState {
  const state = store.getState();
  return {
    ...state.marks,
    threshold: state.tabs.threshold,
    probe: { ...scene.probe(), probability: explainProbe(state, live)?.probability ?? null },
    cursor: scene.cursor(),
    foot,
    points: scene.drawn(),
    isTest: isDense(state.dataset.points) ? null : selectSplit(state).isTest,
    fades: fadesOf(state),
    isOneFeature: !state.dataset.hasVertical,
    model: live.model,
    parameters: live.model?.parameters ?? null,
    optimum: state.plane.hasOptimum ? (live.optimum?.parameters ?? null) : null,
  };
}

const deviationsOnce = memoizeLast(deviationsOf);
const fadesOnce = memoizeLast(fadingSteps);

function fadesOf({ dataset: { points, held }, plane }: LabState): Uint8Array | null {
  const { others } = points;
  if (plane.isUnfaded || others.length === 0 || isDense(points)) return null;
  return fadesOnce(others, deviationsOnce(others), held);
}
