import { describe, expect, it } from 'vitest';
import { advance, awaitsRest, pointToOpen } from './advanceGesture';
import type { Gesture, GestureEvent } from './gesture';
import { down, drawing, key, moved, onPoint, placeAt, stateAfter, states, up } from './testing/gestures';

describe('each event in each state', () => {
  const events: Readonly<Record<string, GestureEvent>> = {
    down: down('mouse', onPoint),
    'down that closes the menu': down('mouse', null),
    move: moved(20),
    up: up(),
    cancel: { kind: 'cancel' },
    leave: { kind: 'leave' },
    rested: { kind: 'rested' },
    pressedLong: { kind: 'pressedLong' },
    rightClick: { kind: 'rightClick', clientX: 1, clientY: 2, index: 4 },
    blurred: { kind: 'blurred' },
    interrupted: { kind: 'interrupted' },
    pointsChanged: { kind: 'pointsChanged' },
    lineBegun: { kind: 'lineBegun' },
    lineEnded: { kind: 'lineEnded' },
    arrow: key({ kind: 'arrow', right: 1, up: 0 }),
    stretch: key({ kind: 'stretch', factor: 2 }),
    jump: key({ kind: 'jump', direction: 1 }),
    use: key({ kind: 'use' }),
    toggle: key({ kind: 'toggle' }, { tool: 'select' }),
    selectAll: key({ kind: 'selectAll' }),
    remove: key({ kind: 'remove' }),
    menu: key({ kind: 'menu' }),
    probe: key({ kind: 'probe' }),
    line: key({ kind: 'line' }),
    escape: key({ kind: 'escape' }),
  };
  // The state that follows and the effects, in the order of `states`.
  const table: Readonly<Record<string, readonly string[]>> = {
    down: [
      'press: takeOver begin',
      'press: end takeOver begin',
      'press: end takeOver begin',
      'press: takeOver begin',
      'press: letGo takeOver begin',
      'press: takeLine takeOver begin',
    ],
    'down that closes the menu': [
      'spent: takeOver',
      'spent: end takeOver',
      'spent: end takeOver',
      'spent: takeOver',
      'spent: letGo takeOver',
      'spent: takeLine takeOver',
    ],
    move: ['idle: hover', 'press: drag', 'spent: end', 'spent:', 'carry: hover', 'line: hover'],
    up: ['idle:', 'idle: end hover', 'idle: end hover', 'idle: hover', 'carry:', 'line:'],
    cancel: ['idle:', 'idle: end', 'idle: end', 'idle:', 'carry:', 'line:'],
    leave: [
      'idle: forgetPointer',
      'press:',
      'press:',
      'spent:',
      'carry: forgetPointer',
      'line: forgetPointer',
    ],
    rested: ['idle:', 'press:', 'press: focus', 'spent:', 'carry:', 'line:'],
    pressedLong: ['idle:', 'press:', 'spent: end openMenu', 'spent:', 'carry:', 'line:'],
    rightClick: ['idle: openMenu', 'press:', 'press:', 'spent:', 'carry: openMenu', 'line: openMenu'],
    blurred: ['idle:', 'press:', 'press:', 'spent:', 'idle: letGo', 'idle: takeLine'],
    interrupted: ['idle:', 'idle: end', 'idle: end', 'idle:', 'idle: letGo', 'idle: takeLine'],
    pointsChanged: ['idle:', 'spent: drop', 'spent: drop', 'spent:', 'idle: letGo', 'line:'],
    lineBegun: ['line:', 'press:', 'press:', 'spent:', 'carry:', 'line:'],
    lineEnded: ['idle:', 'press:', 'press:', 'spent:', 'carry:', 'idle:'],
    arrow: [
      'idle: moveCursor',
      'press: moveCursor',
      'press: moveCursor',
      'spent: moveCursor',
      'carry: carry',
      'line: shiftLine',
    ],
    stretch: ['idle:', 'press:', 'press:', 'spent:', 'carry:', 'line: stretchLine'],
    jump: [
      'idle: goToPoint',
      'press: goToPoint',
      'press: goToPoint',
      'spent: goToPoint',
      'idle: letGo goToPoint',
      'line: goToPoint',
    ],
    use: ['carry: pickUp', 'press:', 'press:', 'spent:', 'idle: sayDropped letGo', 'idle: takeLine'],
    toggle: [
      'idle: toggle',
      'press: toggle',
      'press: toggle',
      'spent: toggle',
      'idle: letGo toggle',
      'line: toggle',
    ],
    selectAll: [
      'idle: selectAll',
      'press: selectAll',
      'press: selectAll',
      'spent: selectAll',
      'idle: letGo selectAll',
      'line: selectAll',
    ],
    remove: [
      'idle: remove',
      'press: remove',
      'press: remove',
      'spent: remove',
      'idle: letGo remove',
      'line: remove',
    ],
    menu: [
      'idle: openMenu',
      'press: openMenu',
      'press: openMenu',
      'spent: openMenu',
      'carry: openMenu',
      'line: openMenu',
    ],
    probe: [
      'idle: moveProbe',
      'press: moveProbe',
      'press: moveProbe',
      'spent: moveProbe',
      'carry: moveProbe',
      'line: moveProbe',
    ],
    line: ['idle: beginLine', 'press:', 'press:', 'spent:', 'idle: letGo beginLine', 'idle: takeLine'],
    escape: ['idle:', 'spent: drop', 'spent: drop', 'spent:', 'idle: putBack letGo', 'idle: giveUpLine'],
  };
  for (const [name, event] of Object.entries(events)) {
    it(name, () => {
      const said = Object.values(states).map((state) => {
        const [next, effects] = advance(state, event);
        return [`${next.kind}:`, ...effects.map(({ kind }) => kind)].join(' ');
      });
      expect(said).toEqual(table[name]);
    });
  }
});

