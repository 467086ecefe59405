import fc from 'fast-check';
import { advance, awaitsRest, pointToOpen } from '../advanceGesture';
import {
  type Gesture,
  type GestureEffect,
  type GestureEvent,
  idle,
  type KeyAct,
  type KeyPress,
} from '../gesture';
import type { Found } from '../tools/tool';

export const placeAt = (px: number, py = 0) => ({ x1: px, x2: py, px, py });
export const onPoint: Found = { use: 'holds', menuPoint: 3, endsWithPoints: true };
export const drawing: Found = { use: 'draws', menuPoint: null, endsWithPoints: false };

const pointed = { pointer: 'mouse', pointerId: 1, clientX: 0, clientY: 0, time: 1000, place: placeAt(0) };
export const down = (pointer: string, found: Found | null): GestureEvent => ({
  kind: 'down',
  ...pointed,
  pointer,
  found,
});
export const moved = (clientX: number, after = 0, pointer = 'mouse'): GestureEvent => ({
  kind: 'move',
  ...pointed,
  pointer,
  clientX,
  time: pointed.time + after,
  place: placeAt(clientX),
});
export const up = (pointer = 'mouse'): GestureEvent => ({ kind: 'up', ...pointed, pointer });
export const key = (act: KeyAct, around: Partial<KeyPress> = {}): KeyPress => ({
  kind: 'key',
  act,
  isShifted: false,
  hasLetters: true,
  tool: 'point',
  count: 5,
  selected: 0,
  hovered: null,
  hasCursor: true,
  place: { x1: 0.5, x2: 0.5 },
  below: { index: 3, x1: 0.4, x2: 0.6 },
  ...around,
});

/** The state after these events, from idle. */
export const stateAfter = (...events: GestureEvent[]): Gesture =>
  events.reduce((state, event) => advance(state, event)[0], idle);

/** One of each kind, in the order of the tables of the tests; two presses, by mouse and by finger. */
export const states: Readonly<Record<string, Gesture>> = {
  idle,
  mouse: stateAfter(down('mouse', onPoint)),
  finger: stateAfter(down('touch', onPoint)),
  spent: stateAfter(down('mouse', null)),
  carry: stateAfter(key({ kind: 'use' })),
  line: stateAfter({ kind: 'lineBegun' }),
};

/** What a person or the page does: which, and what decides on what. */
export const steps = fc.array(fc.tuple(fc.nat(12), fc.nat(1000), fc.boolean()), { maxLength: 40 });

interface World {
  readonly state: Gesture;
  /** How many points there are. */
  readonly count: number;
  readonly time: number;
  readonly number: number;
  readonly isSo: boolean;
  /** One of the points, or none. */
  readonly index: number | null;
}

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length];
const signals = ['cancel', 'leave', 'blurred', 'interrupted', 'lineBegun', 'lineEnded'] as const;
const kinds = [
  'use',
  'use',
  'use',
  'toggle',
  'selectAll',
  'remove',
  'menu',
  'probe',
  'line',
  'truth',
  'escape',
] as const;
const acts: readonly KeyAct[] = [
  { kind: 'arrow', right: 1, up: 0 },
  { kind: 'stretch', factor: 2 },
  { kind: 'jump', direction: 1 },
  { kind: 'jump', direction: -1 },
  ...kinds.map((kind) => ({ kind })),
];

const pointedAt = ({ number, time }: World) => ({
  pointer: pick(['mouse', 'touch', 'pen'], number),
  pointerId: 1 + (number % 2),
  clientX: number,
  clientY: 0,
  time,
  place: placeAt(number),
});
function someDown(world: World): GestureEvent {
  const { index, number } = world;
  const use = pick(['draws', 'holds', 'scrolls'] as const, number);
  const found = { use, menuPoint: index, endsWithPoints: index !== null && number % 5 > 2 };
  return { kind: 'down', ...pointedAt(world), found: number % 7 === 0 ? null : found };
}
const someMove = (world: World): GestureEvent => ({ kind: 'move', ...pointedAt(world), pointerId: 1 });
const someKey = ({ count, number, isSo, index }: World): GestureEvent =>
  key(pick(acts, number), {
    count,
    selected: number % 4 === 0 ? count : 0,
    below: index === null ? null : { index, x1: 0, x2: 0 },
    tool: pick(['point', 'spray', 'erase', 'select'] as const, number),
    hasCursor: isSo,
  });

const makers: readonly ((world: World) => GestureEvent | null)[] = [
  someDown,
  someMove,
  someMove,
  someMove,
  (world) => ({ kind: 'up', ...pointedAt(world) }),
  ({ state }) => (awaitsRest(state) ? { kind: 'rested' } : null),
  ({ state }) => (pointToOpen(state) === null ? null : { kind: 'pressedLong' }),
  () => ({ kind: 'pointsChanged' }),
  ({ number }) => ({ kind: pick(signals, number) }),
  ({ index }) => ({ kind: 'rightClick', clientX: 0, clientY: 0, index }),
  someKey,
  someKey,
  someKey,
];

type Check = (
  before: Gesture,
  event: GestureEvent,
  next: Gesture,
  effects: readonly GestureEffect[],
  count: number,
) => void;

/** Follows a person through these, with points that come and go; `check` sees each event. Returns the last state. */
export function follow(given: readonly (readonly [number, number, boolean])[], check: Check): Gesture {
  let state: Gesture = idle;
  let count = 5;
  let time = 0;
  for (const [which, number, isSo] of given) {
    time += number % 300;
    const index = count > 0 && isSo ? number % count : null;
    const event = makers[which]({ state, count, time, number, isSo, index });
    if (!event) continue;
    if (event.kind === 'pointsChanged') count = number % 6;
    const [next, effects] = advance(state, event);
    check(state, event, next, effects, count);
    state = next;
  }
  return state;
}
