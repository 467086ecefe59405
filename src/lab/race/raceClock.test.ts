import { describe, expect, it } from 'vitest';
import { createRaceClock, type RaceClock } from './raceClock';

/** Runs rounds that take so many milliseconds an epoch until `end`; returns when each began and where it led. */
function roundsUntil(clock: RaceClock, end: number, perEpoch: number) {
  const rounds: { readonly at: number; readonly to: number }[] = [];
  let now = 0;
  let epoch = 0;
  while (now < end) {
    const target = clock.next(now, epoch);
    if (target === null) {
      now += clock.wait(now, epoch);
      continue;
    }
    rounds.push({ at: now, to: target });
    now += (target - epoch) * perEpoch;
    epoch = target;
  }
  return rounds;
}

const sizes = (rounds: readonly { readonly to: number }[]) =>
  rounds.map(({ to }, i) => to - (rounds[i - 1]?.to ?? 0));

describe('the clock of a race', () => {
  it('begins without a rate with one epoch and doubles the rounds until they take long enough to be worth it', () => {
    expect(sizes(roundsUntil(createRaceClock(null, 0, 0, 0), 200, 1)).slice(0, 8)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 64,
    ]);
  });

  it('makes rounds shorter that take long', () => {
    const clock = createRaceClock(null, 0, 0, 0);
    let now = 0;
    let epoch = 0;
    const round = (milliseconds: number) => {
      const target = clock.next(now, epoch) ?? epoch;
      const size = target - epoch;
      epoch = target;
      now += milliseconds;
      return size;
    };
    expect([round(1), round(1), round(200), round(200), round(70), round(1)]).toEqual([1, 2, 4, 2, 1, 1]);
  });

  it('makes rounds longer as long as most of their time is not spent on training', () => {
    const clock = createRaceClock(null, 0, 0, 0);
    const rounds: number[] = [];
    let now = 0;
    let epoch = 0;
    for (let i = 0; i < 12; i++) {
      const target = clock.next(now, epoch) ?? epoch;
      rounds.push(target - epoch);
      // 180 ms on the way, whatever the round.
      now += 180 + (target - epoch);
      epoch = target;
    }
    expect(rounds.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    expect(Math.max(...rounds)).toBeLessThanOrEqual(512);
  });

  it('keeps a pace: so many epochs a second, the first at once', () => {
    const rounds = roundsUntil(createRaceClock(200, 15, 0, 0), 1000, 0.1);
    expect(rounds[0]).toEqual({ at: 0, to: 1 });
    for (const { at, to } of rounds) expect(to).toBeLessThanOrEqual(1 + Math.floor(at / 5 + 1e-6));
    expect(rounds[rounds.length - 1].to).toBeGreaterThan(195);
  });

  it('begins no round within the interval of the one before', () => {
    const rounds = roundsUntil(createRaceClock(null, 500, 0, 0), 5000, 0.01);
    for (let i = 1; i < rounds.length; i++)
      expect(rounds[i].at - rounds[i - 1].at).toBeGreaterThanOrEqual(500);
    expect(rounds).toHaveLength(10);
  });

  it('lets go of a lag that cannot be made up', () => {
    // Ten milliseconds an epoch: a tenth of the pace asked for.
    const clock = createRaceClock(1000, 15, 0, 0);
    const rounds = roundsUntil(clock, 3000, 10);
    const last = rounds[rounds.length - 1];
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
