import { describe, expect, it } from 'vitest';
import { createRaceClock, type RaceClock } from './raceClock';

/** Runs heats that take so many milliseconds an epoch until `end`; returns when each began and where it led. */
function heatsUntil(clock: RaceClock, end: number, perEpoch: number) {
  const heats: { readonly at: number; readonly to: number }[] = [];
  let now = 0;
  let epoch = 0;
  while (now < end) {
    const target = clock.next(now, epoch);
    if (target === null) {
      now += clock.wait(now, epoch);
      continue;
    }
    heats.push({ at: now, to: target });
    now += (target - epoch) * perEpoch;
    epoch = target;
  }
  return heats;
}

const sizes = (heats: readonly { readonly to: number }[]) =>
  heats.map(({ to }, i) => to - (heats[i - 1]?.to ?? 0));

describe('the clock of a race', () => {
  it('begins without a rate with one epoch and doubles the heats until they take long enough to be worth it', () => {
    expect(sizes(heatsUntil(createRaceClock(null, 0, 0, 0), 200, 1)).slice(0, 8)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 64,
    ]);
  });

  it('makes heats shorter that take long', () => {
    const clock = createRaceClock(null, 0, 0, 0);
    let now = 0;
    let epoch = 0;
    const heat = (milliseconds: number) => {
      const target = clock.next(now, epoch) ?? epoch;
      const size = target - epoch;
      epoch = target;
      now += milliseconds;
      return size;
    };
    expect([heat(1), heat(1), heat(200), heat(200), heat(70), heat(1)]).toEqual([1, 2, 4, 2, 1, 1]);
  });

  it('makes heats longer as long as most of their time is not spent on training', () => {
    const clock = createRaceClock(null, 0, 0, 0);
    const heats: number[] = [];
    let now = 0;
    let epoch = 0;
    for (let i = 0; i < 12; i++) {
      const target = clock.next(now, epoch) ?? epoch;
      heats.push(target - epoch);
      // 180 ms on the way, whatever the heat.
      now += 180 + (target - epoch);
      epoch = target;
    }
    expect(heats.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    expect(Math.max(...heats)).toBeLessThanOrEqual(512);
  });

  it('keeps a pace: so many epochs a second, the first at once', () => {
    const heats = heatsUntil(createRaceClock(200, 15, 0, 0), 1000, 0.1);
    expect(heats[0]).toEqual({ at: 0, to: 1 });
    for (const { at, to } of heats) expect(to).toBeLessThanOrEqual(1 + Math.floor(at / 5 + 1e-6));
    expect(heats[heats.length - 1].to).toBeGreaterThan(195);
  });

  it('begins no heat within a beat of the one before', () => {
    const heats = heatsUntil(createRaceClock(null, 500, 0, 0), 5000, 0.01);
    for (let i = 1; i < heats.length; i++) expect(heats[i].at - heats[i - 1].at).toBeGreaterThanOrEqual(500);
    expect(heats).toHaveLength(10);
  });

  it('lets go of a lag that cannot be made up', () => {
    // Ten milliseconds an epoch: a tenth of the pace asked for.
    const clock = createRaceClock(1000, 15, 0, 0);
    const heats = heatsUntil(clock, 3000, 10);
    const last = heats[heats.length - 1];
    expect(last.to).toBeGreaterThan(250);
    // Once it is quick again it goes on at its pace and makes up for no more than a moment.
    const later = last.at + 10_000;
    expect(clock.next(later, last.to)).toBeLessThanOrEqual(last.to + 16);
    expect(clock.next(later + 100, last.to + 16)).toBeLessThanOrEqual(last.to + 16 + 400);
  });

  it('says how long it is until the next epoch of a slow pace', () => {
    const clock = createRaceClock(2, 15, 0, 0);
    expect(clock.next(0, 0)).toBe(1);
    expect(clock.next(100, 1)).toBeNull();
    expect(clock.wait(100, 1)).toBeCloseTo(400);
    expect(clock.next(500, 1)).toBe(2);
  });
});
