import { Pause, Pin, Play, RotateCcw } from 'lucide-react';
import { formatCount, formatLoss } from '../../messages/format';
import { words } from '../../messages/words';
import { mostLanePoints, selectLanes, selectRaceHindrance } from '../../store/lanes';
import type { LiveLane } from '../../store/liveRace';
import { mostLanes } from '../../store/pinnedRuns';
import { useLab, useLabState } from '../lab';
import { namesOfLanes } from './laneNames';

/** Keeps the present run as one of those to compare. */
export function PinButton() {
  const { race } = useLab();
  const isPinned = useLabState((state) => selectLanes(state).some((lane) => lane.isPresent && lane.isPinned));
  const isFull = useLabState(({ view }) => view.pinned.length >= mostLanes);
  const note = isPinned ? words.runs.alreadyPinned : isFull ? words.runs.full(formatCount(mostLanes)) : null;
  return (
    <>
      <button
        type="button"
        className="button"
        title={words.runs.pinTip}
        aria-disabled={note !== null}
        onClick={() => {
          if (note === null) race.pin();
        }}
      >
        <Pin size={16} aria-hidden="true" />
        {words.runs.pin}
      </button>
      {note !== null && <p className="note">{note}</p>}
    </>
  );
}

/** Starts, pauses and resets the race, and says how it stands. */
export function RaceBar() {
  const { race } = useLab();
  const status = useLabState((state) => state.race.status);
  const hindrance = useLabState(selectRaceHindrance);
  const isRacing = status === 'racing';
  const isOff = !isRacing && hindrance !== null;
  return (
    <div className="race-bar">
      <button
        type="button"
        className="button"
        title={words.runs.raceTip}
        aria-disabled={isOff}
        onClick={() => {
          if (isRacing) race.pause();
          else if (!isOff) race.start();
        }}
      >
        {isRacing ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        {isRacing ? words.runs.pause : words.runs.race}
      </button>
      <button
        type="button"
        className="button"
        title={words.runs.resetTip}
        aria-disabled={status === 'idle'}
        onClick={() => race.reset()}
      >
        <RotateCcw size={16} aria-hidden="true" />
        {words.runs.reset}
      </button>
      <RaceStatus />
    </div>
  );
}

function RaceStatus() {
  const { race } = useLab();
  const { status, isOutdated } = useLabState((state) => state.race);
  const lanes = useLabState(selectLanes);
  const hindrance = useLabState(selectRaceHindrance);
  const count = useLabState(({ dataset }) => dataset.points.y.length);
  function sentence(): string {
    if (status === 'finished') return sayWinner(race.live.lanes, namesOfLanes(lanes));
    if (status !== 'idle') return words.runs.statuses[status];
    if (hindrance === 'too-many') {
      const { hindrances } = words.runs;
      return hindrances[hindrance](
        formatCount(lanes.length),
        formatCount(count),
        formatCount(mostLanePoints),
      );
    }
    if (hindrance !== null) return words.runs.hindrances[hindrance];
    return isOutdated ? words.runs.outdated : words.runs.statuses.idle;
  }
  return (
    <p role="status" className="race-status" aria-label={words.runs.statusName} data-state={status}>
      {sentence()}
    </p>
  );
}

/** Losses of different kinds are not compared, nor what has stopped on the way. */
function sayWinner(lanes: readonly LiveLane[], names: ReadonlyMap<number, string>): string {
  const ends = lanes.flatMap(({ status, frame, slot, choice }) =>
    status === 'running' && frame ? [{ loss: frame.loss, slot, kind: choice.loss }] : [],
  );
  if (ends.length === 0) return words.runs.finishedNone;
  const best = ends.reduce((one, other) => (other.loss < one.loss ? other : one));
  if (ends.length === 1) return words.runs.finishedAlone(formatLoss(best.loss));
  if (ends.some(({ kind }) => kind !== best.kind)) return words.runs.finishedKinds;
  return words.runs.finished(names.get(best.slot) ?? '', formatLoss(best.loss));
}
