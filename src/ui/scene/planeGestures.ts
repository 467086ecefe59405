import { figureUnit } from '../../render/figureUnit';
import { advance, awaitsRest, longPressMilliseconds, pointToOpen, restMilliseconds } from './advanceGesture';
import { type EffectHandlers, type GestureEffect, type GestureEvent, idle } from './gesture';
import { createLineKeys } from './lineKeys';
import { createMovableLines } from './movableLines';
import { createPlaneCursor } from './planeCursor';
import { placeOfPoint } from './planeScene';
import { createPlaneTools } from './tools/planeTools';
import type { PressStart, PressTarget, Stroke, Surroundings, ToolParts } from './tools/tool';

/** What the plane's input asks of the component around it. */
export interface PlaneHooks {
  /** Opens the menu of a point at a place on the screen. */
  openMenu(index: number, clientX: number, clientY: number): void;
  /** Closes that menu, even one that is still being fetched; false where there was none. */
  leaveMenu(): boolean;
}

/** Sends what happens on the plane through the reducer of `advanceGesture.ts`, and its effects to tools, store and box. */
export function createPlaneGestures(box: HTMLElement, around: Surroundings, hooks: PlaneHooks) {
  const { lab, scene, sketch } = around;
  const { store, actions, paintLoop } = lab;
  const parts: ToolParts = { ...around, change, lines: createMovableLines({ ...around, change }) };
  const tools = createPlaneTools(box, parts);
  const cursor = createPlaneCursor(parts, tools);
  const rest = createTimer(restMilliseconds, () => dispatch({ kind: 'rested' }));
  const longPress = createTimer(longPressMilliseconds, () => dispatch({ kind: 'pressedLong' }));
  const queue: GestureEvent[] = [];
  let isDispatching = false;
  let isOwnChange = false;
  let state = idle;
  /** Whether the finger that is down, or was just lifted, is kept from the page. */
  let isHeld = false;
  let found: PressTarget | null = null;
  let stroke: Stroke | null = null;

  /** Events that effects bring about come after them. Returns whether there was anything to do. */
  function dispatch(event: GestureEvent): boolean {
    queue.push(event);
    if (isDispatching) return true;
    isDispatching = true;
    let count = 0;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) count += step(next);
    } finally {
      isDispatching = false;
    }
    return count > 0;
  }

  function step(event: GestureEvent): number {
    const [next, effects] = advance(state, event);
    state = next;
    rest.follow(awaitsRest(state));
    longPress.follow(pointToOpen(state) !== null);
    if (state.kind === 'press' || state.kind === 'spent') isHeld = state.isHeld;
    showRing();
    for (const effect of effects) (handlers[effect.kind] as (effect: GestureEffect) => void)(effect);
    return effects.length;
  }

  function showRing(): void {
    const held = state.kind === 'press' && state.isHeld ? state.place : null;
    if (held === sketch.held) return;
    sketch.held = held;
    paintLoop.invalidate();
  }

  function change(task: () => void): void {
    isOwnChange = true;
    try {
      actions.duringGesture(task);
    } finally {
      isOwnChange = false;
    }
  }

  const handlers: EffectHandlers = {
    takeOver({ pointerId }) {
      actions.endGesture();
      actions.setMarks({ cursor: null, dragged: null, hovered: null });
      box.setPointerCapture(pointerId);
    },
    begin() {
      stroke = found?.begin() ?? null;
    },
    drag: ({ place }) => stroke?.drag(place),
    end({ isClick }) {
      stroke?.end(isClick);
      actions.endGesture();
    },
    drop({ isTakenBack }) {
      stroke?.drop();
      if (isTakenBack) actions.cancelGesture();
      else actions.endGesture();
    },
    hover({ place }) {
      Object.assign(sketch, { pointer: place, handle: null });
      box.dataset.over = tools.chosen().hover(place);
      paintLoop.invalidate();
    },
    forgetPointer() {
      Object.assign(sketch, { pointer: null, handle: null });
      delete box.dataset.over;
      actions.setMarks({ hovered: null });
      paintLoop.invalidate();
    },
    focus: () => box.focus({ preventScroll: true }),
    openMenu({ index, at }) {
      if (at) return hooks.openMenu(index, at.clientX, at.clientY);
      const { x1, x2 } = scene.drawn();
      const { px, py } = placeOfPoint(scene.view(), x1[index], x2[index]);
      const { left, top } = box.getBoundingClientRect();
      hooks.openMenu(index, left + px * figureUnit(), top + py * figureUnit());
    },
    ...cursor.handlers,
    ...createLineKeys(parts, () => dispatch({ kind: 'lineBegun' })),
  };

  const stopWatching = store.subscribe(({ dataset, plane }, before) => {
    if (dataset.points !== before.dataset.points && !isOwnChange) dispatch({ kind: 'pointsChanged' });
    if (before.plane.hand?.stage === 'making' && plane.hand?.stage !== 'making')
      dispatch({ kind: 'lineEnded' });
  });
  return {
    dispatch,
    state: () => state,
    isHeld: () => isHeld,
    findForKeys: cursor.find,
    /** A pointer goes down: what was under way ends first. */
    press(
      down: Omit<GestureEvent & { kind: 'down' }, 'found'>,
      keys: Pick<PressStart, 'shiftKey' | 'altKey'>,
    ) {
      dispatch({ kind: 'interrupted' });
      found = hooks.leaveMenu() ? null : tools.chosen().find({ ...down, ...keys });
      dispatch({ ...down, found });
    },
    stop(): void {
      dispatch({ kind: 'interrupted' });
      stopWatching();
      tools.stop();
    },
  };
}

/** A timer that runs while it is wanted. */
function createTimer(milliseconds: number, onTime: () => void) {
  let timer: number | null = null;
  return {
    follow(isWanted: boolean): void {
      if (!isWanted && timer !== null) window.clearTimeout(timer);
      timer = isWanted ? (timer ?? window.setTimeout(onTime, milliseconds)) : null;
    },
  };
}
