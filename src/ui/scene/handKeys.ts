import type { PlaneView } from '../../core/data/planeView';
import { formatLoss } from '../../messages/format';
import { words } from '../../messages/words';
import { footOf, shiftLine, stretchLine, turnLine } from '../../render/plane/hand';
import { pixelScore } from '../../render/plane/lines';
import { boundaryLine, modelOfBoundary } from './handLevel';
import { bestLoss } from './handWords';
import type { ToolParts } from './tools/tool';

/** A key shifts the line by this share of the plane, turns it by so many radians, stretches the arrow by this factor. */
const stride = 1 / 80;
const turn = (2 * Math.PI) / 180;
const stretch = 1.1;
/** The loss is said once it has had so many milliseconds to be worked out. */
const hearing = 150;

/** Where each key moves the line, in pixels to the right and down. */
const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const factors: Record<string, number> = { '+': stretch, '=': stretch, '-': 1 / stretch, _: 1 / stretch };

/** The boundary moved by keys: shifted, turned, made steeper, then taken or given up. */
export function createHandKeys({ lab, scene, announce }: ToolParts) {
  const { hand, store } = lab;
  let isOn = false;
  let timer = 0;

  function begin(): void {
    if (store.getState().settings.degree > 1 || !store.getState().dataset.hasVertical) {
      return announce(words.hand.noLine);
    }
    const parameters = boundaryLine(lab);
    if (!parameters || !footOf(scene.view(), parameters)) return announce(words.hand.outOfSight);
    if (!hand.begin()) return announce(words.hand.noLine);
    isOn = true;
    announce(words.hand.begun);
  }

  function change(key: string, isShifted: boolean): Float64Array | null {
    const view = scene.view();
    const parameters = boundaryLine(lab);
    if (!parameters) return null;
    const foot = footOf(view, parameters) ?? { px: view.width / 2, py: view.height / 2 };
    const factor = factors[key];
    if (factor !== undefined) return stretchLine(view, parameters, foot, factor);
    const direction = directions[key];
    if (!direction) return null;
    if (isShifted) return turnLine(view, parameters, foot, (direction[0] + direction[1] > 0 ? 1 : -1) * turn);
    return shiftLine(view, parameters, alongNormal(view, parameters, direction));
  }

  function saySoon(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const loss = hand.loss();
      if (isOn && loss !== null) announce(words.hand.now(formatLoss(loss), bestLoss(lab)));
    }, hearing);
  }

  function finish(end: () => void, sentence: string): void {
    isOn = false;
    end();
    if (sentence) announce(sentence);
  }

  /** Whether the key was for the line. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isOn) return false;
    if (store.getState().plane.hand?.stage !== 'making') {
      isOn = false;
      return false;
    }
    const isLetter = event.key.toLowerCase() === 'h';
    if (event.key === 'Enter' || isLetter) finish(hand.take, '');
    else if (event.key === 'Escape') finish(hand.giveUp, words.hand.givenUp);
    else {
      const next = change(event.key, event.shiftKey);
      if (!next) return false;
      hand.show(modelOfBoundary(lab, next));
      saySoon();
    }
    return true;
  }

  /** Ends the mode with what was made so far. */
  function release(): void {
    if (isOn) finish(hand.take, '');
  }
  return { begin, onKeyDown, release };
}

/** One step at right angles to the line, to the side that the key points to; none along the line itself. */
function alongNormal(view: PlaneView, parameters: Float64Array, [right, down]: readonly [number, number]) {
  const { a, c } = pixelScore(view, parameters);
  const size = Math.hypot(a, c);
  const side = Math.sign(Math.round(1e6 * ((a * right + c * down) / size)));
  const step = side * stride * view.width;
  return { px: (a / size) * step, py: (c / size) * step };
}
