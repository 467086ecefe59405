import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from './advanceGesture';
import { finish, type Gesture, type GestureEffect, idle, isPressed } from './gesture';
import { down, follow, key, moved, onPoint, steps, up } from './testing/gestures';
import type { Found } from './tools/tool';

const ofGesture = (effects: readonly GestureEffect[]) => effects.map(({ kind }) => kind);

describe('whatever a person does', () => {
  it('each drag begins once and ends once, and nothing is dragged outside', () => {
    const opens: Readonly<Record<string, string>> = { begin: 'press', pickUp: 'carry' };
    const closes: Readonly<Record<string, string>> = { end: 'press', drop: 'press', letGo: 'carry' };
    const within: Readonly<Record<string, string>> = { drag: 'press', carry: 'carry', putBack: 'carry' };
    fc.assert(
      fc.property(steps, (given) => {
        let open: string | null = null;
        const last = follow(given, (_, __, next, effects) => {
          for (const kind of ofGesture(effects)) {
            if (opens[kind]) {
              expect(open).toBeNull();
              open = opens[kind];
            } else if (closes[kind] || within[kind]) expect(open).toBe(closes[kind] ?? within[kind]);
            if (closes[kind]) open = null;
          }
          expect(open).toBe(next.kind === 'press' || next.kind === 'carry' ? next.kind : null);
        });
        const [rest, effects] = finish(last);
        expect(rest).toBe(idle);
        expect(effects.length).toBe(open || last.kind === 'line' ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('a press ends when it is lifted, cancelled or interrupted, and no longer drags points that have changed', () => {
    fc.assert(
      fc.property(steps, (given) => {
        follow(given, (before, event, next) => {
          const isLifted =
            event.kind === 'up' && 'pointerId' in before && before.pointerId === event.pointerId;
          if (isLifted || event.kind === 'interrupted') expect(next).toBe(idle);
          if (event.kind === 'cancel') expect(isPressed(next)).toBe(false);
          if (event.kind !== 'pointsChanged') return;
          expect(next.kind).not.toBe('carry');
          if (next.kind === 'press')
            expect(next.found).toMatchObject({ endsWithPoints: false, menuPoint: null });
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('a finger that swipes changes nothing, however late the page hears of it', () => {
    const swipe = fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.nat(199)), { minLength: 1 });
    fc.assert(
      fc.property(swipe, fc.constantFrom('holds', 'scrolls'), fc.boolean(), (places, use, isLate) => {
        const events = [
          down('touch', { ...onPoint, use: use as Found['use'] }),
          ...(isLate ? [{ kind: 'rested' } as const] : []),
          moved(10, places[0][1], 'touch'),
          ...places.map(([x, milliseconds]) => moved(x, milliseconds, 'touch')),
          up('touch'),
        ];
        let state: Gesture = idle;
        const effects = events.flatMap((event) => {
          const [next, done] = advance(state, event);
          state = next;
          return done;
        });
        expect(ofGesture(effects).filter((kind) => kind !== 'focus')).toEqual([
          'takeOver',
          'begin',
          'end',
          'forgetPointer',
        ]);
        expect(effects).toContainEqual({ kind: 'end', isClick: false });
        expect(state).toBe(idle);
      }),
    );
  });

  it('nothing is done to a point that is gone', () => {
    fc.assert(
      fc.property(steps, (given) => {
        follow(given, (_, __, ___, effects, count) => {
          for (const effect of effects)
            if ('index' in effect && effect.index !== null) {
              expect(effect.index).toBeGreaterThanOrEqual(0);
              expect(effect.index).toBeLessThan(count);
            }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('Escape takes back what is under way, and else clears the selection; it never changes more', () => {
    const escapeKey = key({ kind: 'escape' }, { selected: 2 });
    fc.assert(
      fc.property(steps, (given) => {
        const state = follow(given, () => {});
        const [next, effects] = advance(state, escapeKey);
        expect(next.kind).toBe(isPressed(state) ? 'spent' : 'idle');
        const takenBack: Readonly<Record<Gesture['kind'], readonly string[]>> = {
          idle: ['clearSelected'],
          spent: ['clearSelected'],
          press: ['drop'],
          carry: ['putBack', 'letGo'],
          line: ['giveUpLine'],
        };
        expect(ofGesture(effects)).toEqual(takenBack[state.kind]);
        if (state.kind === 'press') expect(effects).toEqual([{ kind: 'drop', isTakenBack: true }]);
      }),
      { numRuns: 1000 },
    );
  });
});
