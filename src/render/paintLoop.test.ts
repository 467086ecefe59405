import { describe, expect, it } from 'vitest';
import { createPaintLoop } from './paintLoop';

function manualLoop() {
  const due: (() => void)[] = [];
  const reported: unknown[] = [];
  const loop = createPaintLoop(
    (paint) => due.push(paint),
    (error) => reported.push(error),
  );
  function tick(): void {
    for (const paint of due.splice(0)) paint();
  }
  return { loop, due, tick, reported };
}

describe('the paint loop', () => {
  it('paints once however often it was invalidated', () => {
    const { loop, due, tick } = manualLoop();
    let paints = 0;
    loop.subscribe(() => paints++);
    loop.invalidate();
    loop.invalidate();
    expect(due).toHaveLength(1);
    tick();
    expect(paints).toBe(1);
  });

  it('asks for no frame while nothing changes', () => {
    const { loop, due, tick } = manualLoop();
    loop.subscribe(() => {});
    tick();
    expect(due).toHaveLength(0);
  });

  it('paints again when a painter invalidates', () => {
    const { loop, due, tick } = manualLoop();
    let isFirst = true;
    loop.subscribe(() => {
      if (isFirst) loop.invalidate();
      isFirst = false;
    });
    tick();
    expect(due).toHaveLength(1);
  });

  it('leaves out a painter that has gone', () => {
    const { loop, tick } = manualLoop();
    let paints = 0;
    const leave = loop.subscribe(() => paints++);
    leave();
    loop.invalidate();
    tick();
    expect(paints).toBe(0);
  });

  it('paints on, and runs the last task, when a painter throws', () => {
    const { loop, tick, reported } = manualLoop();
    const order: string[] = [];
    const error = new Error('a broken view');
    loop.setLast(() => order.push('last'));
    loop.subscribe(() => {
      throw error;
    });
    loop.subscribe(() => order.push('painter'));
    tick();
    expect(order).toEqual(['painter', 'last']);
    expect(reported).toEqual([error]);
    loop.invalidate();
    tick();
    expect(order).toHaveLength(4);
  });

  it('runs the last task after every painter', () => {
    const { loop, tick } = manualLoop();
    const order: string[] = [];
    loop.setLast(() => order.push('last'));
    loop.subscribe(() => order.push('painter'));
    tick();
    expect(order).toEqual(['painter', 'last']);
  });
});
