import { setMaxListeners } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import type { HandMade, Lab } from '../../lab/ports';
import { createPaintLoop } from '../../render/paintLoop';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { attachPlaneInput } from './planeInput';
import { createPlaneScene } from './planeScene';
import type { Sketch } from './tools/tool';

// One signal ends all listeners of the plane.
setMaxListeners(20);

/** The plane's element, 400 by 400 pixels at the corner of the window. */
class Box extends EventTarget {
  readonly dataset: Record<string, string> = {};
  setPointerCapture() {}
  focus() {}
  getBoundingClientRect() {
    return { left: 0, top: 0, width: 400, height: 400 };
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});

/** A plane with two points and the probe out of their way. */
function open(hasMenu = () => false) {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  const paintLoop = createPaintLoop(
    (paint) => setTimeout(paint, 16),
    (error) => expect.fail(String(error)),
  );
  const hand = { begin: () => false, show() {}, take() {}, giveUp() {}, loss: () => null } satisfies HandMade;
  const lab = { store, actions, live, paintLoop, hand } as unknown as Lab;
  const scene = createPlaneScene(lab);
  scene.resize(400, 400);
  actions.clearPoints();
  actions.setPlane({ probe: { x1: 1, x2: 1 } });
  actions.addPoint(-0.5, 0, 1);
  actions.addPoint(0.5, 0, 0);
  const box = new Box();
  const said: string[] = [];
  const sketch: Sketch = { pointer: null, lasso: null, foot: null, handle: null, truth: null, held: null };
  const opened: number[] = [];
  const stop = attachPlaneInput(
    box as unknown as HTMLElement,
    { lab, scene, sketch, announce: (sentence) => said.push(sentence) },
    { openMenu: (index) => opened.push(index), leaveMenu: hasMenu },
  );
  function fire(type: string, fields: object): Event {
    const event = new Event(type, { cancelable: true });
    for (const [name, value] of Object.entries(fields)) Object.defineProperty(event, name, { value });
    box.dispatchEvent(event);
    return event;
  }
  function point(type: string, x1: number, x2: number, fields: object = {}): void {
    const { x1: across, x2: upright } = scene.view();
    fire(type, {
      pointerType: 'mouse',
      pointerId: 1,
      isPrimary: true,
      button: 0,
      clientX: (400 * (x1 - across.min)) / (across.max - across.min),
      clientY: (400 * (upright.max - x2)) / (upright.max - upright.min),
      timeStamp: 0,
      ...fields,
    });
  }
  const press = (key: string, fields: object = {}) => fire('keydown', { key, ...fields }).defaultPrevented;
  const x1 = () => [...store.getState().dataset.points.x1].map((x) => Number(x.toFixed(1)));
  const steps = () => store.history.steps.getState().past.length;
  return { store, actions, box, sketch, said, opened, fire, point, press, x1, steps, stop };
}

it('a drag is one step of undo, and Escape takes back the one under way for good', () => {
  const { actions, point, press, steps, x1 } = open();
  const before = steps();
  point('pointerdown', -0.5, 0);
  for (const x of [-0.4, -0.3, -0.2]) point('pointermove', x, 0);
  point('pointerup', -0.2, 0);
  expect([x1(), steps()]).toEqual([[-0.2, 0.5], before + 1]);
  point('pointerdown', -0.2, 0);
  point('pointermove', 0.1, 0);
  expect(x1()).toEqual([0.1, 0.5]);
  expect(press('Escape')).toBe(true);
  point('pointermove', 0.3, 0);
  point('pointerup', 0.3, 0);
  expect([x1(), steps()]).toEqual([[-0.2, 0.5], before + 1]);
  expect(press('Escape')).toBe(false);
  actions.undo();
  expect(x1()).toEqual([-0.5, 0.5]);
});

it('a drag ends when the points change under it, though not by what it changes itself', () => {
  const { actions, point, x1 } = open();
  point('pointerdown', 0.5, 0);
  point('pointermove', 0.6, 0);
  point('pointermove', 0.7, 0);
  expect(x1()).toEqual([-0.5, 0.7]);
  actions.removePoints([0]);
  point('pointermove', 0.9, 0);
  point('pointerup', 0.9, 0);
  expect(x1()).toEqual([0.7]);
});

