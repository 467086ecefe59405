import {
  type Advanced,
  finish,
  type Gesture,
  type GestureEffect,
  idle,
  isPressed,
  type KeyPress,
  spend,
} from './gesture';

/** What a key does on the plane; without effects, it is none of the plane's keys. */
export function pressKey(state: Gesture, key: KeyPress): Advanced {
  const { act, below, hovered, selected, count } = key;
  const moved = state.kind === 'line' ? moveLine(key) : null;
  if (moved) return moved;
  switch (act.kind) {
    case 'arrow':
      return [state, [arrow(state, key, act)]];
    case 'stretch':
      return [state, []];
    case 'use':
      return workAtCursor(state, key);
    case 'toggle':
      return toggle(state, key);
    case 'selectAll':
      return afterCarrying(state, { kind: 'selectAll' });
    case 'remove':
      if (selected > 0) return afterCarrying(state, { kind: 'deleteSelected' });
      return afterCarrying(state, onPoint(hovered ?? below?.index, 'remove'));
    case 'jump': {
      if (count === 0) return [state, [{ kind: 'sayNoPoints' }]];
      const from = below?.index ?? (act.direction === 1 ? -1 : 0);
      return afterCarrying(state, { kind: 'goToPoint', index: (from + act.direction + count) % count });
    }
    case 'menu':
      return [state, [onPoint(hovered ?? below?.index, 'openMenu')]];
    case 'probe':
      return [state, [{ kind: 'moveProbe', place: key.place }]];
    case 'line':
    case 'truth':
      return beginLine(state, key, act.kind === 'line' ? 'beginLine' : 'beginTruth');
    case 'escape':
      return takeBack(state, selected);
  }
}

function beginLine(state: Gesture, { hasLetters }: KeyPress, kind: 'beginLine' | 'beginTruth'): Advanced {
  return isPressed(state) || !hasLetters ? [state, []] : afterCarrying(state, { kind });
}

/** What keys do to the line that they move; null where they are none for that. */
function moveLine({ act, isShifted }: KeyPress): Advanced | null {
  const line: Gesture = { kind: 'line' };
  switch (act.kind) {
    case 'arrow':
      return [line, [{ ...act, kind: isShifted ? 'turnLine' : 'shiftLine' }]];
    case 'stretch':
      return [line, [{ ...act, kind: 'stretchLine' }]];
    case 'use':
    case 'line':
    case 'truth':
      return finish(line);
    case 'escape':
      return [idle, [{ kind: 'giveUpLine' }]];
    default:
      return null;
  }
}

function arrow(
  state: Gesture,
  { isShifted }: KeyPress,
  { right, up }: { readonly right: number; readonly up: number },
): GestureEffect {
  const way = { right, up, isFine: isShifted };
  if (state.kind !== 'carry') return { kind: 'moveCursor', ...way };
  return { kind: 'carry', index: state.index, ...way };
}

/** What is carried is let go first. */
function afterCarrying(state: Gesture, effect: GestureEffect): Advanced {
  if (state.kind !== 'carry') return [state, [effect]];
  const [done, effects] = finish(state);
  return [done, [...effects, effect]];
}

function onPoint(index: number | undefined, kind: 'remove' | 'toggle' | 'openMenu'): GestureEffect {
  if (index === undefined) return { kind: 'sayNothingHere' };
  return kind === 'openMenu' ? { kind, index, at: null } : { kind, index };
}

/** The tool at the cursor; the first time only shows where that is. */
function workAtCursor(state: Gesture, key: KeyPress): Advanced {
  const { tool, below, place, selected } = key;
  if (!key.hasCursor) return [state, [{ kind: 'moveCursor', right: 0, up: 0, isFine: false }]];
  if (tool === 'spray' || tool === 'erase') return afterCarrying(state, { kind: 'brush', tool });
  if (state.kind === 'carry') return [idle, [{ kind: 'sayDropped', index: state.index }, { kind: 'letGo' }]];
  if (tool === 'select') return selected > 0 ? pickUp(state, null, place) : toggle(state, key);
  if (below) return pickUp(state, below.index, { x1: below.x1, x2: below.x2 });
  return [state, [{ kind: 'add', place }]];
}

function toggle(state: Gesture, { below }: KeyPress): Advanced {
  if (!below) return [state, [{ kind: 'sayNothingHere' }]];
  return afterCarrying(state, onPoint(below.index, 'toggle'));
}

/** Keys pick up nothing while a pointer is down. */
function pickUp(state: Gesture, index: number | null, origin: KeyPress['place']): Advanced {
  if (isPressed(state)) return [state, []];
  return [{ kind: 'carry', index, origin }, [{ kind: 'pickUp', index, origin }]];
}

/** Takes back what is under way, or else clears the selection. */
function takeBack(state: Gesture, selected: number): Advanced {
  if (state.kind === 'press') return [spend(state), [{ kind: 'drop', isTakenBack: true }]];
  if (state.kind === 'carry') return [idle, [{ ...state, kind: 'putBack' }, { kind: 'letGo' }]];
  return [state, selected > 0 ? [{ kind: 'clearSelected' }] : []];
}
