import {
  type Advanced,
  finish,
  type Gesture,
  type GestureEffect,
  type GestureEvent,
  idle,
  isPressed,
  spend,
} from './gesture';
import { pressKey } from './keyGesture';

type Down = GestureEvent & { readonly kind: 'down' };
type Moved = GestureEvent & { readonly kind: 'move' | 'up' };

/** How long a finger must rest on something to hold it, and to open its menu, in milliseconds. */
export const restMilliseconds = 200;
export const longPressMilliseconds = 600;
/** How far a pointer may wander before a press becomes a drag, in CSS pixels. */
const slackOf = (pointer: string) => (pointer === 'touch' ? 9 : 3);

/** Whether a finger that rests is waited for, to hold what is below it. */
export const awaitsRest = (state: Gesture): boolean =>
  state.kind === 'press' && state.found.use === 'holds' && !state.isHeld;

/** The point whose menu a finger opens by resting longer. */
export function pointToOpen(state: Gesture): number | null {
  const isStill = state.kind === 'press' && state.pointer === 'touch' && !state.isDragging;
  return isStill ? state.found.menuPoint : null;
}

/** What becomes of a gesture with an event, and what is to be done. */
export function advance(state: Gesture, event: GestureEvent): Advanced {
  switch (event.kind) {
    case 'down':
      return goDown(state, event);
    case 'move':
      return move(state, event);
    case 'up':
      return lift(state, event);
    case 'key':
      return pressKey(state, event);
    case 'cancel':
      return isPressed(state) ? finish(state) : [state, []];
    case 'blurred':
      return isPressed(state) ? [state, []] : finish(state);
    case 'interrupted':
      return finish(state);
    case 'leave':
      return [state, isPressed(state) ? [] : [{ kind: 'forgetPointer' }]];
    case 'rested':
      return hold(state);
    case 'pressedLong':
      return openMenu(state);
    case 'rightClick':
      return isPressed(state) ? [state, []] : [state, menuOf(event.index, event)];
    case 'pointsChanged':
      return losePoints(state);
    case 'lineBegun':
      return [state.kind === 'idle' ? { kind: 'line' } : state, []];
    case 'lineEnded':
      return [state.kind === 'line' ? idle : state, []];
  }
}

function goDown(state: Gesture, { kind, found, ...press }: Down): Advanced {
  const { pointer, pointerId } = press;
  const effects: GestureEffect[] = [...finish(state)[1], { kind: 'takeOver', pointerId }];
  if (!found) return [{ kind: 'spent', pointerId, isHeld: false }, effects];
  // A pen is as sure as a mouse, and need not rest.
  const isSure = pointer === 'mouse' || (pointer !== 'touch' && found.use === 'holds');
  return [
    {
      kind: 'press',
      ...press,
      found: isSure ? { ...found, use: 'draws' } : found,
      isDragging: false,
      isHeld: false,
    },
    [...effects, { kind: 'begin' }],
  ];
}

function move(state: Gesture, event: Moved): Advanced {
  const { place, pointer, pointerId } = event;
  if (!isPressed(state)) return [state, pointer === 'touch' ? [] : [{ kind: 'hover', place }]];
  if (state.kind !== 'press' || state.pointerId !== pointerId) return [state, []];
  const moved = Math.hypot(event.clientX - state.clientX, event.clientY - state.clientY);
  if (!state.isDragging && moved <= slackOf(state.pointer)) return [state, []];
  const { use } = state.found;
  // By the clock of the events: where the page is late, a swipe is still no rest.
  const isHeld = use === 'holds' && event.time - state.time >= restMilliseconds;
  // The finger moved without a rest: the browser scrolls by it, if it has not begun to.
  if (use === 'holds' && !isHeld) return [spend({ ...state, isHeld }), [{ kind: 'end', isClick: false }]];
  return [{ ...state, place, isDragging: true, isHeld }, use === 'scrolls' ? [] : [{ kind: 'drag', place }]];
}

function lift(state: Gesture, { pointer, pointerId, place }: Moved): Advanced {
  if (!(state.kind === 'press' || state.kind === 'spent') || state.pointerId !== pointerId)
    return [state, []];
  const [lifted, ended] = finish(state, state.kind === 'press' && !state.isDragging);
  return [lifted, [...ended, pointer === 'touch' ? { kind: 'forgetPointer' } : { kind: 'hover', place }]];
}

function hold(state: Gesture): Advanced {
  if (state.kind !== 'press' || !awaitsRest(state)) return [state, []];
  return [{ ...state, isHeld: true }, [{ kind: 'focus' }]];
}

function openMenu(state: Gesture): Advanced {
  const index = pointToOpen(state);
  if (state.kind !== 'press' || index === null) return [state, []];
  return [spend(state), [...finish(state)[1], ...menuOf(index, state)]];
}

const menuOf = (
  index: number | null,
  { clientX, clientY }: Pick<Moved, 'clientX' | 'clientY'>,
): GestureEffect[] => (index === null ? [] : [{ kind: 'openMenu', index, at: { clientX, clientY } }]);

/** Indices of before may mean other points: nothing is done with them any more. */
function losePoints(state: Gesture): Advanced {
  if (state.kind === 'carry') return finish(state);
  if (state.kind !== 'press') return [state, []];
  if (state.found.endsWithPoints) return [spend(state), [{ kind: 'drop', isTakenBack: false }]];
  return [{ ...state, found: { ...state.found, menuPoint: null } }, []];
}
