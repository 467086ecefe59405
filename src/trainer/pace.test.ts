import { describe, expect, it } from 'vitest';
import { openRun, run } from './testing/fixtures';

describe('a pace', () => {
  it('is kept, slow or fast', () => {
    for (const epochsPerSecond of [1, 7, 60, 1000]) {
      const { clock, pursue, paint, frames } = openRun(0);
      pursue(run(1e6, epochsPerSecond));
      for (let i = 0; i < 400; i++) {
        clock.pass(10);
        paint();
      }
      const { epoch } = frames()[frames().length - 1];
      expect(Math.abs(epoch - 4 * epochsPerSecond)).toBeLessThanOrEqual(1 + 0.012 * epochsPerSecond);
    }
  });

  it('is not made up for in a burst after the clock stood still', () => {
    const { clock, pursue, paint, frames } = openRun(0);
    pursue(run(1e6, 100));
    clock.pass(1000);
    clock.time += 60_000;
    clock.pass(1000);
    paint();
    expect(frames()[frames().length - 1].epoch).toBeLessThan(220);
  });

  it('is the most that a slow machine is asked for', () => {
    const { clock, pursue, paint, frames } = openRun(4);
    pursue(run(1e6, 1000));
    clock.pass(2000);
    paint();
    expect(frames()[frames().length - 1].epoch).toBeLessThan(2000);
    clock.tick = 0;
    const before = frames()[frames().length - 1].epoch;
    clock.pass(1000);
    paint();
    paint();
    expect(frames()[frames().length - 1].epoch - before).toBeLessThan(1150);
  });

  it('stays while the goal is pursued anew over and over', () => {
    const { clock, pursue, paint, frames } = openRun(0);
    for (let i = 0; i < 100; i++) {
      pursue(run(1e6, 5));
      clock.pass(20);
      paint();
    }
    expect(frames()[frames().length - 1].epoch).toBeLessThanOrEqual(11);
    expect(frames()[frames().length - 1].epoch).toBeGreaterThanOrEqual(9);
  });
});
