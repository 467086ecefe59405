import { X } from 'lucide-react';
import { useRef } from 'react';
import { words } from '#words/runs';
import { exactDigits, formatCount, formatLoss, formatPercent } from '../../../messages/format';
import { type Lane, selectLanes } from '../../../store/lanes';
import type { LiveLane } from '../../../store/liveRace';
import { Help } from '../../kit/Help';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState, usePainter } from '../../useLab';
import { namesOfLanes } from './laneNames';
import { describeRun } from './runNames';

/** The runs and their results, row by row. */
export function RaceTable() {
  const lanes = useLabState(selectLanes);
  const names = namesOfLanes(lanes);
  return (
    <table className="race-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.loss}</th>
          <th scope="col">{words.accuracy}</th>
          <th scope="col">
            <span className="race-near">
              {words.near} <Help about={words.near} text={words.nearHelp} />
            </span>
          </th>
        </tr>
      </thead>
      {lanes.map((lane) => (
        <LaneRows key={lane.slot} lane={lane} name={names.get(lane.slot) ?? ''} />
      ))}
    </table>
  );
}

/** The run's name with its settings in full and how far it has come, and below them its numbers. */
function LaneRows({ lane, name }: { lane: Lane; name: string }) {
  const { race, store } = useLab();
  const { slot } = lane;
  const live = () => race.live.lanes.find((each) => each.slot === slot) ?? null;
  const hasPoints = () => store.getState().dataset.points.y.length > 0;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <div className="lane-head">
            <LaneSwatch slot={slot} />
            <span className="lane-name">{name}</span>
            {lane.isPinned && <RemoveButton slot={slot} name={name} />}
          </div>
          <div className="lane-about">
            {describeRun(lane.choice)}
            {lane.isPresent && ` (${words.present})`}
            {': '}
            <LaneProgress slot={slot} read={live} />
          </div>
        </th>
      </tr>
      <tr>
        <td>
          <Readout
            name={`run-${slot + 1}-loss`}
            read={() => live()?.frame?.loss ?? null}
            format={formatLoss}
          />
        </td>
        <td>
          <Readout
            name={`run-${slot + 1}-accuracy`}
            read={() => (hasPoints() ? (live()?.accuracy ?? null) : null)}
            format={formatPercent}
          />
        </td>
        <td>
          <NearCell slot={slot} read={live} />
        </td>
      </tr>
    </tbody>
  );
}

/** A piece of the run's line, as it is drawn in chart and plane. */
function LaneSwatch({ slot }: { slot: number }) {
  return (
    <svg className="lane-swatch" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
      <path className={`lane-line lane-${slot}`} d="M0,5H28" />
    </svg>
  );
}

function RemoveButton({ slot, name }: { slot: number; name: string }) {
  const { store, actions } = useLab();
  const label = words.remove(name);
  return (
    <button
      type="button"
      className="icon-button lane-remove"
      aria-label={label}
      title={label}
      onClick={() => {
        const { pinned } = store.getState().race;
        actions.setRace({ pinned: pinned.filter((run) => run.slot !== slot) });
      }}
    >
      <X size={16} aria-hidden="true" />
    </button>
  );
}

interface LanePartProps {
  slot: number;
  read: () => LiveLane | null;
}

/** How far the run has come, or why it goes no farther. */
function LaneProgress({ slot, read }: LanePartProps) {
  const element = useRef<HTMLSpanElement>(null);
  usePainter(() => {
    if (!element.current) return;
    const lane = read();
    write(element.current, String(lane?.frame?.epoch ?? ''), sayProgress(lane));
    const status = lane?.status ?? 'none';
    if (element.current.dataset.state !== status) element.current.dataset.state = status;
  });
  return <span ref={element} data-readout={`run-${slot + 1}-epoch`} />;
}

function sayProgress(lane: LiveLane | null): string {
  if (lane?.status === 'failed') return words.failed;
  if (!lane?.frame) return words.notRun;
  const epoch = formatCount(lane.frame.epoch);
  return lane.status === 'diverged' ? words.diverged(epoch) : words.at(epoch);
}

/** After how many epochs the run was near its optimum. */
function NearCell({ slot, read }: LanePartProps) {
  const element = useRef<HTMLSpanElement>(null);
  usePainter(() => {
    if (!element.current) return;
    const lane = read();
    write(element.current, lane?.near ? exactDigits(lane.near.epoch) : '', sayNear(lane));
  });
  return <span ref={element} data-readout={`run-${slot + 1}-near`} />;
}

function sayNear(lane: LiveLane | null): string {
  if (!lane?.frame) return '–';
  if (lane.best === 'none') return words.noOptimum;
  if (lane.best === null) return words.unknown;
  if (!lane.near) return words.notYet;
  const epoch = formatCount(lane.near.epoch);
  return lane.near.isExact ? epoch : words.nearAbout(epoch);
}

/** Touches the page only where something is new. */
function write(element: HTMLElement, value: string, text: string): void {
  if (element.getAttribute('data-value') !== value) element.setAttribute('data-value', value);
  if (element.textContent !== text) element.textContent = text;
}