it('keys pick a point up, carry it as one step of undo, and put it down or back', () => {
  const { press, said, steps, store, x1 } = open();
  press('PageDown');
  const before = steps();
  press('Enter');
  expect(store.getState().marks.dragged).toBe(0);
  for (let i = 0; i < 4; i++) press('ArrowRight');
  press('Escape');
  expect([x1(), steps()]).toEqual([[-0.5, 0.5], before]);
  press('Enter');
  for (let i = 0; i < 4; i++) press('ArrowRight');
  press('Enter');
  expect([x1(), steps()]).toEqual([[-0.3, 0.5], before + 1]);
  expect(store.getState().marks.dragged).toBeNull();
  expect(said).toHaveLength(1 + 1 + 4 + 1 + 1 + 4 + 1);
  press('Delete');
  expect(x1()).toEqual([0.5]);
});

it('a click adds a point and a press that closes the menu does not; other buttons and other pointers do nothing', () => {
  let hasMenu = true;
  const { point, x1 } = open(() => hasMenu);
  const click = (fields: object = {}) => {
    point('pointerdown', 0, -0.5, fields);
    point('pointerup', 0, -0.5, fields);
  };
  click();
  hasMenu = false;
  click({ button: 2 });
  click({ isPrimary: false });
  expect(x1()).toHaveLength(2);
  click();
  expect(x1()).toEqual([-0.5, 0.5, 0]);
});

it('a finger that rests holds what is below and keeps the page still, until the next press', () => {
  const { fire, point, sketch, x1 } = open();
  const finger = { pointerType: 'touch' };
  const isKept = () => fire('touchmove', { touches: [{}] }).defaultPrevented;
  point('pointerdown', -0.5, 0, finger);
  expect(isKept()).toBe(false);
  vi.advanceTimersByTime(200);
  expect(sketch.held).not.toBeNull();
  expect(isKept()).toBe(true);
  point('pointermove', 0, 0, { ...finger, timeStamp: 300 });
  point('pointerup', 0, 0, finger);
  expect(sketch.held).toBeNull();
  expect(isKept()).toBe(true);
  expect(x1()).toEqual([0, 0.5]);
  point('pointerdown', 0.5, 0, finger);
  point('pointermove', 1, 0, { ...finger, timeStamp: 199 });
  expect(isKept()).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(sketch.held).toBeNull();
  expect(x1()).toEqual([0, 0.5]);
});

it('a finger moves the probe at once where a lesson is at a step of moving it, and scrolls from there elsewhere', () => {
  const { actions, fire, point, store } = open();
  const finger = { pointerType: 'touch' };
  const probe = () => Number(store.getState().plane.probe.x1.toFixed(1));
  function swipe(): boolean {
    point('pointerdown', 1, 1, finger);
    const isKept = fire('touchstart', { touches: [{}] }).defaultPrevented;
    point('pointermove', 0.8, 0.8, { ...finger, timeStamp: 20 });
    point('pointermove', 0.6, 0.6, { ...finger, timeStamp: 40 });
    point('pointerup', 0.6, 0.6, finger);
    return isKept;
  }
  expect([swipe(), probe()]).toEqual([false, 1]);
  const lesson = { steps: [{ say: ['Move the probe.'], show: { controls: ['probe'] } }] };
  const of = { id: 'mine', own: undefined };
  actions.setLesson({ open: { id: 'mine', step: 0 }, text: { of, key: 'mine', lesson: lesson as never } });
  expect([swipe(), probe()]).toEqual([true, 0.6]);
});

it('a long press by finger and a right click open the menu of a point', () => {
  const { fire, opened, point, stop } = open();
  point('pointerdown', 0.5, 0, { pointerType: 'touch' });
  vi.advanceTimersByTime(599);
  expect(opened).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(opened).toEqual([1]);
  point('pointerup', 0.5, 0, { pointerType: 'touch' });
  point('contextmenu', -0.5, 0);
  expect(opened).toEqual([1, 0]);
  expect(fire('contextmenu', { clientX: 1, clientY: 1 }).defaultPrevented).toBe(false);
  stop();
  point('contextmenu', -0.5, 0);
  expect(opened).toHaveLength(2);
});

it('Shift and Alt say what becomes of the selection', async () => {
  const { box, point, store } = open();
  store.setState(({ plane }) => ({ plane: { ...plane, tool: 'select' } }));
  await vi.waitFor(() => expect(box.dataset.tools).toBe('all'));
  const selected = (x1: number, keys: object) => {
    point('pointerdown', x1, 0, keys);
    point('pointerup', x1, 0, keys);
    return [...store.getState().marks.selection];
  };
  expect(selected(-0.5, {})).toEqual([0]);
  expect(selected(0.5, { shiftKey: true })).toEqual([0, 1]);
  expect(selected(-0.5, { altKey: true })).toEqual([1]);
});
