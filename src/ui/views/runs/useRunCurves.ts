import { useEffect } from 'react';
import { words } from '#words/runs';
import { formatCount, formatLoss } from '../../../messages/format';
import type { OtherCurves } from '../../../render/charts/lossChart';
import { createRaceLines, crowdAtLeft, isAmong, type RaceLine } from '../../../render/charts/raceChart';
import { type ComparedRun, selectComparedRuns } from '../../../store/comparedRuns';
import type { RaceRun } from '../../../store/liveRace';
import { useLab } from '../../useLab';
import { namesOfRuns } from './runNames';

/** Puts the curves of the runs into the picture of the loss curve for as long as the view is open. */
export function useRunCurves(): void {
  const { store, race, live, paintLoop } = useLab();
  useEffect(() => {
    const drawLines = createRaceLines();
    let basis: readonly unknown[] = [];
    let curves: OtherCurves | null = null;

    function make(lines: readonly RaceLine[], lastEpoch: number, isRacing: boolean): OtherCurves {
      const all = lines.map(({ curve }) => curve);
      return {
        curves: all,
        hasOwn: isAmong(all, live.curve),
        isCrowded: crowdAtLeft(all, lastEpoch),
        summary: isRacing ? '' : lines.map(sayLine).join(' '),
        draw: (group, box, scales, isEpochLog) => drawLines(group, box, scales, isEpochLog, lines),
      };
    }

    race.live.curves = () => {
      const state = store.getState();
      const { epochs } = state.settings;
      const runs = selectComparedRuns(state);
      const isRacing = state.race.status === 'racing';
      const lines = linesOf(runs, race.live.runs);
      const now = [runs, epochs, isRacing, live.curve, ...lines.map(({ curve }) => curve)];
      if (now.length !== basis.length || now.some((part, i) => part !== basis[i])) {
        basis = now;
        curves = lines.length > 0 ? make(lines, epochs, isRacing) : null;
      }
      return curves;
    };
    paintLoop.invalidate();
    return () => {
      race.live.curves = null;
      paintLoop.invalidate();
    };
  }, [store, race, live, paintLoop]);
}

/** The page's own run has a line of its own already, unless it is pinned. */
function linesOf(compared: readonly ComparedRun[], runs: readonly RaceRun[]): RaceLine[] {
  const names = namesOfRuns(compared);
  return runs.flatMap(({ slot, curve, isOwn }) => {
    const isListed = compared.some((run) => run.slot === slot && (run.isPinned || !isOwn));
    return curve && isListed ? [{ slot, name: names.get(slot) ?? '', curve }] : [];
  });
}

function sayLine({ name, curve }: RaceLine): string {
  return words.reading(name, formatCount(curve.epochs), formatLoss(curve.latest));
}
