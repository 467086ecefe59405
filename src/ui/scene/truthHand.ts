import { words } from '#words/trueModel';
import type { PlaneView } from '../../core/data/planeView';
import { shiftBias } from '../../core/model/bias';
import { logit } from '../../core/model/sigmoid';
import { formatExact } from '../../messages/format';
import type { Pixel } from '../../render/plane/brush';
import { grabLine } from '../../render/plane/hand';
import { distanceToLine, knobOf } from '../../render/plane/truth';
import { limits } from '../../store/limits';
import { selectDrawnTruth } from '../../store/truth';
import { lineReach, type Target, type TruthHand } from './movableLine';
import type { Place } from './planeScene';
import type { ToolParts } from './tools/tool';

/** How far from its knob the line can be taken hold of, in CSS pixels. */
const knobReach = { mouse: 10, touch: 22 };

/** So many points get their labels with every movement; more once the hand lets go. */
const mostAtOnce = 5000;

export function createTruthHand({ lab, scene, sketch, change }: Omit<ToolParts, 'lines'>): TruthHand {
  const { store, actions, paintLoop } = lab;
  const recipe = () => store.getState().dataset.recipe;
  /** As moved so far. */
  const moved = () => (sketch.truth?.recipe === recipe() ? sketch.truth.parameters : null);
  const model = () => {
    const drawn = selectDrawnTruth(store.getState());
    return drawn && (moved() ?? drawn);
  };
  const draw = ([w1, w2, b]: Float64Array) => actions.samplePoints({ w1, w2, b });
  const level = () => logit(store.getState().tabs.threshold);
  const hand: TruthHand = {
    isTruth: true,
    line() {
      const truth = model();
      return truth && shiftBias(truth, -level());
    },
    begin: () => true,
    show(line) {
      const parameters = shiftBias(line, level()).map(asTyped);
      if (recipe().count <= mostAtOnce) change(() => draw(parameters));
      sketch.truth = { parameters, recipe: recipe() };
      paintLoop.invalidate();
    },
    take() {
      const parameters = moved();
      sketch.truth = null;
      if (parameters) change(() => draw(parameters));
      actions.endGesture();
    },
    giveUp() {
      sketch.truth = null;
      actions.cancelGesture();
    },
    say() {
      const truth = model();
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
