import type { TraceSnapshot } from '../../../core/training/trace';
import type { Lab } from '../../../lab/ports';
import { isAmong } from '../../../render/charts/raceChart';
import { type Place, pathPlaces } from '../../../render/charts/surfaceGeometry';
import type { RunPath } from '../../../render/charts/surfaceRuns';
import { selectComparedRuns } from '../../../store/comparedRuns';
import type { RaceRun } from '../../../store/liveRace';
import { memoizeLast } from '../../../store/memoizeLast';
import type { Frame } from '../../../trainer/protocol';
import { namesOfRuns } from '../runs/runNames';
import { placeOf } from './parameters';

/** The ways of the runs that are compared, over the two parameters on the axes. */
export interface RunPaths {
  readonly paths: readonly RunPath[];
  /** The way of one of them is that of the page's own run. */
  readonly hasOwn: boolean;
  /** Some train to lower another loss, or with other penalties or class weights, than the map shows. */
  readonly haveOthers: boolean;
}

const none: RunPaths = { paths: [], hasOwn: false, haveOthers: false };

/** Reads the ways of the runs over the parameters on the `axes`; the same object until one of them is another. The page's own run alone is none. */
export function createRunPaths({ store, race, live }: Lab, axes: () => readonly [number, number]) {
  const placesOf = new Map<number, ReturnType<typeof rememberPlaces>>();
  let basis: readonly unknown[] = [];
  let known = none;

  function placesAt({ slot, trace, frame }: RaceRun): readonly Place[] {
    if (!trace || !frame) return [];
    const remembered = placesOf.get(slot) ?? rememberPlaces();
    placesOf.set(slot, remembered);
    return remembered(trace, frame, axes());
  }

  /** Those of the runs whose models have `count` parameters. */
  return (count: number): RunPaths => {
    const state = store.getState();
    const compared = selectComparedRuns(state);
    const runs = race.live.runs.filter(
      ({ slot, trace, frame, isOwn }) =>
        trace !== null &&
        frame?.parameters.length === count &&
        compared.some((run) => run.slot === slot && (run.isPinned || !isOwn)),
    );
    if (runs.length === 0 || (runs.length === 1 && runs[0].isOwn)) return none;
    const now = [compared, state.settings, live.curve, ...runs.flatMap((run) => [run.slot, placesAt(run)])];
    if (now.length === basis.length && now.every((part, i) => part === basis[i])) return known;
    basis = now;
    const names = namesOfRuns(compared);
    const objective = keyOfObjective(state.settings);
    known = {
      paths: runs.map((run) => ({
        slot: run.slot,
        name: names.get(run.slot) ?? '',
        places: placesAt(run),
      })),
      hasOwn: isAmong(
        runs.map(({ curve }) => curve),
        live.curve,
      ),
      haveOthers: runs.some(({ choice }) => keyOfObjective(choice) !== objective),
    };
    return known;
  };
}

/** What a run lowers, as a text. */
function keyOfObjective({
  loss,
  l1,
  l2,
  classWeighting,
  classWeight0,
  classWeight1,
}: RaceRun['choice']): string {
  const weights = classWeighting === 'custom' ? [classWeight0, classWeight1] : [classWeighting];
  return [loss, l1, l2, ...weights].join(' ');
}

/** Remembers the last places of a run: they are looked at several times on each frame. */
const rememberPlaces = () =>
  memoizeLast((trace: TraceSnapshot, frame: Frame, axes: readonly [number, number]): readonly Place[] => {
    const now = placeOf(frame.parameters, axes);
    return pathPlaces(trace, axes, frame.parameters.length, frame.epoch, now).travelled;
  });
