import type { Lab } from '../../lab/ports';
import type { PlaneState } from '../../render/plane/painter';
import { isDense } from '../../render/plane/points';
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
    probe: scene.probe(),
    cursor: scene.cursor(),
    foot,
    points: scene.drawn(),
    isTest: isDense(state.dataset.points) ? null : selectSplit(state).isTest,
    isOneFeature: !state.dataset.hasVertical,
    model: live.model,
    parameters: live.model?.parameters ?? null,
    optimum: state.plane.hasOptimum ? (live.optimum?.parameters ?? null) : null,
  };
}
