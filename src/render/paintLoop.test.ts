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
    loop.subscribe('paint', () => paints++);
    loop.invalidate();
    loop.invalidate();
    expect(due).toHaveLength(1);
    tick();
    expect(paints).toBe(1);
  });

  it('asks for no frame while nothing changes', () => {
    const { loop, due, tick } = manualLoop();
    loop.subscribe('paint', () => {});
    tick();
    expect(due).toHaveLength(0);
  });

  it('paints again when a painter invalidates', () => {
    const { loop, due, tick } = manualLoop();
    let isFirst = true;
    loop.subscribe('paint', () => {
      if (isFirst) loop.invalidate();
      isFirst = false;
    });
    tick();
    expect(due).toHaveLength(1);
  });

  it('leaves out a painter that has gone', () => {
    const { loop, tick } = manualLoop();
    let paints = 0;
    const leave = loop.subscribe('paint', () => paints++);
    leave();
    loop.invalidate();
    tick();
    expect(paints).toBe(0);
  });

  it('goes on to the other painters and phases when a painter throws', () => {
    const { loop, tick, reported } = manualLoop();
    const order: string[] = [];
    const error = new Error('a broken view');
    loop.subscribe('after', () => order.push('last'));
    loop.subscribe('paint', () => {
      throw error;
    });
    loop.subscribe('paint', () => order.push('painter'));
    tick();
    expect(order).toEqual(['painter', 'last']);
    expect(reported).toEqual([error]);
    loop.invalidate();
    tick();
    expect(order).toHaveLength(4);
  });

  it('runs the phases in their order, whoever subscribed first', () => {
    const { loop, tick } = manualLoop();
    const order: string[] = [];
    const phases = ['edit', 'derive', 'paint', 'after'] as const;
    for (const phase of [...phases].reverse()) loop.subscribe(phase, () => order.push(phase));
    tick();
    expect(order).toEqual(phases);
  });

  it('asks for another frame where a later phase changes what an earlier one did', () => {
    const { loop, due, tick } = manualLoop();
    let changes = 2;
    loop.subscribe('after', () => {
      if (changes-- > 0) loop.invalidate();
    });
    for (let i = 0; i < 3; i++) tick();
    expect(due).toHaveLength(0);
    expect(changes).toBe(-1);
  });
});
