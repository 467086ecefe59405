import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../store/actions';
import { manyPoints } from '../store/limits';
import { createLabStore } from '../store/store';
import { createEdits } from './edits';
import { testPaintLoop } from './testing/paintLoop';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const frame = 16;
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

/** A page of so many points, whose frames come every 16 ms. */
function open(count: number) {
  const store = createLabStore();
  const paintLoop = testPaintLoop((paint) => setTimeout(paint, frame));
  const [x1, x2] = [new Float64Array(count), new Float64Array(count)];
  const { dataset } = store.getState();
  store.setState({
    dataset: { ...dataset, points: { ...dataset.points, x1, x2, y: new Uint8Array(count) } },
  });
  const edits = createEdits({ store, paintLoop });
  const { movePoint } = createActions(store);
  let way = 0;
  const move = () => movePoint(0, ++way, 0);
  pass(frame);
  return { store, edits, move };
}

describe('what follows from edits', () => {
  it('is done with the next frame, once for all of them', () => {
    const { edits, move } = open(10);
    const tell = vi.fn();
    const task = edits.task(tell);
    for (let i = 0; i < 5; i++) {
      move();
      task.ask();
    }
    expect(task.isPending()).toBe(true);
    expect(tell).not.toHaveBeenCalled();
    pass(frame);
    expect(tell).toHaveBeenCalledOnce();
    expect(task.isPending()).toBe(false);
    pass(10 * frame);
    expect(tell).toHaveBeenCalledOnce();
  });

  it('waits, of very many points, until these rest, and is then one task a frame in the order asked for', () => {
    const { edits, move } = open(manyPoints);
    const done: string[] = [];
    const [first, second] = ['first', 'second'].map((name) => edits.task(() => done.push(name)));
    for (let i = 0; i < 5; i++) {
      move();
      first.ask();
      second.ask();
      pass(100);
    }
    expect(done).toEqual([]);
    pass(50 + frame);
    expect(done).toEqual(['first']);
    pass(frame);
    expect(done).toEqual(['first', 'second']);
  });

  it('is done at once when flushed, and not again', () => {
    const { edits, move } = open(manyPoints);
    const tell = vi.fn();
    const task = edits.task(tell);
    move();
    task.ask();
    task.flush();
    task.flush();
    pass(1000);
    expect(tell).toHaveBeenCalledOnce();
  });

  it('is not done once cancelled, and keeps nothing else back', () => {
    const { edits } = open(10);
    const [given, kept] = [vi.fn(), vi.fn()];
    const task = edits.task(given);
    task.ask();
    edits.task(kept).ask();
    task.cancel();
    pass(1000);
    expect(given).not.toHaveBeenCalled();
    expect(kept).toHaveBeenCalledOnce();
  });

  it('may ask for more in its turn, which is done with the frame after', () => {
    const { edits } = open(10);
    let times = 0;
    const task = edits.task(() => {
      if (++times < 3) task.ask();
    });
    task.ask();
    pass(frame);
    expect(times).toBe(1);
    pass(2 * frame);
    expect(times).toBe(3);
  });
});

describe('a question about the points', () => {
  it('waits for very many points to rest, and for no others', async () => {
    const asked: string[] = [];
    for (const count of [10, manyPoints]) {
      const { edits, move } = open(count);
      move();
      void edits.rested().then(() => asked.push(String(count)));
    }
    await Promise.resolve();
    expect(asked).toEqual(['10']);
    await vi.advanceTimersByTimeAsync(150 + frame);
    expect(asked).toEqual(['10', String(manyPoints)]);
  });
});
