import type { Clock } from '../../bridge/clock';
import type { WorkerLike } from '../../bridge/port';
import { type ComparedRun, selectComparedRuns, selectRaceHindrance } from '../../store/comparedRuns';
import { freshRun } from '../../store/freshRun';
import { heldAt } from '../../store/live';
import type { LiveRace, RaceRun } from '../../store/liveRace';
import { withRun } from '../../store/pinnedRuns';
import { areSameSteps } from '../../store/settings';
import type { LabState } from '../../store/state';
import { selectBeginning, selectFittedData } from '../../store/trainingInputs';
import { whenOther } from '../../store/whenOther';
import type { Optima } from '../analysis/optima';
import type { LabParts, Race } from '../ports';
import { followOwnRun } from './ownRun';
import { createRaceInsight } from './raceInsight';
import { Rounds } from './raceRounds';
import { createRunner, type Runner } from './raceRunner';

export interface RaceSetting {
  /** Starts a trainer's worker, one for each run. */
  readonly spawn: () => WorkerLike;
  readonly clock: Clock;
  readonly optima: Pick<Optima, 'search' | 'stop'>;
  /** The epoch at which the page's own run stands, as far as its settings alone have led there; else 0. */
  readonly epochNow: () => number;
  /** Milliseconds between the beginnings of two rounds. */
  readonly minInterval: () => number;
}

/**
 * Trains several runs side by side, each in a worker of its own, in rounds of one clock. The page's own run goes on as if
 * they were not there. Workers live from the start of a race to its end.
 */
export function createRace(parts: LabParts, live: LiveRace, setting: RaceSetting): Omit<Race, 'live'> {
  const { store, actions, paintLoop } = parts;
  const insight = createRaceInsight(parts, live, setting.optima);
  const rounds = new Rounds({ ...setting, goal: () => store.getState().settings });
  const status = () => store.getState().race.status;

  function begin(runs: readonly ComparedRun[]): void {
    clear();
    live.runs = runs.map((run) => freshRun(run));
    rounds.take(createRunners());
    insight.findOptima();
  }
  function createRunners(): readonly Runner[] {
    const state = store.getState();
    const { parameters, seed } = selectBeginning(state);
    const data = selectFittedData(state);
    return live.runs.map((run) =>
      createRunner(run, {
        spawn: setting.spawn,
        clock: setting.clock,
        slice: () => store.getState().dataset,
        run: { settings: { ...run.choice, seed }, data, parameters },
        onFrame: paintLoop.invalidate,
        onRest() {
          rounds.goOn();
          paintLoop.invalidate();
        },
      }),
    );
  }

  function clear(): void {
    rounds.end();
    setting.optima.stop();
    live.runs = [];
    paintLoop.invalidate();
  }

  /** Takes out what is no run of the list any more. */
  function follow(state: LabState): void {
    const slots = new Map(live.runs.map((run) => [run, slotOf(run, selectComparedRuns(state))]));
    for (const [run, slot] of slots) run.slot = slot ?? run.slot;
    const isListed = (run: RaceRun) => slots.get(run) !== null;
    if (live.runs.every(isListed)) return;
    live.runs = live.runs.filter(isListed);
    rounds.keep(({ run }) => isListed(run));
    const isRaced = live.runs.some(({ isOwn }) => !isOwn);
    if (rounds.runners.length > 0 || (status() === 'finished' && isRaced)) return;
    rounds.end();
    actions.setRace({ status: 'idle' });
  }

  function followOwn(): void {
    if (followOwnRun(parts, live, setting.epochNow())) insight.findOptima();
  }

  // The inputs that the runs have in common: once one of them is another, the results are outdated.
  const isOtherBeginning = whenOther(selectBeginning, store.getState());
  store.subscribe((state, before) => {
    if (isOtherBeginning(state)) {
      if (live.runs.length === 0) return;
      clear();
      return actions.setRace({ status: 'idle', isOutdated: state.race.pinned.length > 0 });
    }
    if (state.race.pinned !== before.race.pinned || state.settings !== before.settings) follow(state);
    const isOtherPace = state.settings.epochsPerSecond !== before.settings.epochsPerSecond;
    if (isOtherPace && status() === 'racing') rounds.run();
  });

  store.subscribe(({ dataset: { held } }, before) => {
    if (held === before.dataset.held) return;
    for (const run of live.runs) run.model = run.model && heldAt(run.model, held);
  });

  paintLoop.subscribe('derive', () => {
    followOwn();
    insight.countRight(status() === 'racing' && !rounds.isOver);
    for (const runner of rounds.runners) runner.acknowledge();
    if (!rounds.isOver) return;
    rounds.end();
    actions.setRace({ status: 'finished' });
  });

  return {
    pin() {
      const { race, settings } = store.getState();
      const pinned = withRun(race.pinned, settings);
      if (pinned === race.pinned) return;
      actions.setRace({ pinned });
      followOwn();
      if (live.runs.some(({ isOwn }) => isOwn)) actions.setRace({ isOutdated: false });
      paintLoop.invalidate();
    },
    start() {
      const state = store.getState();
      if (selectRaceHindrance(state) !== null || status() === 'racing') return;
      const runs = selectComparedRuns(state);
      const isWhole = rounds.runners.length > 0 && rounds.runners.length === runs.length;
      const goesOn = status() === 'paused' && isWhole && rounds.epoch < state.settings.epochs;
      if (!goesOn) begin(runs);
      actions.setRace({ status: 'racing', isOutdated: false });
      rounds.run();
    },
    pause() {
      if (status() !== 'racing') return;
      rounds.rest();
      actions.setRace({ status: 'paused' });
    },
    reset() {
      clear();
      actions.setRace({ status: 'idle', isOutdated: false });
    },
  };
}

/** The slot that a run has in the list now; null where it is not in it. */
function slotOf({ choice }: RaceRun, runs: readonly ComparedRun[]): number | null {
  return runs.find((run) => areSameSteps(run.choice, choice))?.slot ?? null;
}
