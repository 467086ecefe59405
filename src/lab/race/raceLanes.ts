import { accuracy } from '../../core/metrics/confusion';
import { createConfusionMeter } from '../../store/confusionMeter';
import { type LiveLane, type LiveRace, updateNear } from '../../store/liveRace';
import { selectFittedData, selectSplit } from '../../store/trainingInputs';
import type { Optima } from '../analysis/optima';
import type { LabParts } from '../ports';

/** Keeps what is worked out about the lanes, besides what their trainers tell: accuracies and how near the optimum is. */
export function createLaneInsight({ store, frames }: LabParts, live: LiveRace, optima: Optima) {
  const meters = new WeakMap<LiveLane, ReturnType<typeof createConfusionMeter>>();

  function meterOf(lane: LiveLane) {
    const meter = meters.get(lane) ?? createConfusionMeter();
    meters.set(lane, meter);
    return meter;
  }
  function told({ l1, l2 }: LiveLane['choice'], best: number | null): void {
    for (const lane of live.lanes) {
      const { choice } = lane;
      if (choice.loss !== 'log-loss' || choice.l1 !== l1 || choice.l2 !== l2) continue;
      lane.best = best ?? 'none';
      updateNear(lane);
    }
    frames.invalidate();
  }
  return {
    /** Counts, of very many points a part a frame. */
    countRight(isMoving: boolean): void {
      const state = store.getState();
      const { train } = selectSplit(state);
      for (const lane of live.lanes) {
        const meter = meterOf(lane);
        const counts = meter.read(train, lane.model, state.tabs.threshold, isMoving);
        lane.accuracy = counts && accuracy(counts);
        if (!meter.isExact) frames.invalidate();
      }
    },
    /** The lowest objectives that the lanes can come to; squared error has many valleys, and none is told of. */
    findOptima(): void {
      for (const lane of live.lanes) if (lane.choice.loss !== 'log-loss') lane.best = 'none';
      const open = live.lanes.filter(({ best }) => best === null).map(({ choice }) => choice);
      const isSame = (one: LiveLane['choice'], other: LiveLane['choice']) =>
        one.l1 === other.l1 && one.l2 === other.l2;
      const distinct = open.filter((one, i) => open.findIndex((other) => isSame(one, other)) === i);
      if (distinct.length > 0) optima.search(selectFittedData(store.getState()), distinct, told);
    },
  };
}
