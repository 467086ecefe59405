import type { OutcomeAnswer } from '../../analysis/protocol';
import { accuracy } from '../../core/metrics/confusion';
import { classWeightsOf, type Fitting, isSameFitting } from '../../core/model/classWeights';
import { createConfusionMeter } from '../../store/confusionMeter';
import type { LiveRace, RaceRun } from '../../store/liveRace';
import { selectFittedData, selectSplit } from '../../store/trainingInputs';
import type { Optima } from '../analysis/optima';
import type { LabParts } from '../ports';
import { updateNear } from './near';

/** Keeps what is worked out about the runs, besides what their trainers tell: accuracies and how near the optimum is. */
export function createRaceInsight(
  { store, paintLoop }: LabParts,
  live: LiveRace,
  optima: Pick<Optima, 'search'>,
) {
  const meters = new WeakMap<RaceRun, ReturnType<typeof createConfusionMeter>>();

  function meterOf(run: RaceRun) {
    const meter = meters.get(run) ?? createConfusionMeter();
    meters.set(run, meter);
    return meter;
  }
  function told(fitting: Fitting, answer: OutcomeAnswer | null): void {
    for (const run of live.runs) {
      if (run.choice.loss !== 'log-loss' || !isSameFitting(fittingOf(run.choice), fitting)) continue;
      run.best = answer?.kind === 'found' ? answer.objective : 'none';
      updateNear(run);
    }
    paintLoop.invalidate();
  }
  function fittingOf(choice: RaceRun['choice']): Fitting {
    const { l1, l2 } = choice;
    return { l1, l2, weights: classWeightsOf(choice, selectFittedData(store.getState()).labels) };
  }
  return {
    /** Counts, of very many points a part a frame. */
    countRight(isMoving: boolean): void {
      const state = store.getState();
      if (state.tabs.tab !== 'runs') return;
      const { train } = selectSplit(state);
      for (const run of live.runs) {
        const meter = meterOf(run);
        const counts = meter.read(train, run.model, state.tabs.threshold, isMoving);
        run.accuracy = counts && accuracy(counts);
        if (!meter.isExact) paintLoop.invalidate();
      }
    },
    /** The lowest objectives that the runs can come to; squared error has many valleys, and none is told of. */
    findOptima(): void {
      for (const run of live.runs) if (run.choice.loss !== 'log-loss') run.best = 'none';
      const open = live.runs.filter(({ best }) => best === null).map(({ choice }) => fittingOf(choice));
      const distinct = open.filter((one, i) => open.findIndex((other) => isSameFitting(one, other)) === i);
      if (distinct.length > 0) optima.search(selectFittedData(store.getState()), distinct, told);
    },
  };
}