describe('a pointer', () => {
  it('drags once it has moved by more than a tremble, 3 pixels by mouse and 9 by finger; before that it clicks', () => {
    const effects = (state: Gesture, ...events: GestureEvent[]) => {
      let now = state;
      return events.flatMap((event) => {
        const [next, done] = advance(now, event);
        now = next;
        return done;
      });
    };
    expect(effects(states.mouse, moved(3), up())[0]).toEqual({ kind: 'end', isClick: true });
    expect(effects(states.mouse, moved(4), moved(1), up()).slice(0, 3)).toEqual([
      { kind: 'drag', place: placeAt(4) },
      { kind: 'drag', place: placeAt(1) },
      { kind: 'end', isClick: false },
    ]);
    const finger = stateAfter(down('touch', drawing));
    expect(effects(finger, moved(9, 0, 'touch'), up('touch'))).toEqual([
      { kind: 'end', isClick: true },
      { kind: 'forgetPointer' },
    ]);
    expect(effects(finger, moved(10, 0, 'touch'))).toEqual([{ kind: 'drag', place: placeAt(10) }]);
  });

  it('by finger holds what is below after a rest of 200 ms by the clock of the events, by pen at once', () => {
    expect(advance(states.finger, moved(20, 199, 'touch'))[0]).toMatchObject({
      kind: 'spent',
      isHeld: false,
    });
    expect(advance(states.finger, moved(20, 200, 'touch'))[0]).toMatchObject({ kind: 'press', isHeld: true });
    const late = advance(states.finger, { kind: 'rested' })[0];
    expect(late).toMatchObject({ kind: 'press', isHeld: true });
    expect(advance(late, moved(20, 150, 'touch'))[0]).toMatchObject({ kind: 'spent', isHeld: false });
    expect(advance(stateAfter(down('pen', onPoint)), moved(20, 0, 'pen'))[1]).toHaveLength(1);
  });

  it('of another id is not that of the press', () => {
    for (const event of [moved(20), up()]) {
      const other = { ...event, pointerId: 2 } as GestureEvent;
      expect(advance(states.mouse, other)).toEqual([states.mouse, []]);
      expect(advance(states.spent, other)).toEqual([states.spent, []]);
    }
  });

  it('waits for a rest only by finger on what can be held, and for the menu only until it moves', () => {
    const waits = (state: Gesture) => [awaitsRest(state), pointToOpen(state)];
    expect(waits(states.finger)).toEqual([true, 3]);
    expect(waits(states.mouse)).toEqual([false, null]);
    expect(waits(stateAfter(down('touch', { ...drawing, menuPoint: 3 })))).toEqual([false, 3]);
    expect(waits(advance(states.finger, { kind: 'rested' })[0])).toEqual([false, 3]);
    expect(waits(advance(states.finger, moved(20, 300, 'touch'))[0])).toEqual([false, null]);
    expect(
      waits(advance(stateAfter(down('touch', { ...drawing, menuPoint: 3 })), { kind: 'pointsChanged' })[0]),
    ).toEqual([false, null]);
  });
});
