import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../bridge/testing/fakeClock';
import { createActions } from '../../store/actions';
import { maxRacePoints, selectComparedRuns, selectRaceHindrance } from '../../store/comparedRuns';
import { sampleSlice } from '../../store/datasetSlice';
import { createLiveRun } from '../../store/live';
import { createLiveRace } from '../../store/liveRace';
import { createLabStore } from '../../store/store';
import { selectStart, selectTrainingData } from '../../store/trainingInputs';
import { LoopWorker, type TrainerWorker } from '../../trainer/testing/openClient';
import { trainStraight } from '../../trainer/testing/straightRun';
import type { Optima } from '../analysis/optima';
import { testPaintLoop } from '../testing/paintLoop';
import { createRace } from './race';

const noOptima = { search() {}, stop() {} };

/** A page with a race whose trainers work on a fake clock; frames come every 16 ms. */
function open(
  optima: Pick<Optima, 'search' | 'stop'> = noOptima,
  spawn = (clock: FakeClock): TrainerWorker => new LoopWorker(clock),
) {
  const clock = new FakeClock(0.02);
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  const paintLoop = testPaintLoop((paint) => clock.later(16, paint));
  const workers: TrainerWorker[] = [];
  const liveRace = createLiveRace();
  const fetched = createRace({ store, actions, live, paintLoop }, liveRace, {
    clock,
    optima,
    epochNow: () => live.frame?.epoch ?? 0,
    minInterval: () => 15,
    spawn() {
      const worker = spawn(clock);
      workers.push(worker);
      return worker;
    },
  });
  const race = { ...fetched, live: liveRace };
  const status = () => store.getState().race.status;
  const epochs = () => race.live.runs.map(({ frame }) => frame?.epoch);
  const pass = (milliseconds: number) => clock.pass(milliseconds);
  /** Shows a frame of the page's own run. */
  const showOwn = (frame: typeof live.frame) => {
    live.frame = frame;
    paintLoop.invalidate();
    pass(50);
  };
  const finish = () => {
    for (let i = 0; i < 2000 && status() === 'racing'; i++) clock.pass(16);
    clock.pass(100);
  };
  return { store, actions, live, race, workers, status, epochs, pass, finish, showOwn };
}

const adam = { optimizer: 'adam', learningRate: 0.1 } as const;
const ridge = { optimizer: 'mini-batch', learningRate: 0.5, l2: 0.01 } as const;

/** A page with two pinned runs, and the present settings as the third. */
function openThree(...setting: Parameters<typeof open>) {
  const page = open(...setting);
  page.actions.setSettings({ epochs: 60, ...adam });
  page.race.pin();
  page.actions.setSettings({ optimizer: 'batch', learningRate: 20 });
  page.race.pin();
  page.actions.setSettings(ridge);
  return page;
}

