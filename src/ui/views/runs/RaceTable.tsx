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

/** The runs and their results, row by row. Its roles are said: it is laid out as one or two lines a run, by its width. */
export function RaceTable() {
  const runs = useLabState(selectComparedRuns);
  const names = namesOfRuns(runs);
  return (
    <div role="table" className="race-table" aria-label={words.table}>
      <div role="rowgroup" className="race-heads">
        <div role="row" className="race-row">
          <span role="columnheader" className="race-run">
            {words.run}
          </span>
          <span role="columnheader">{words.loss}</span>
          <span role="columnheader">{words.accuracy}</span>
          <span role="columnheader" className="race-near">
            {words.near} <Help about={words.near} text={words.nearHelp} />
          </span>
        </div>
      </div>
      <div role="rowgroup">
        {runs.map((run) => (
          <RunRow key={run.slot} run={run} name={names.get(run.slot) ?? ''} />
        ))}
      </div>
    </div>
  );
}

/** The run's name with its settings in full and how far it has come, and its numbers. */
function RunRow({ run, name }: { run: ComparedRun; name: string }) {
  const { race, store } = useLab();
  const { slot } = run;
  const live = () => race.live.runs.find((each) => each.slot === slot) ?? null;
  const hasPoints = () => store.getState().dataset.points.y.length > 0;
  return (
    <div role="row" className="race-row">
      <div role="rowheader" className="race-run">
        <div className="run-head">
          <RunSwatch run={run} read={live} />
          <span className="run-name">{name}</span>
          {run.isPinned && <RemoveButton slot={slot} name={name} />}
        </div>
        <div className="run-about">
          {describeRun(run.choice)}
          {run.isPresent && ` (${words.present})`}
          {': '}
          <RunProgress slot={slot} read={live} />
        </div>
      </div>
      <span role="cell">
        <Readout name={`run-${slot + 1}-loss`} read={() => live()?.frame?.loss ?? null} format={formatLoss} />
      </span>
      <span role="cell">
        <Readout
          name={`run-${slot + 1}-accuracy`}
          read={() => (hasPoints() ? (live()?.accuracy ?? null) : null)}
          format={formatPercent}
        />
      </span>
      <span role="cell" className="race-near">
        <NearCell slot={slot} read={live} />
      </span>
    </div>
  );
}

interface RunSwatchProps {
  run: ComparedRun;
  read: () => RaceRun | null;
}

/** A piece of the run's line, as it is drawn in chart and plane: a solid one for the page's own run, unless that is pinned. */
function RunSwatch({ run, read }: RunSwatchProps) {
  const path = useRef<SVGPathElement>(null);
  usePainter(() => {
    const isOwn = !run.isPinned && read()?.isOwn !== false;
    const look = isOwn ? 'run-line' : `run-line run-${run.slot}`;
    if (path.current && path.current.getAttribute('class') !== look) path.current.setAttribute('class', look);
  });
  return (
    <svg className="run-swatch" width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
      <path ref={path} className="run-line" d="M0,5H36" />
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
