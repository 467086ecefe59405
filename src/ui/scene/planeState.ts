import { measure } from '../../core/data/measure';
import type { Lab } from '../../lab/ports';
import { fetchPart } from '../../render/fetchPart';
import { lazyService } from '../../render/lazyService';
import { lazyFading } from '../../render/plane/lazyParts';
import type { PlaneState } from '../../render/plane/painter';
import { isDense, type MarkSizes } from '../../render/plane/points';
import { explainProbe } from '../../store/derived';
import { isInfluenceWanted } from '../../store/influenceWish';
import { shownOptimum } from '../../store/live';
import { memoizeLast } from '../../store/memoizeLast';
import { selectTool } from '../../store/presented';
import { selectHasOwn } from '../../store/selectors';
import type { LabState } from '../../store/state';
import { selectSplit } from '../../store/trainingInputs';
import { selectDrawnTruth } from '../../store/truth';
import type { PlaneScene } from './planeScene';
import type { Sketch } from './tools/tool';

/** What the plane shows now. */
export function planeStateOf(
  { store, live, paintLoop }: Lab,
  scene: PlaneScene,
  sketch: Pick<Sketch, 'foot' | 'handle' | 'truth'>,
): PlaneState {
  const state = store.getState();
  return {
    ...state.marks,
    threshold: state.tabs.threshold,
    probe: {
      ...scene.probe(),
      probability: explainProbe(state, live)?.probability ?? null,
      hasOwn: selectHasOwn(state),
      isHidden: state.plane.hiddenParts?.includes('probe') ?? false,
    },
    cursor: scene.cursor(),
    foot: sketch.foot,
    points: scene.drawn(),
    isTest: isDense(state.dataset.points) ? null : selectSplit(state).isTest,
    fades: fadesOf(state, paintLoop.invalidate),
    sizes: sizesOf({ store, live, paintLoop }),
    truth: truthOf(state, sketch),
    isOneFeature: !state.dataset.hasVertical,
    model: live.model,
    parameters: live.model?.parameters ?? null,
    optimum: state.plane.hasOptimum ? (shownOptimum(state, live)?.parameters ?? null) : null,
  };
}

/** While a hand drags it, it is where that has it, and the hand's own mark is in the place of its knob. */
function truthOf(state: LabState, { handle, truth }: Pick<Sketch, 'handle' | 'truth'>): PlaneState['truth'] {
  const drawn = selectDrawnTruth(state);
  const held = truth?.recipe === state.dataset.recipe ? truth : null;
  const isMovable = selectTool(state) === 'point' && !(handle && held);
  return drawn && { parameters: held?.parameters ?? drawn, isMovable };
}

const lazyMarkSizing = lazyService(() => fetchPart(() => import('./markSizing')));

/** The sizes of marks; null where all are of one size, and until what gives them their sizes is known. */
export function sizesOf(lab: Pick<Lab, 'store' | 'live' | 'paintLoop'>): MarkSizes | null {
  const state = lab.store.getState();
  const markSize = state.tabs.inference?.markSize;
  return markSize && isInfluenceWanted(state)
    ? (lazyMarkSizing.get(lab.paintLoop.invalidate)?.sizesBy(markSize, lab) ?? null)
    : null;
}

const stepsOnce = memoizeLast(
  (
    { fadingSteps }: typeof import('../../render/plane/fading'),
    others: readonly Float64Array[],
    held: readonly number[],
  ) =>
    fadingSteps(
      others,
      others.map((column) => measure(column).sd),
      held,
    ),
);

/** None until the part that works them out is there; the plane is painted again then. */
function fadesOf({ dataset: { points, held }, plane }: LabState, onArrival: () => void): Uint8Array | null {
  const { others } = points;
  if (plane.isUnfaded || others.length === 0 || isDense(points)) return null;
  const fading = lazyFading.get(onArrival);
  return fading && stepsOnce(fading, others, held);
}
