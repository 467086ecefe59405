import { describe, expect, it } from 'vitest';
import { type Gesture, idle, type KeyAct, type KeyPress } from './gesture';
import { pressKey } from './keyGesture';
import { key, states } from './testing/gestures';

describe('a key', () => {
  const effects = (act: KeyAct, around: Partial<KeyPress>, state: Gesture = idle) =>
    pressKey(state, key(act, around))[1];

  it('uses the tool at the cursor, which it shows first', () => {
    const use: KeyAct = { kind: 'use' };
    expect(effects(use, { hasCursor: false, below: null })).toEqual([
      { kind: 'moveCursor', right: 0, up: 0, isFine: false },
    ]);
    expect(effects(use, { below: null })).toEqual([{ kind: 'add', place: { x1: 0.5, x2: 0.5 } }]);
    expect(effects(use, {})).toEqual([{ kind: 'pickUp', index: 3, origin: { x1: 0.4, x2: 0.6 } }]);
    expect(effects(use, { tool: 'spray' })).toEqual([{ kind: 'brush', tool: 'spray' }]);
    expect(effects(use, { tool: 'erase' }, states.carry)).toEqual([
      { kind: 'letGo' },
      { kind: 'brush', tool: 'erase' },
    ]);
    expect(effects(use, { tool: 'select', selected: 2 })).toEqual([
      { kind: 'pickUp', index: null, origin: { x1: 0.5, x2: 0.5 } },
    ]);
    expect(effects(use, { tool: 'select' })).toEqual([{ kind: 'toggle', index: 3 }]);
    expect(effects(use, { tool: 'select', below: null })).toEqual([{ kind: 'sayNothingHere' }]);
  });

  it('acts on the point under the pointer before the one under the cursor, and says where there is none', () => {
    for (const [kind, done] of [
      ['remove', { kind: 'remove' }],
      ['menu', { kind: 'openMenu', at: null }],
    ] as const) {
      expect(effects({ kind }, { hovered: 1 })).toEqual([{ ...done, index: 1 }]);
      expect(effects({ kind }, {})).toEqual([{ ...done, index: 3 }]);
      expect(effects({ kind }, { below: null })).toEqual([{ kind: 'sayNothingHere' }]);
    }
    expect(effects({ kind: 'remove' }, { selected: 2, hovered: 1 })).toEqual([{ kind: 'deleteSelected' }]);
  });

  it('goes through the points in a circle', () => {
    const to = (direction: 1 | -1, around: Partial<KeyPress>) =>
      effects({ kind: 'jump', direction }, around)[0];
    expect(to(1, { below: null })).toEqual({ kind: 'goToPoint', index: 0 });
    expect(to(-1, { below: null })).toEqual({ kind: 'goToPoint', index: 4 });
    expect(to(1, { count: 4 })).toEqual({ kind: 'goToPoint', index: 0 });
    expect(to(1, { count: 0, below: null })).toEqual({ kind: 'sayNoPoints' });
  });

  it('is fine with Shift, and turns the line', () => {
    const arrow: KeyAct = { kind: 'arrow', right: 0, up: 1 };
    expect(effects(arrow, { isShifted: true })).toEqual([
      { kind: 'moveCursor', right: 0, up: 1, isFine: true },
    ]);
    expect(effects(arrow, { isShifted: true }, states.line)).toEqual([{ kind: 'turnLine', right: 0, up: 1 }]);
  });

  it('takes the line only where letters are keys, and lets go of it anywhere', () => {
    expect(effects({ kind: 'line' }, { hasLetters: false })).toEqual([]);
    expect(effects({ kind: 'line' }, { hasLetters: false }, states.line)).toEqual([{ kind: 'takeLine' }]);
  });
});
