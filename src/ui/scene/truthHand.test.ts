import { beforeEach, describe, expect, it } from 'vitest';
import type { Lab } from '../../lab/ports';
import { grabAt } from '../../render/plane/hand';
import { knobOf } from '../../render/plane/truth';
import { createActions } from '../../store/actions';
import { createLabStore } from '../../store/store';
import type { MovableLine, Target } from './movableLine';
import { createPlaneScene } from './planeScene';
import type { Sketch } from './tools/tool';
import { createTruthHand } from './truthHand';

const empty: Target = { kind: 'empty' };

function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const lab = { store, actions, paintLoop: { invalidate() {} } } as unknown as Lab;
  const scene = createPlaneScene(lab);
  scene.resize(400, 400);
  actions.samplePoints({ kind: 'true-model' });
  actions.setPlane({ hasTruth: true });
  const sketch: Sketch = { pointer: null, lasso: null, foot: null, handle: null, truth: null, held: null };
  const parts = { lab, scene, sketch, announce() {}, change: actions.duringGesture };
  const hand = createTruthHand(parts);
  const recipe = () => store.getState().dataset.recipe;
  return { store, actions, scene, hand, recipe };
}
let page = open();
beforeEach(() => {
  page = open();
});

const place = (px: number, py: number) => ({ px, py, x1: 0, x2: 0 });
/** So far along what is seen of the line, from its left end, and so many pixels off it. */
function onLine(share: number, off = 0) {
  const line = page.hand.line();
  const knob = line && knobOf(page.scene.view(), line);
  if (!line || !knob) throw new Error('no line');
  // 3x₁ − 2x₂ + 0.5 = 0 on a square: 1.5 up for 1 to the right. It leaves the plane below and above.
  const height = 400;
  const py = height * (1 - share);
  const px = knob.px + (knob.py - py) / 1.5;
  return place(px + off * (1.5 / Math.hypot(1, 1.5)), py + off * (1 / Math.hypot(1, 1.5)));
}

describe('the true boundary under a hand', () => {
  it('is there as long as it is drawn, at the threshold in use', () => {
    const { hand, actions } = page;
    expect(hand.line()).toEqual(Float64Array.of(3, -2, 0.5));
    actions.setTabs({ threshold: 0.9 });
    expect(hand.line()?.[2]).toBeCloseTo(0.5 - Math.log(9), 12);
    actions.setPlane({ hasTruth: undefined });
    expect(hand.line()).toBeNull();
    expect(hand.find(place(200, 200), 'mouse', empty, true)).toBe(empty);
    actions.setPlane({ hasTruth: true });
    actions.setVertical(false);
    expect(hand.line()).toBeNull();
  });

  it('is found by its knob above points, but not above the probe, and beside it where nothing else is', () => {
    const { hand } = page;
    const point: Target = { kind: 'point', index: 3 };
    const probe: Target = { kind: 'probe' };
    const onKnob = onLine(0.3);
    expect(hand.find(onKnob, 'mouse', point, false)).toMatchObject({
      kind: 'line',
      of: hand,
      grab: { grip: 'shift' },
    });
    expect(hand.find(onKnob, 'mouse', probe, false)).toBe(probe);
    const onBoundary = onLine(0.6, 5);
    expect(hand.find(onBoundary, 'mouse', point, false)).toBe(point);
    expect(hand.find(onBoundary, 'mouse', empty, true)).toMatchObject({
      kind: 'line',
      grab: { grip: 'shift' },
    });
    expect(hand.find(onLine(0.95), 'mouse', empty, true)).toMatchObject({
      kind: 'line',
      grab: { grip: 'turn' },
    });
    expect(hand.find(onLine(0.6, 12), 'mouse', empty, true)).toBe(empty);
    expect(hand.find(onLine(0.6, 12), 'touch', empty, true)).toMatchObject({ kind: 'line' });
  });

  it('leaves the model’s boundary where that is nearer, and its arrow anywhere', () => {
    const { hand, scene } = page;
    const of = { isTruth: false } as MovableLine;
    // The same direction, six pixels off.
    const boundary = Float64Array.of(3, -2, 0.5 + (6 * 2.2 * Math.hypot(3, 2)) / 400);
    const target = (at: ReturnType<typeof place>): Target => {
      const grab = grabAt(scene.view(), boundary, at, 8);
      return grab ? { kind: 'line', grab, of } : empty;
    };
    const [near, far] = [onLine(0.6, -4.5), onLine(0.6, -1.5)];
    expect(target(far).kind).toBe('line');
    expect(hand.find(near, 'mouse', target(near), true)).toMatchObject({ of });
    expect(hand.find(far, 'mouse', target(far), true)).toMatchObject({ of: hand });
    const grab = grabAt(scene.view(), boundary, far, 8);
    if (!grab) throw new Error('no boundary');
    const arrow: Target = { kind: 'line', grab: { ...grab, grip: 'arrow' }, of };
    expect(hand.find(far, 'mouse', arrow, true)).toBe(arrow);
  });

  it('is a recipe of its own at every place it is dragged to, in one step of undo', () => {
    const { hand, store, recipe } = page;
    const { x1 } = store.getState().dataset.points;
    const steps = store.history.steps.getState().past.length;
    hand.begin();
    for (const b of [1, 1.5, 2.00049]) hand.show(Float64Array.of(3, -2, b));
    hand.take();
    expect(recipe()).toMatchObject({ kind: 'true-model', w1: 3, w2: -2, b: 2 });
    expect(store.getState().dataset.points.x1).toEqual(x1);
    expect(store.history.steps.getState().past).toHaveLength(steps + 1);
    expect(hand.say()).toBe('True model: w₁ = 3, w₂ = −2, b = 2.');
    store.history.step('undone');
    expect(recipe()).toMatchObject({ b: 0.5 });
  });

  it('gives many points their labels once it is let go, in one step of undo as well', () => {
    const { hand, store, actions, recipe } = page;
    actions.samplePoints({ count: 6000 });
    const { points } = store.getState().dataset;
    const steps = store.history.steps.getState().past.length;
    for (const b of [1, 2]) hand.show(Float64Array.of(3, -2, b));
    expect(store.getState().dataset.points).toBe(points);
    expect(hand.line()).toEqual(Float64Array.of(3, -2, 2));
    hand.take();
    expect(recipe()).toMatchObject({ b: 2 });
    expect(store.history.steps.getState().past).toHaveLength(steps + 1);
    hand.show(Float64Array.of(3, -2, 4));
    hand.giveUp();
    expect(hand.line()).toEqual(Float64Array.of(3, -2, 2));
  });

  it('is that of the page again once another recipe comes', () => {
    const { hand, actions, store } = page;
    hand.show(Float64Array.of(3, -2, 1));
    store.history.step('undone');
    expect(hand.line()).toEqual(Float64Array.of(3, -2, 0.5));
    actions.samplePoints({ b: 7 });
    hand.take();
    expect(hand.line()).toEqual(Float64Array.of(3, -2, 7));
  });

  it('stays in range, and is as before where it is given up', () => {
    const { hand, store, recipe } = page;
    const { dataset } = store.getState();
    hand.show(Float64Array.of(90, -90, 0));
    expect(recipe()).toMatchObject({ w1: 20, w2: -20, b: 0 });
    hand.giveUp();
    expect(store.getState().dataset).toBe(dataset);
  });
});
