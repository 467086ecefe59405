import type { PlaneView } from '../../core/data/planeView';
import { words } from '../../messages/words';
import type { Pixel } from '../../render/plane/brush';
import { footOf, shiftLine, stretchLine, turnLine } from '../../render/plane/hand';
import { pixelScore } from '../../render/plane/lines';
import type { EffectHandlers } from './gesture';
import type { MovableLine } from './movableLine';
import type { ToolParts } from './tools/tool';

/** A key shifts the line by this share of the plane, and turns it by so many radians. */
const stride = 1 / 80;
const turn = (2 * Math.PI) / 180;
/** The loss is said once it has had so many milliseconds to be worked out. */
const hearing = 150;

/** A line moved by keys: shifted, turned, made steeper, then taken or given up. `onBegun` hears that it can be. */
export function createLineKeys({ lab, scene, lines, announce }: ToolParts, onBegun: () => void) {
  let timer = 0;
  let moved: MovableLine = lines.boundary;

  function begin(chosen: MovableLine | null): void {
    if (!chosen) return announce(words.hand.noLine);
    const parameters = chosen.line();
    if (!parameters || !footOf(scene.view(), parameters)) return announce(words.hand.outOfSight);
    if (!chosen.begin()) return announce(words.hand.noLine);
    moved = chosen;
    onBegun();
    announce(words.hand.begun);
  }

  function isBoundaryThere(): boolean {
    const { settings, dataset, plane } = lab.store.getState();
    return settings.degree === 1 && dataset.hasVertical && !plane.hiddenParts?.includes('boundary');
  }

  function change(changed: (view: PlaneView, parameters: Float64Array, foot: Pixel) => Float64Array): void {
    const view = scene.view();
    const parameters = moved.line();
    if (!parameters) return;
    const foot = footOf(view, parameters) ?? { px: view.width / 2, py: view.height / 2 };
    moved.show(changed(view, parameters, foot));
    window.clearTimeout(timer);
    timer = window.setTimeout(say, hearing);
  }

  function say(): void {
    const sentence = moved.say();
    if (sentence !== null) announce(sentence);
  }

  return {
    beginLine: () => begin(isBoundaryThere() ? lines.boundary : null),
    beginTruth: () => lines.askTruth(begin),
    shiftLine: ({ right, up }) =>
      change((view, line) => shiftLine(view, line, alongNormal(view, line, [right, -up]))),
    turnLine: ({ right, up }) =>
      change((view, line, foot) => turnLine(view, line, foot, (right - up > 0 ? 1 : -1) * turn)),
    stretchLine: ({ factor }) => change((view, line, foot) => stretchLine(view, line, foot, factor)),
    takeLine() {
      window.clearTimeout(timer);
      moved.take();
    },
    giveUpLine() {
      window.clearTimeout(timer);
      moved.giveUp();
      announce(words.hand.givenUp);
    },
  } satisfies Partial<EffectHandlers>;
}

/** One step at right angles to the line, to the side that the key points to; none along the line itself. */
function alongNormal(view: PlaneView, parameters: Float64Array, [right, down]: readonly [number, number]) {
  const { a, c } = pixelScore(view, parameters);
  const size = Math.hypot(a, c);
  const side = Math.sign(Math.round(1e6 * ((a * right + c * down) / size)));
  const step = side * stride * view.width;
  return { px: (a / size) * step, py: (c / size) * step };
}
