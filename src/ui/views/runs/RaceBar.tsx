import { Pause, Pin, Play, RotateCcw } from 'lucide-react';
import { words } from '#words/runs';
import { formatCount, formatLoss } from '../../../messages/format';
import { maxLanePoints, selectLanes, selectRaceHindrance } from '../../../store/lanes';
import type { LiveLane } from '../../../store/liveRace';
import { maxLanes } from '../../../store/pinnedRuns';
import { useLab, useLabState } from '../../useLab';
import { namesOfLanes } from './laneNames';

/** Keeps the present run, starts, pauses and resets the race, and says how it stands. */
export function RaceBar() {
  const { race } = useLab();
  const status = useLabState((state) => state.race.status);
  const hindrance = useLabState(selectRaceHindrance);
  const isRacing = status === 'racing';
  const isOff = !isRacing && hindrance !== null;
  return (
    <div className="race-bar">
      <PinButton />
      <button
        type="button"
        className="button"
        title={words.raceTip}
        aria-disabled={isOff}
        onClick={() => {
          if (isRacing) race.pause();
          else if (!isOff) race.start();
        }}
      >
        {isRacing ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        {isRacing ? words.pause : words.race}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.reset}
        title={words.resetTip}
        aria-disabled={status === 'idle'}
        onClick={() => race.reset()}
      >
        <RotateCcw size={18} aria-hidden="true" />
      </button>
      <RaceStatus />
    </div>
  );
}

function PinButton() {
  const { race } = useLab();
  const isPinned = useLabState((state) => selectLanes(state).some((lane) => lane.isPresent && lane.isPinned));
  const isFull = useLabState(({ race }) => race.pinned.length >= maxLanes);
  const hindrance = isPinned ? words.alreadyPinned : isFull ? words.full(formatCount(maxLanes)) : null;
  return (
    <button
      type="button"
      className="button"
      title={hindrance ?? words.pinTip}
      aria-disabled={hindrance !== null}
      onClick={() => {
        if (hindrance === null) race.pin();
      }}
    >
      <Pin size={16} aria-hidden="true" />
      {words.pin}
    </button>
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
    if (status !== 'idle') return words.statuses[status];
    if (hindrance === 'too-many') {
      const { hindrances } = words;
      return hindrances[hindrance](formatCount(lanes.length), formatCount(count), formatCount(maxLanePoints));
    }
    if (hindrance !== null) return words.hindrances[hindrance];
    if (isOutdated) return words.outdated;
    return lanes.length > 1 ? words.statuses.idle : words.alone;
  }
  return (
    <p role="status" className="race-status" aria-label={words.statusName} data-state={status}>
      {sentence()}
    </p>
  );
}

/** Losses of different kinds are not compared, nor what has stopped on the way. */
function sayWinner(lanes: readonly LiveLane[], names: ReadonlyMap<number, string>): string {
  const ends = lanes.flatMap(({ status, frame, slot, choice }) =>
    status === 'running' && frame ? [{ loss: frame.loss, slot, kind: choice.loss }] : [],
  );
  if (ends.length === 0) return words.finishedNone;
  const best = formatLoss(Math.min(...ends.map(({ loss }) => loss)));
  if (ends.length === 1) return words.finishedAlone(best);
  if (ends.some(({ kind }) => kind !== ends[0].kind)) return words.finishedKinds;
  // Losses that are written alike count as equal.
  const winners = ends.filter(({ loss }) => formatLoss(loss) === best);
  return words.finished(
    winners.map(({ slot }) => names.get(slot) ?? ''),
    best,
  );
}
