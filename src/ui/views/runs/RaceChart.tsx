import { useMemo } from 'react';
import { words } from '#words/runs';
import { formatCount, formatLoss } from '../../../messages/format';
import { createRaceChart, type RaceLine } from '../../../render/charts/raceChart';
import { selectComparedRuns } from '../../../store/comparedRuns';
import { Chart } from '../../charts/Chart';
import { useLab } from '../../useLab';
import { namesOfRuns } from './runNames';

/** The loss curves of all runs in one picture; the loss curve's own log switches are heeded. */
export function RaceChart() {
  const { store, race } = useLab();
  const drawChart = useMemo(createRaceChart, []);

  function linesNow(): RaceLine[] {
    const names = namesOfRuns(selectComparedRuns(store.getState()));
    return race.live.runs.flatMap(({ slot, curve }) =>
      curve ? [{ slot, name: names.get(slot) ?? '', curve }] : [],
    );
  }
  return (
    <Chart
      label={words.chart}
      className="race-chart"
      basis={() => {
        const state = store.getState();
        const { isEpochLog, isLossLog } = state.preferences;
        const curves = race.live.runs.map(({ curve }) => curve);
        return [selectComparedRuns(state), state.settings.epochs, isEpochLog, isLossLog, ...curves];
      }}
      draw={(svg, box) => {
        const { preferences, settings } = store.getState();
        const { isEpochLog, isLossLog } = preferences;
        const lines = linesNow();
        drawChart(svg, box, { lines, lastEpoch: settings.epochs, isEpochLog, isLossLog });
        return lines.map(sayLine).join(' ');
      }}
    />
  );
}

function sayLine({ name, curve }: RaceLine): string {
  return words.reading(name, formatCount(curve.epochs), formatLoss(curve.latest));
}