describe('a race', () => {
  it('ends with the very bytes that training each run by itself gives', () => {
    const { store, race, finish, status, workers } = openThree();
    race.start();
    finish();
    expect(status()).toBe('finished');
    const state = store.getState();
    const data = selectTrainingData(state);
    const runs = selectComparedRuns(state);
    expect(runs.map(({ isPinned }) => isPinned)).toEqual([true, true, false]);
    runs.forEach(({ choice }, i) => {
      const settings = { ...choice, seed: state.dataset.recipe.seed };
      const truth = trainStraight(selectStart(state), [{ since: 0, settings, data }], 60);
      const { frame, curve } = race.live.runs[i];
      expect(frame).toMatchObject({ epoch: 60, loss: truth.loss, parameters: truth.parameters });
      expect(Array.from(curve?.losses ?? [])).toEqual(truth.losses);
    });
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  it('never lets a run begin an epoch that another has still to be asked for', () => {
    const { race, actions, epochs, pass, status } = openThree();
    actions.setSettings({ epochsPerSecond: 300, epochs: 100_000 });
    race.start();
    const seen: number[] = [];
    for (let i = 0; i < 60; i++) {
      pass(16);
      const now = epochs().map((epoch) => epoch ?? 0);
      // A round of this pace is some five epochs.
      expect(Math.max(...now) - Math.min(...now)).toBeLessThanOrEqual(10);
      seen.push(Math.max(...now));
    }
    expect(status()).toBe('racing');
    // 0.96 seconds.
    expect(seen[seen.length - 1]).toBeGreaterThan(270);
    expect(seen[seen.length - 1]).toBeLessThanOrEqual(290);
  });

  it('stands at one epoch when paused, and goes on from there', () => {
    const { race, actions, epochs, pass, finish, status } = openThree();
    actions.setSettings({ epochsPerSecond: null, epochs: 3000 });
    race.start();
    pass(100);
    race.pause();
    pass(300);
    const [first, ...others] = epochs();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(3000);
    expect(others).toEqual([first, first]);
    race.start();
    expect(epochs()).toEqual([first, first, first]);
    finish();
    expect(status()).toBe('finished');
    expect(epochs()).toEqual([3000, 3000, 3000]);
  });

  it('goes on without a run whose worker cannot be started', () => {
    let count = 0;
    const { race, finish, status, epochs } = openThree(noOptima, (clock) => {
      count++;
      // The second run's worker, and its replacements.
      if (count >= 2 && count <= 4) throw new Error('no more workers');
      return new LoopWorker(clock);
    });
    race.start();
    finish();
    expect(status()).toBe('finished');
    expect(race.live.runs.map((run) => run.status)).toEqual(['running', 'failed', 'running']);
    expect(epochs()).toEqual([60, undefined, 60]);
  });

  it('takes out a run that is removed, and the others go on', () => {
    const { race, store, actions, pass, finish, workers, epochs } = openThree();
    actions.setSettings({ epochs: 2000 });
    race.start();
    pass(50);
    actions.setRace({ pinned: store.getState().race.pinned.slice(1) });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false, false]);
    finish();
    expect(epochs()).toEqual([2000, 2000]);
    // The present run has the slot that is free now.
    expect(race.live.runs.map(({ slot }) => slot)).toEqual([1, 0]);
  });

  it('keeps the settings but not the results when the points change, and says so', () => {
    const { race, store, actions, finish, status, workers } = openThree();
    race.start();
    finish();
    actions.newPoints();
    expect(race.live.runs).toEqual([]);
    expect(store.getState().race.pinned).toHaveLength(2);
    expect(store.getState().race).toMatchObject({ status: 'idle', isOutdated: true });
    race.start();
    expect(store.getState().race.isOutdated).toBe(false);
    expect(workers).toHaveLength(6);
    finish();
    expect(status()).toBe('finished');
  });

  it('has a pinned run show at once what the page has trained so far', () => {
    const { race, live, actions, store } = open();
    const source = openThree();
    source.race.start();
    source.finish();
    const [{ frame, model, curve, trace }] = source.race.live.runs;
    Object.assign(live, { frame, model, curve, trace });
    race.pin();
    expect(race.live.runs).toMatchObject([{ slot: 0, frame, curve }]);
    actions.setSettings({ learningRate: 3 });
    expect(race.live.runs).toMatchObject([{ slot: 0, frame, curve }]);
    expect(selectComparedRuns(store.getState())).toHaveLength(2);
  });

  it('shows the page’s own training as the run of its settings, which a race then takes from the start', () => {
    const { race, live, actions, store, finish, showOwn } = open();
    const source = openThree();
    source.race.start();
    source.finish();
    const [{ frame, model, curve, trace }] = source.race.live.runs;
    actions.setSettings({ epochs: 60 });
    actions.setTabs({ tab: 'runs' });
    Object.assign(live, { model, curve, trace });
    showOwn(frame);
    expect(race.live.runs).toMatchObject([{ slot: 0, isOwn: true, frame, curve }]);
    expect(race.live.runs[0].accuracy).toBeGreaterThan(0);
    const begun = frame && { ...frame, epoch: 0 };
    // Back at epoch 0 there is nothing to show; pinned, it stays as it was.
    showOwn(begun);
    expect(race.live.runs).toEqual([]);
    showOwn(frame);
    race.pin();
    showOwn(begun);
    expect(race.live.runs).toMatchObject([{ slot: 0, isOwn: true, frame }]);
    // The run trained to its end only after it was pinned.
    const later = frame && { ...frame, epoch: 70 };
    showOwn(later);
    expect(race.live.runs).toMatchObject([{ frame: later }]);
    expect(store.getState().race).toMatchObject({ status: 'idle', isOutdated: false });
    actions.setSettings({ learningRate: 2 });
    race.start();
    finish();
    expect(race.live.runs).toMatchObject([
      { isOwn: false, frame: { epoch: 60 } },
      { isOwn: false, frame: { epoch: 60 } },
    ]);
  });

  it('tells after how many epochs a run was near the best there is', () => {
    const best = { kind: 'found', loss: 0.4, testLoss: null, objective: 0.42 } as const;
    const search: Optima['search'] = (_data, models, tell) => {
      for (const model of models) tell(model, model.l2 === 0 ? best : null);
    };
    const { race, finish, store } = openThree({ search, stop() {} });
    race.start();
    finish();
    const [first, second, third] = race.live.runs;
    const { losses } = first.curve ?? { losses: new Float64Array(0) };
    const expected = losses.findIndex((loss) => loss <= 0.42 * 1.01);
    expect(first.near).toEqual(expected < 0 ? null : { epoch: expected, isExact: true });
    expect(second.best).toBe(0.42);
    expect(third).toMatchObject({ best: 'none', near: null });
    expect(store.getState().race.status).toBe('finished');
  });

  it('is not begun without runs, and not with more points than workers can hold', () => {
    const { race, actions, store, workers, status } = open();
    race.start();
    expect(status()).toBe('idle');
    expect(selectRaceHindrance(store.getState())).toBe('no-runs');
    race.pin();
    actions.setSettings({ learningRate: 5 });
    expect(selectRaceHindrance(store.getState())).toBeNull();
    const { recipe } = store.getState().dataset;
    store.setState({ dataset: sampleSlice({ ...recipe, count: maxRacePoints / 2 + 1 }) });
    expect(selectRaceHindrance(store.getState())).toBe('too-many');
    race.start();
    expect(workers).toEqual([]);
  });
});
