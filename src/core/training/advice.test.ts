import { describe, expect, it } from 'vitest';
import { type Advice, adviseOn, isPlain, plainAdvice, type Situation } from './advice';

const standard: Situation = {
  status: 'finished',
  hasPoints: true,
  onlyClass: null,
  isChanged: false,
  isOver: true,
  trend: 'falling',
  nearness: 'best',
  prospect: { end: 'best', remedy: null },
  isMixed: false,
  isOpen: false,
  isSquared: false,
  epochs: 1000,
};
const rate = { kind: 'rate', to: 0.5 } as const;
const isFar = { nearness: 'far', prospect: { end: 'far', remedy: rate } } as const;
const isNear = { nearness: 'near', prospect: { end: 'near', remedy: rate } } as const;

/** Each row of the table: a state, what is said, and what to do. */
const rows: readonly [string, Partial<Situation>, Advice['kind'], Advice['remedy']][] = [
  ['a failure', { status: 'failed', hasPoints: false }, 'failed', null],
  ['no points', { hasPoints: false }, 'noPoints', null],
  ['class 0 alone', { onlyClass: 0 }, 'onlyClass0', null],
  ['class 1 alone', { onlyClass: 1 }, 'onlyClass1', null],
  ['nothing trained', { status: 'idle', ...isFar }, 'idle', null],
  ['a change at the end', { isChanged: true, ...isFar }, 'changedOver', null],
  ['a change at a pause', { status: 'paused', isChanged: true, isOver: false }, 'changedOn', null],
  ['a change after numbers grew too large', { status: 'diverged', isChanged: true }, 'changedOver', null],
  ['a pause', { status: 'paused', isOver: false, ...isFar }, 'paused', null],
  ['numbers too large', { status: 'diverged', ...isFar }, 'diverged', rate],
  ['a swing far off', { status: 'training', trend: 'oscillating', ...isFar }, 'oscillating', rate],
  ['a swing about the best', { status: 'training', trend: 'oscillating' }, 'oscillatingBest', null],
  ['rest at the best', { status: 'training', trend: 'converged' }, 'trainingSettled', null],
  ['rest near by', { status: 'training', trend: 'converged', ...isNear }, 'standingNear', rate],
  ['rest near by at the end', { status: 'converged', trend: 'converged', ...isNear }, 'standingNear', rate],
  ['an end far off where there is no best', { isOpen: true, ...isFar }, 'finishedOpen', rate],
  ['rest far off', { status: 'training', trend: 'converged', ...isFar }, 'standing', rate],
  ['a plateau', { status: 'training', trend: 'converged', isSquared: true, ...isFar }, 'flat', rate],
  ['a run that will end far off', { status: 'training', ...isFar }, 'trainingFar', rate],
  ['the same, changed on its way', { status: 'training', isMixed: true, ...isFar }, 'training', null],
  ['a run on a good way', { status: 'training', nearness: 'far' }, 'training', null],
  ['a swing to the end', { trend: 'oscillating', ...isFar }, 'finishedOscillating', rate],
  ['a swing about the best to the end', { trend: 'oscillating' }, 'finishedOscillatingBest', null],
  ['classes that can be parted', { isOpen: true }, 'separated', null],
  ['rest at the best at the end', { status: 'converged', trend: 'converged' }, 'converged', null],
  ['the best at the end', {}, 'finishedBest', null],
  [
    'a plateau at the end',
    { status: 'converged', trend: 'converged', isSquared: true, ...isFar },
    'flat',
    rate,
  ],
  ['rest far off at the end', { status: 'converged', trend: 'converged', ...isFar }, 'standing', rate],
  ['far off at the end', isFar, 'finishedFar', rate],
  ['near at the end', { ...isFar, nearness: 'near' }, 'finishedNear', rate],
  ['an end that cannot be judged yet', { nearness: null, prospect: null }, 'finished', null],
];

describe('what the status says', () => {
  it.each(rows)('of %s', (_, change, kind, remedy) => {
    expect(adviseOn({ ...standard, ...change })).toEqual({ kind, remedy });
  });

  it('is told apart in what is said at once and what waits until it has stood', () => {
    for (const [, change, kind] of rows) {
      const situation = { ...standard, ...change };
      const atOnce = plainAdvice(situation);
      expect(atOnce.remedy).toBeNull();
      if (isPlain({ kind, remedy: null })) expect(atOnce.kind).toBe(kind);
    }
    expect(plainAdvice({ ...standard, ...isFar }).kind).toBe('finished');
    expect(plainAdvice({ ...standard, status: 'training', trend: 'oscillating' }).kind).toBe('training');
  });

  it('is to run it again where the run was changed on its way and a new one would be better', () => {
    const situation = { ...standard, nearness: 'far', isMixed: true } as const;
    expect(adviseOn(situation).remedy).toEqual({ kind: 'again' });
  });

  it('is more epochs where a run falls short of what was foreseen, up to as many as there can be', () => {
    const short = { ...standard, nearness: 'far' } as const;
    expect(adviseOn(short).remedy).toEqual({ kind: 'epochs', to: 2000 });
    expect(adviseOn({ ...short, epochs: 6e6 }).remedy).toEqual({ kind: 'epochs', to: 1e7 });
    expect(adviseOn({ ...short, epochs: 1e7 }).remedy).toBeNull();
  });
});
