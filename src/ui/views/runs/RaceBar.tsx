import { Pause, Pin, Play, RotateCcw } from 'lucide-react';
import { useId, useRef } from 'react';
import { words } from '#words/runs';
import { formatCount, formatLoss } from '../../../messages/format';
import { maxRacePoints, selectComparedRuns, selectRaceHindrance } from '../../../store/comparedRuns';
import type { RaceRun } from '../../../store/liveRace';
import { maxComparedRuns } from '../../../store/pinnedRuns';
import type { LabState } from '../../../store/state';
import { useLab, useLabState } from '../../useLab';
import { namesOfRuns } from './runNames';

/** Keeps the present run, starts, pauses and resets the race, and says how it stands. */
export function RaceBar() {
  const { race } = useLab();
  const status = useLabState((state) => state.race.status);
  const hindrance = useLabState(selectRaceHindrance);
  const isRacing = status === 'racing';
  const isOff = !isRacing && hindrance !== null;
  const pinHindrance = useLabState(selectPinHindrance);
  const statusId = useId();
  const reasonId = useId();
  const raceButton = useRef<HTMLButtonElement>(null);
  return (
    <div className="race-bar">
      <PinButton isOff={pinHindrance !== null} reasonId={reasonId} />
      <button
        ref={raceButton}
        type="button"
        className="button"
        title={words.raceTip}
        aria-disabled={isOff}
        aria-describedby={isOff ? statusId : undefined}
        onClick={() => {
          if (isRacing) race.pause();
          else if (!isOff) race.start();
        }}
      >
        {isRacing ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        {isRacing ? words.pause : words.race}
      </button>
      {status !== 'idle' && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.reset}
          title={words.resetTip}
          onClick={() => {
            // This button goes.
            raceButton.current?.focus();
            race.reset();
          }}
        >
          <RotateCcw size={18} aria-hidden="true" />
        </button>
      )}
      <RaceStatus id={statusId} />
      {pinHindrance !== null && (
        <p id={reasonId} className="race-reason">
          {sayPinHindrance(pinHindrance)}
        </p>
      )}
    </div>
  );
}

/** Why the present run cannot be pinned; null where it can. */
function selectPinHindrance(state: LabState): 'pinned' | 'full' | null {
  if (selectComparedRuns(state).some((run) => run.isPresent && run.isPinned)) return 'pinned';
  return state.race.pinned.length >= maxComparedRuns ? 'full' : null;
}

function sayPinHindrance(hindrance: 'pinned' | 'full'): string {
  return hindrance === 'pinned' ? words.alreadyPinned : words.full(formatCount(maxComparedRuns));
}

function PinButton({ isOff, reasonId }: { isOff: boolean; reasonId: string }) {
  const { race } = useLab();
  return (
    <button
      type="button"
      className="button"
      title={words.pinTip}
      aria-disabled={isOff}
      aria-describedby={isOff ? reasonId : undefined}
      onClick={() => {
        if (!isOff) race.pin();
      }}
    >
      <Pin size={16} aria-hidden="true" />
      {words.pin}
    </button>
  );
}

function RaceStatus({ id }: { id: string }) {
  const { race } = useLab();
  const { status, isOutdated } = useLabState((state) => state.race);
  const runs = useLabState(selectComparedRuns);
  const hindrance = useLabState(selectRaceHindrance);
  const count = useLabState(({ dataset }) => dataset.points.y.length);
  function sentence(): string {
    if (status === 'finished') return sayWinner(race.live.runs, namesOfRuns(runs));
    if (status !== 'idle') return words.statuses[status];
    if (hindrance === 'too-many') {
      const { hindrances } = words;
      return hindrances[hindrance](formatCount(runs.length), formatCount(count), formatCount(maxRacePoints));
    }
    if (hindrance !== null) return words.hindrances[hindrance];
    if (isOutdated) return words.outdated;
    return runs.length > 1 ? words.statuses.idle : words.alone;
  }
  return (
    <p role="status" className="race-status" aria-label={words.statusName} data-state={status}>
      {/* The reason of a button: the line itself is called by its label. */}
      <span id={id}>{sentence()}</span>
    </p>
  );
}

/** Losses of different kinds are not compared, nor what has stopped on the way. */
function sayWinner(runs: readonly RaceRun[], names: ReadonlyMap<number, string>): string {
  const ends = runs.flatMap(({ isOwn, status, frame, slot, choice }) =>
    !isOwn && status === 'running' && frame ? [{ loss: frame.loss, slot, kind: choice.loss }] : [],
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
