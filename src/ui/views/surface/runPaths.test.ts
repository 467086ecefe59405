import { describe, expect, it } from 'vitest';
import { createLossCurve } from '../../../core/training/lossCurve';
import { createTrace } from '../../../core/training/trace';
import type { Lab } from '../../../lab/ports';
import { createActions } from '../../../store/actions';
import { freshRun } from '../../../store/freshRun';
import { createLiveRun } from '../../../store/live';
import { createLiveRace } from '../../../store/liveRace';
import { withRun } from '../../../store/pinnedRuns';
import { createLabStore } from '../../../store/store';
import type { Frame } from '../../../trainer/protocol';
import { createRunPaths } from './runPaths';

/** A page with two pinned runs, of the present settings and of rate 1, and their frames at epoch 2. */
function open({ l2 = 0 } = {}) {
  const store = createLabStore();
  const actions = createActions(store);
  const { settings } = store.getState();
  const pinned = withRun(withRun([], settings), { ...settings, learningRate: 1, l2 });
  actions.setRace({ pinned });
  const live = createLiveRun();
  const race = { live: createLiveRace() };
  const trained = (slot: number, isOwn: boolean) => {
    const trace = createTrace(3);
    const curve = createLossCurve(0.7);
    for (const epoch of [0, 1]) trace.record(epoch, Float64Array.of(slot + epoch, 10 * epoch, 5));
    for (const loss of [0.6, 0.5 - slot / 10]) curve.append(loss);
    const frame = { epoch: 2, parameters: Float64Array.of(slot + 2, 20, 5) } as unknown as Frame;
    return { ...freshRun(pinned[slot], isOwn), frame, trace: trace.snapshot(), curve: curve.snapshot() };
  };
  const read = createRunPaths({ store, race, live } as unknown as Lab, () => axes);
  return { actions, live, race, trained, read: () => read(3) };
}
const axes = [0, 1] as const;

describe('the paths of the runs on the loss surface', () => {
  it('are those of the runs pinned, from their start to where they stand', () => {
    const { race, trained, read } = open();
    race.live.runs = [trained(0, false), trained(1, false)];
    expect(read().paths).toEqual([
      { slot: 0, name: 'Rate 0.5', places: [0, 1, 2].map((i) => ({ x: i, y: 10 * i })) },
      { slot: 1, name: 'Rate 1', places: [0, 1, 2].map((i) => ({ x: 1 + i, y: 10 * i })) },
    ]);
    expect(read()).toBe(read());
    expect(read().haveOthers).toBe(false);
  });

  it('are none where only the page’s own training is pinned, or what was trained has other parameters', () => {
    const { race, trained, read } = open();
    race.live.runs = [trained(0, true)];
    expect(read().paths).toEqual([]);
    race.live.runs = [
      { ...trained(1, false), frame: { parameters: new Float64Array(6) } as unknown as Frame },
    ];
    expect(read().paths).toEqual([]);
  });

  it('tell whether one is that of the page’s own run, and whether one goes down another map', () => {
    const { actions, live, race, trained, read } = open({ l2: 0.5 });
    race.live.runs = [trained(0, true), trained(1, false)];
    expect(read()).toMatchObject({ hasOwn: false, haveOthers: true });
    live.curve = trained(0, true).curve;
    expect(read().hasOwn).toBe(true);
    live.curve = createLossCurve(0.7).snapshot();
    expect(read().hasOwn).toBe(false);
    actions.setRace({ pinned: [] });
    expect(read().paths).toEqual([]);
  });
});
