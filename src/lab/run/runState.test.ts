import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, aimedEpoch, initialRun, isMoving, type RunEvent, type RunState } from './runState';

const until = { until: 1000, epochsPerSecond: 200 };
const anyEpoch = fc.nat(2000);
const reason = fc.constantFrom('diverged' as const, null);

/** Events in any order, also such as no trainer would send. */
const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.record({ kind: fc.constant('started' as const), epoch: anyEpoch, furthest: anyEpoch }),
  fc.constantFrom<RunEvent>({ kind: 'train', ...until }, { kind: 'goalChanged', ...until }),
  fc.constantFrom<RunEvent>({ kind: 'pause' }, { kind: 'step' }, { kind: 'step' }, { kind: 'revised' }),
  fc.record({ kind: fc.constantFrom('seek' as const, 'trainTo' as const), epoch: anyEpoch }),
  fc.record({ kind: fc.constant('frame' as const), epoch: anyEpoch, furthest: anyEpoch }),
  fc.record({ kind: fc.constant('settled' as const), reason }),
  fc.constantFrom<RunEvent>({ kind: 'failed' }, { kind: 'judgedAnew' }, { kind: 'painted' }),
);

/** The state after some events, and the goal that the trainer was last sent after. */
function outcome(events: readonly RunEvent[]) {
  let state = initialRun;
  let goal = 'none';
  for (const event of events) {
    const [next, commands] = advance(state, event);
    state = next;
    const pursued = commands.filter((command) => command.kind === 'pursue');
    expect(pursued.length).toBeLessThanOrEqual(1);
    for (const command of pursued) goal = command.goal.kind;
  }
  return { state, goal };
}
const play = (...events: RunEvent[]) => outcome(events).state;
const frame = (epoch: number, furthest = epoch): RunEvent => ({ kind: 'frame', epoch, furthest });
const started: RunEvent = { kind: 'started', epoch: 0, furthest: 0 };
const train: RunEvent = { kind: 'train', ...until };
const settled: RunEvent = { kind: 'settled', reason: null };

const goals = { run: 'run', reach: 'reach', pause: 'idle' } as const;

describe('a run, whatever happens to it in whatever order', () => {
  it('has one goal at most, and it is what the trainer was last sent after', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const { state, goal } = outcome(events);
        if (state.aim !== 'none') expect(goal).toBe(goals[state.aim]);
        expect(state.target !== null).toBe(state.aim === 'reach');
      }),
    );
  });

  it('stands still and moves, never both, and tells of its rest with the next paint', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const { state } = outcome(events);
        if (state.rest) expect(isMoving(state)).toBe(false);
        const [painted, commands] = advance(state, { kind: 'painted' });
        expect(painted.rest).toBeNull();
        expect(commands).toHaveLength(state.rest ? 1 : 0);
      }),
    );
  });

  it('comes to rest after a pause, as soon as the trainer has, at all the steps asked for meanwhile', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), anyEpoch, fc.nat(5), (events, epoch, steps) => {
        const pausing = [{ kind: 'pause' } as RunEvent, ...Array<RunEvent>(steps).fill({ kind: 'step' })];
        const stopped = play(...events, started, frame(0), train, ...pausing, frame(epoch), settled);
        const done =
          steps === 0
            ? stopped
            : play(
                ...events,
                started,
                frame(0),
                train,
                ...pausing,
                frame(epoch),
                settled,
                frame(epoch + steps),
                settled,
              );
        if (steps > 0) expect(stopped).toMatchObject({ aim: 'reach', target: epoch + steps });
        expect(done).toMatchObject({ aim: 'none', epoch: epoch + steps, rest: { reason: null } });
      }),
    );
  });

  it('loses no step and adds none, however many come before the first has arrived', () => {
    fc.assert(
      fc.property(anyEpoch, fc.integer({ min: 1, max: 9 }), (epoch, steps) => {
        const state = play(started, frame(epoch), ...Array<RunEvent>(steps).fill({ kind: 'step' }));
        expect(aimedEpoch(state)).toBe(epoch + steps);
      }),
    );
  });

  it('goes back within what was trained only', () => {
    fc.assert(
      fc.property(anyEpoch, anyEpoch, fc.double({ min: -100, max: 5000, noNaN: true }), (epoch, more, to) => {
        const { target } = play(started, frame(epoch, epoch + more), { kind: 'seek', epoch: to });
        expect(target).toBe(Math.min(epoch + more, Math.max(0, Math.round(to))) + 0);
      }),
    );
  });
});

describe('a run', () => {
  const at = (state: Partial<RunState>): RunState => ({ ...initialRun, isNew: false, ...state });

  it('is shown standing once its first frame has come, unless it is already sent on', () => {
    expect(play(started, frame(0)).rest).toEqual({ reason: null });
    expect(play(started, train, frame(0)).rest).toBeNull();
  });

  it('stands where a kept one stood before any frame has come', () => {
    const state = play({ kind: 'started', epoch: 40, furthest: 90 }, { kind: 'seek', epoch: 70 });
    expect(state.target).toBe(70);
    expect(play({ kind: 'started', epoch: 40, furthest: 90 }, { kind: 'step' }).target).toBe(41);
  });

  it('goes on with another goal while it runs, and is judged anew while it rests', () => {
    const other: RunEvent = { kind: 'goalChanged', until: 5, epochsPerSecond: null };
    const [, running] = advance(at({ aim: 'run' }), other);
    expect(running).toEqual([{ kind: 'pursue', goal: { kind: 'run', until: 5, epochsPerSecond: null } }]);
    expect(advance(at({}), other)[1]).toEqual([{ kind: 'show', reason: null }]);
    expect(advance(at({ end: 'diverged' }), other)[1]).toEqual([{ kind: 'show', reason: 'diverged' }]);
    for (const state of [at({ aim: 'reach', target: 3 }), at({ isNew: true }), at({ end: 'failed' })])
      expect(advance(state, other)[1]).toEqual([]);
  });

  it('that has diverged drops the steps that were waiting, and says so', () => {
    const state = play(started, frame(0), train, { kind: 'step' }, { kind: 'settled', reason: 'diverged' });
    expect(state).toMatchObject({ aim: 'none', end: 'diverged', rest: { reason: 'diverged' } });
  });

  it('that stands is not paused, and keeps the reason why it stands', () => {
    const diverged = at({ end: 'diverged', rest: { reason: 'diverged' } });
    expect(advance(diverged, { kind: 'pause' })).toEqual([diverged, []]);
    expect(advance(at({}), { kind: 'pause' })[1]).toEqual([]);
  });

  it('that has failed stays where it stood, and goes on when asked', () => {
    const failed = play(started, frame(30), train, { kind: 'failed' });
    expect(failed).toMatchObject({ aim: 'none', epoch: 30, end: 'failed', rest: null });
    expect(advance(failed, { kind: 'judgedAnew' })[0]).toBe(failed);
    expect(advance(failed, train)[0]).toMatchObject({ aim: 'run', end: null });
  });

  it('knows whether it was told of other points or settings', () => {
    expect(play(started, { kind: 'revised' }).isRevised).toBe(true);
    expect(play(started, { kind: 'revised' }, started).isRevised).toBe(false);
  });
});
