import type { Tool } from '../../store/state';
import type { Place } from './planeScene';
import type { Found } from './tools/tool';

/** A place on the plane in data units, and one in CSS pixels of the window. */
export type Spot = Readonly<{ x1: number; x2: number }>;
type Client = Readonly<{ clientX: number; clientY: number }>;

/** What an event of a pointer tells: `time` in milliseconds by the clock of the events. */
type Pointed = Client & Readonly<{ pointer: string; pointerId: number; time: number; place: Place }>;

/** What a person is doing on the plane, by pointer or by keys. Pure data; what happens to it is in `advance`. */
export type Gesture = Readonly<
  | { kind: 'idle' }
  /**
   * The main button, a finger or a pen is down on what was found: as it went down, but for `place`, where it is now. `isHeld`: a
   * finger has rested on what it holds, and moves that and not the page.
   */
  | (Pointed & { kind: 'press'; found: Found; isDragging: boolean; isHeld: boolean })
  /** The pointer is still down, but used for something else: the menu, scrolling, or what was taken back. */
  | { kind: 'spent'; pointerId: number; isHeld: boolean }
  /** The keyboard's cursor has picked up a point, or the selected points if `index` is null, at `origin`. */
  | { kind: 'carry'; index: number | null; origin: Spot }
  /** The boundary, or that of the true model, is moved by keys. */
  | { kind: 'line' }
>;

/** What a key stands for. */
export type KeyAct = Readonly<
  | { kind: 'arrow'; right: number; up: number }
  | { kind: 'stretch'; factor: number }
  | { kind: 'jump'; direction: 1 | -1 }
  | { kind: 'use' | 'toggle' | 'selectAll' | 'remove' | 'menu' | 'probe' | 'line' | 'truth' | 'escape' }
>;

/** A key, and what there is on the plane. */
export type KeyPress = Readonly<{
  kind: 'key';
  act: KeyAct;
  isShifted: boolean;
  /** Whether single letters are keys. */
  hasLetters: boolean;
  tool: Tool;
  /** How many points there are, and how many of them are selected. */
  count: number;
  selected: number;
  /** The point under the pointer. */
  hovered: number | null;
  /** The cursor, or where it would appear, and the point under it. */
  hasCursor: boolean;
  place: Spot;
  below: (Spot & { readonly index: number }) | null;
}>;

export type GestureEvent = Readonly<
  /** On what the tool finds there; null where the press only closes the menu. */
  | (Pointed & { kind: 'down'; found: Found | null })
  | (Pointed & { kind: 'move' | 'up' })
  /** On a point, if there is one. */
  | (Client & { kind: 'rightClick'; index: number | null })
  | KeyPress
  /** `rested`, `pressedLong`: the press has lasted for as long as is waited for. `interrupted`: all has to end. */
  | { kind: 'cancel' | 'leave' | 'rested' | 'pressedLong' | 'blurred' | 'interrupted' }
  /** The points are others, and not by this gesture; a line is moved by keys; it is moved no more. */
  | { kind: 'pointsChanged' | 'lineBegun' | 'lineEnded' }
>;

export type GestureEffect = Readonly<
  /** A press takes over from the keyboard. */
  | { kind: 'takeOver'; pointerId: number }
  /** What was found under the press is worked with: `begin`, any number of `drag`, and one `end` or `drop`. */
  | { kind: 'begin' }
  | { kind: 'end'; isClick: boolean }
  | { kind: 'drop'; isTakenBack: boolean }
  | { kind: 'drag' | 'hover'; place: Place }
  /** `focus`: takes the focus, as a press by mouse does by itself. */
  | { kind: 'forgetPointer' | 'focus' }
  /** The menu of a point, at a place on the screen or else at the point. */
  | { kind: 'openMenu'; index: number; at: Client | null }
  | { kind: 'moveCursor'; right: number; up: number; isFine: boolean }
  | { kind: 'goToPoint' | 'toggle' | 'remove'; index: number }
  | { kind: 'add' | 'moveProbe'; place: Spot }
  /** `pickUp`, any number of `carry`, then `letGo`; before that `sayDropped`, or `putBack`, which takes all back. */
  | { kind: 'pickUp' | 'putBack'; index: number | null; origin: Spot }
  | { kind: 'carry'; index: number | null; right: number; up: number; isFine: boolean }
  | { kind: 'sayDropped'; index: number | null }
  | { kind: 'brush'; tool: 'spray' | 'erase' }
  | { kind: 'selectAll' | 'clearSelected' | 'deleteSelected' | 'sayNothingHere' | 'sayNoPoints' | 'letGo' }
  /** The boundary, or that of the true model. */
  | { kind: 'beginLine' | 'beginTruth' | 'takeLine' | 'giveUpLine' }
  | { kind: 'shiftLine' | 'turnLine'; right: number; up: number }
  | { kind: 'stretchLine'; factor: number }
>;

/** How each effect is carried out. */
export type EffectHandlers = {
  readonly [Kind in GestureEffect['kind']]: (effect: GestureEffect & { readonly kind: Kind }) => void;
};

export type Advanced = readonly [state: Gesture, effects: readonly GestureEffect[]];

export const idle: Gesture = { kind: 'idle' };

export const isPressed = ({ kind }: Gesture): boolean => kind === 'press' || kind === 'spent';

export function spend({ pointerId, isHeld }: Gesture & { readonly kind: 'press' }): Gesture {
  return { kind: 'spent', pointerId, isHeld };
}

/** Ends what is under way with what it has done so far, as one step of undo. */
export function finish(state: Gesture, isClick = false): Advanced {
  if (state.kind === 'press') return [idle, [{ kind: 'end', isClick }]];
  if (state.kind === 'carry') return [idle, [{ kind: 'letGo' }]];
  return [idle, state.kind === 'line' ? [{ kind: 'takeLine' }] : []];
}
