import { X } from 'lucide-react';
import { useRef } from 'react';
import { words } from '#words/runs';
import { exactDigits, formatCount, formatLoss, formatPercent } from '../../../messages/format';
import { type ComparedRun, selectComparedRuns } from '../../../store/comparedRuns';
import type { RaceRun } from '../../../store/liveRace';
import { Help } from '../../kit/Help';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState, usePainter } from '../../useLab';
import { describeRun, namesOfRuns } from './runNames';

/** The runs and their results, row by row. */
export function RaceTable() {
  const runs = useLabState(selectComparedRuns);
  const names = namesOfRuns(runs);
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
      {runs.map((run) => (
        <RunRows key={run.slot} run={run} name={names.get(run.slot) ?? ''} />
      ))}
    </table>
  );
}

/** The run's name with its settings in full and how far it has come, and below them its numbers. */
function RunRows({ run, name }: { run: ComparedRun; name: string }) {
  const { race, store } = useLab();
  const { slot } = run;
  const live = () => race.live.runs.find((each) => each.slot === slot) ?? null;
  const hasPoints = () => store.getState().dataset.points.y.length > 0;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <div className="run-head">
            <RunSwatch slot={slot} />
            <span className="run-name">{name}</span>
            {run.isPinned && <RemoveButton slot={slot} name={name} />}
          </div>
          <div className="run-about">
            {describeRun(run.choice)}
            {run.isPresent && ` (${words.present})`}
            {': '}
            <RunProgress slot={slot} read={live} />
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
function RunSwatch({ slot }: { slot: number }) {
  return (
    <svg className="run-swatch" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
      <path className={`run-line run-${slot}`} d="M0,5H28" />
    </svg>
  );
}

function RemoveButton({ slot, name }: { slot: number; name: string }) {
  const { store, actions } = useLab();
  const label = words.remove(name);
  return (
    <button
      type="button"
      className="icon-button run-remove"
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

interface RunPartProps {
  slot: number;
  read: () => RaceRun | null;
}

/** How far the run has come, or why it goes no farther. */
function RunProgress({ slot, read }: RunPartProps) {
  const element = useRef<HTMLSpanElement>(null);
  usePainter(() => {
    if (!element.current) return;
    const run = read();
    write(element.current, String(run?.frame?.epoch ?? ''), sayProgress(run));
    const status = run?.status ?? 'none';
    if (element.current.dataset.state !== status) element.current.dataset.state = status;
  });
  return <span ref={element} data-readout={`run-${slot + 1}-epoch`} />;
}

function sayProgress(run: RaceRun | null): string {
  if (run?.status === 'failed') return words.failed;
  if (!run?.frame) return words.notRun;
  const epoch = formatCount(run.frame.epoch);
  return run.status === 'diverged' ? words.diverged(epoch) : words.at(epoch);
}

/** After how many epochs the run was near its optimum. */
function NearCell({ slot, read }: RunPartProps) {
  const element = useRef<HTMLSpanElement>(null);
  usePainter(() => {
    if (!element.current) return;
    const run = read();
    write(element.current, run?.near ? exactDigits(run.near.epoch) : '', sayNear(run));
  });
  return <span ref={element} data-readout={`run-${slot + 1}-near`} />;
}

function sayNear(run: RaceRun | null): string {
  if (!run?.frame) return '–';
  if (run.best === 'none') return words.noOptimum;
  if (run.best === null) return words.unknown;
  if (!run.near) return words.notYet;
  const epoch = formatCount(run.near.epoch);
  return run.near.isExact ? epoch : words.nearAbout(epoch);
}

/** Touches the page only where something is new. */
function write(element: HTMLElement, value: string, text: string): void {
  if (element.getAttribute('data-value') !== value) element.setAttribute('data-value', value);
  if (element.textContent !== text) element.textContent = text;
}
