import { describe, expect, it, vi } from 'vitest';
import type { MomentAnswer } from '../../analysis/protocol';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import type { Frame } from '../../trainer/protocol';
import type { Questions } from '../ports';
import { testPaintLoop } from '../testing/paintLoop';
import { createHandMade } from './handMade';
import { createShown } from './shown';

const frame = {
  runId: 1,
  epoch: 40,
  loss: 0.5,
  parameters: Float64Array.of(1, 2, 3),
  standardization: null,
} as unknown as Frame;
const answer: MomentAnswer = {
  loss: 0.4,
  testLoss: null,
  objective: 0.4,
  gradient: Float64Array.of(0, 0, 0.1),
};
const made = Float64Array.of(1, 2, 5);
const slice = { hasVertical: true, held: [] };
const heard = () => new Promise((resolve) => setTimeout(resolve));

function open({ isRunning = false, first = frame as Frame | null, held = [] as number[] } = {}) {
  const { dataset, settings } = createLabStore().getState();
  const store = createLabStore({ dataset: { ...dataset, held }, settings });
  const actions = createActions(store);
  const live = createLiveRun();
  const shown = createShown(live);
  if (first) shown.takeFrame(first, { ...slice, held });
  const paints: (() => void)[] = [];
  const paintLoop = testPaintLoop((paint) => paints.push(paint));
  const training = { isRunning: () => isRunning, pause: vi.fn(), train: vi.fn() };
  const ask = vi.fn(() => Promise.resolve<MomentAnswer | null>(answer));
  const hand = createHandMade(
    { store, actions, paintLoop },
    training,
    shown,
    ask as unknown as Questions['ask'],
  );
  const paint = () => {
    paintLoop.invalidate();
    for (const each of paints.splice(0)) each();
  };
  return { store, actions, live, shown, training, ask, hand, paint };
}

describe('a line made by hand', () => {
  it('is shown at once, and with its loss as soon as that is known', async () => {
    const { hand, live } = open();
    expect(hand.begin()).toBe(true);
    hand.show(made);
    expect(live.model?.parameters).toBe(made);
    expect(live.frame).toBe(frame);
    await heard();
    expect(live.frame).toMatchObject({ epoch: 40, loss: 0.4, gradientNorm: 0.1 });
    expect(hand.loss()).toBe(0.4);
  });

  it('leaves the weights of features on no axis, and lies on the slice where they are held', async () => {
    const standardization = { mean: Float64Array.of(0, 0, 2), sd: Float64Array.of(1, 1, 4) };
    const parameters = Float64Array.of(1, 2, 8, 3);
    const { hand, live, store } = open({ first: { ...frame, parameters, standardization }, held: [10] });
    // z = x₁ + 2x₂ + 2x₃ − 1 in original units: on the slice x₃ = 10 the bias is 19.
    expect(live.model?.parameters).toEqual(Float64Array.of(1, 2, 19));
    expect(hand.begin()).toBe(true);
    hand.show(made);
    expect(live.model?.parameters).toBe(made);
    expect(live.model?.own).toEqual(Float64Array.of(1, 2, 2, -15));
    expect(live.model?.others).toEqual(Float64Array.of(2));
    await heard();
    hand.take();
    expect(store.getState().settings).toMatchObject({ start: 'custom', customStart: [1, 2, 8, -11] });
  });

  it('lies over frames of the run that come meanwhile', async () => {
    const { hand, live, shown } = open();
    hand.begin();
    hand.show(made);
    await heard();
    const later = { ...frame, epoch: 41 };
    shown.takeFrame(later, slice);
    expect(live.frame).toMatchObject({ epoch: 41, loss: 0.4 });
    expect(live.model?.parameters).toBe(made);
    const laid = live.frame;
    shown.setMoving(false);
    expect(live.isMoving).toBe(true);
    // The very same, so that nobody takes it for news.
    expect(live.frame).toBe(laid);
    hand.giveUp();
    expect(live.frame).toBe(later);
    expect(live.isMoving).toBe(false);
  });

  it('becomes the start of a run in one step of undo, in the units that are trained in', async () => {
    const standardization = { mean: Float64Array.of(2, 0), sd: Float64Array.of(4, 1) };
    const { hand, store } = open({ first: { ...frame, standardization } });
    hand.begin();
    for (const b of [3, 4, 5]) hand.show(Float64Array.of(1, 2, b));
    await heard();
    hand.take();
    expect(store.getState().settings).toMatchObject({ start: 'custom', customStart: [4, 2, 7] });
    expect(store.history.steps.getState().past).toHaveLength(1);
    expect(store.getState().plane.hand).toMatchObject({ stage: 'taken', before: 0.5 });
  });

  it('tells the loss of a line taken before that was known: that of its own run’s first frame', () => {
    const { hand, paint, shown, store } = open({ first: { ...frame, epoch: 0, loss: 0.9 } });
    const told = () => store.getState().plane.hand?.loss;
    hand.begin();
    hand.show(made);
    hand.take();
    paint();
    expect(told()).toBeNull();
    shown.takeFrame({ ...frame, runId: 2, epoch: 0, loss: 0.3 }, slice);
    paint();
    expect(told()).toBe(0.3);
  });

  it('leaves run and settings alone when given up, or when nothing was made', () => {
    const { hand, live, store } = open();
    const { settings } = store.getState();
    for (const end of [hand.giveUp, hand.take]) {
      hand.begin();
      if (end === hand.giveUp) hand.show(made);
      end();
      expect(live.frame).toBe(frame);
      expect(store.getState().settings).toBe(settings);
      expect(store.getState().plane.hand).toBeNull();
    }
  });

  it('pauses the training, which goes on whether it is taken or given up', () => {
    for (const end of ['take', 'giveUp'] as const) {
      const { hand, training } = open({ isRunning: true });
      hand.begin();
      expect(training.pause).toHaveBeenCalledOnce();
      hand.show(made);
      hand[end]();
      expect(training.train).toHaveBeenCalledOnce();
    }
  });

  it('ends when the points or settings become others', () => {
    const { hand, actions, live, store } = open();
    hand.begin();
    hand.show(made);
    actions.addPoint(0, 0, 1);
    expect(live.frame).toBe(frame);
    expect(store.getState().plane.hand).toBeNull();
  });

  it('asks one question at a time, and for the newest line last', async () => {
    const { hand, ask } = open();
    hand.begin();
    for (const b of [1, 2, 3]) hand.show(Float64Array.of(1, 2, b));
    expect(ask).toHaveBeenCalledTimes(1);
    await heard();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(ask).toHaveBeenLastCalledWith(expect.objectContaining({ parameters: Float64Array.of(1, 2, 3) }));
  });

  it('cannot be begun where there is no line, no point or no run', () => {
    const curved = open();
    curved.actions.setSettings({ degree: 2 });
    expect(curved.hand.begin()).toBe(false);
    const empty = open();
    empty.actions.clearPoints();
    expect(empty.hand.begin()).toBe(false);
    expect(open({ first: null }).hand.begin()).toBe(false);
  });
});
