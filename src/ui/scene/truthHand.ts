import { words } from '#words/trueModel';
import type { PlaneView } from '../../core/data/planeView';
import { shiftBias } from '../../core/model/bias';
import { logit } from '../../core/model/sigmoid';
import type { Lab } from '../../lab/ports';
import { formatExact } from '../../messages/format';
import type { Pixel } from '../../render/plane/brush';
import { grabLine } from '../../render/plane/hand';
import { distanceToLine, knobOf } from '../../render/plane/truth';
import { limits } from '../../store/limits';
import { selectDrawnTruth } from '../../store/truth';
import { lineReach, type Target, type TruthHand } from './movableLine';
import type { Place, PlaneScene } from './planeScene';

/** How far from its knob the line can be taken hold of, in CSS pixels. */
const knobReach = { mouse: 10, touch: 22 };

/** `change`: as part of the gesture under way. */
export function createTruthHand(
  { store, actions }: Lab,
  scene: PlaneScene,
  change: (task: () => void) => void,
): TruthHand {
  const level = () => logit(store.getState().tabs.threshold);
  const hand: TruthHand = {
    isTruth: true,
    line() {
      const truth = selectDrawnTruth(store.getState());
      return truth && shiftBias(truth, -level());
    },
    begin: () => true,
    show(line) {
      const [w1, w2, b] = shiftBias(line, level()).map(asTyped);
      change(() => actions.samplePoints({ w1, w2, b }));
    },
    take: actions.endGesture,
    giveUp: actions.cancelGesture,
    say() {
      const truth = selectDrawnTruth(store.getState());
      return truth && words.now(Array.from(truth, formatExact));
    },
    find(place, pointer, found, yields) {
      const line = hand.line();
      if (!line || found.kind === 'probe') return found;
      const view = scene.view();
      const isOnKnob = isNear(place, knobOf(view, line), knobReach[pointer]);
      if (!isOnKnob && !(yields && isBehind(found, view, line, place))) return found;
      const grab = grabLine(view, line, place, (isOnKnob ? knobReach : lineReach)[pointer]);
      if (!grab) return found;
      return { kind: 'line', grab: isOnKnob ? { ...grab, grip: 'shift' } : grab, of: hand };
    },
  };
  return hand;
}

const isNear = (place: Pixel, mark: Pixel | null, reach: number) =>
  mark !== null && Math.hypot(mark.px - place.px, mark.py - place.py) <= reach;

/** False of the boundary's arrow, and of the boundary where that is nearer. */
function isBehind(found: Target, view: PlaneView, line: Float64Array, place: Place): boolean {
  if (found.kind !== 'line') return true;
  const { grip, parameters } = found.grab;
  return grip !== 'arrow' && distanceToLine(view, line, place) < distanceToLine(view, parameters, place);
}

/** In range, and with as many digits as somebody would type. */
function asTyped(value: number): number {
  const { min, max } = limits.truth;
  return Math.round(Math.max(min, Math.min(max, value)) * 1000) / 1000 + 0;
}
