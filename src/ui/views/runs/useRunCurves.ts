import { useEffect } from 'react';
import { words } from '#words/runs';
import { formatCount, formatLoss } from '../../../messages/format';
import type { OtherCurves } from '../../../render/charts/lossChart';
import {
  createRaceLines,
  type Growing,
  isAmong,
  isCrowdedNow,
  type RaceLine,
  roughPaths,
} from '../../../render/charts/raceChart';
import { type ComparedRun, selectComparedRuns } from '../../../store/comparedRuns';
import type { RaceRun } from '../../../store/liveRace';
import type { RaceSlice } from '../../../store/state';
import { useLab } from '../../useLab';
import { namesOfRuns } from './runNames';

/** Puts the curves of the runs into the picture of the loss curve for as long as the view is open. */
export function useRunCurves(): void {
  const { store, race, live, paintLoop } = useLab();
  useEffect(() => {
    const drawLines = createRaceLines();
    let basis: readonly unknown[] = [];
    let curves: OtherCurves | null = null;

    function make(lines: readonly RaceLine[], lastEpoch: number, growing: Growing): OtherCurves {
      const all = lines.map(({ curve }) => curve);
      return {
        curves: all,
        hasOwn: isAmong(all, live.curve),
        isCrowded: isCrowdedNow(all, lastEpoch, growing, curves?.isCrowded ?? false),
        summary: growing === 'race' ? '' : lines.map(sayLine).join(' '),
        paths: (ground) => roughPaths(lines, ground),
        draw: (group, ground, { names }) => drawLines(group, ground, lines, names),
      };
    }

    race.live.curves = () => {
      const state = store.getState();
      const { epochs } = state.settings;
      const runs = selectComparedRuns(state);
      const growing = growingOf(state.race.status, live.isMoving);
      const lines = linesOf(runs, race.live.runs);
      const now = [runs, epochs, growing, live.curve, ...lines.map(({ curve }) => curve)];
      if (now.length !== basis.length || now.some((part, i) => part !== basis[i])) {
        basis = now;
        curves = lines.length > 0 ? make(lines, epochs, growing) : null;
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

/** A race that pauses goes on. */
function growingOf(status: RaceSlice['status'], isMoving: boolean): Growing {
  if (status === 'racing' || status === 'paused') return 'race';
  return isMoving ? 'own' : null;
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
