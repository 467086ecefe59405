import { useState } from 'react';
import { words as allWords } from '#words/inferenceLens';
import type { Lab } from '../../../lab/ports';
import { zFalls } from '../../../lessons/zFalls';
import { exactDigits, formatCell, formatNumber } from '../../../messages/format';
import { selectFittedData } from '../../../store/trainingInputs';
import { useLab, useLabState, usePainter } from '../../useLab';

const { fall: words } = allWords;
const { scene, point, places } = zFalls;

/** The numbers with the point at one of its places. */
interface Station {
  /** The other points. */
  readonly others: string;
  readonly place: number;
  readonly best: number;
  readonly z: number;
  readonly ratio: number;
}

/** The state in which z falls while the evidence grows: a button that puts it, and there a point that moves step by step. */
export function FallWalk() {
  const { lessons } = useLab();
  const isThere = useLabState(({ lesson, dataset }) => {
    return lesson.open?.id === scene && dataset.points.y.length === point + 1;
  });
  if (isThere) return <Walk />;
  return (
    <p>
      <button type="button" className="button" title={words.tip} onClick={() => lessons.open(scene)}>
        {words.show}
      </button>
    </p>
  );
}

function Walk() {
  const lab = useLab();
  const { actions } = lab;
  const [stations, setStations] = useState<readonly Station[]>([]);
  const x1 = useLabState(({ dataset }) => dataset.points.x1[point]);
  const x2 = useLabState(({ dataset }) => dataset.points.x2[point]);
  const next = places.find((place) => place > x1 + tiny);
  usePainter(() => {
    const now = stationNow(lab);
    if (now) setStations((before) => withStation(before, now));
  });
  return (
    <div className="fall-walk">
      <h3>{words.title}</h3>
      <p>
        <button
          type="button"
          className="button"
          disabled={next === undefined}
          onClick={() => next !== undefined && actions.movePoint(point, next, x2)}
        >
          {words.step}
        </button>
      </p>
      {next === undefined && <p className="note">{words.over}</p>}
      <table className="weights-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.best}</th>
            <th scope="col">{words.z}</th>
            <th scope="col">{words.ratio}</th>
          </tr>
        </thead>
        <tbody>
          {stations.map(({ place, best, z, ratio }, k) => (
            <tr key={place} aria-current={Math.abs(place - x1) < tiny || undefined}>
              <th scope="row">{formatCell(place)}</th>
              <Cell name={`fall-best-${k + 1}`} value={best} />
              <Cell name={`fall-z-${k + 1}`} value={z} />
              <Cell name={`fall-ratio-${k + 1}`} value={ratio} />
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-live="polite">{stations.length > 1 && sayFall(stations)}</p>
    </div>
  );
}

const tiny = 1e-9;

function Cell({ name, value }: { name: string; value: number }) {
  return (
    <td data-readout={name} data-value={exactDigits(value)}>
      {formatNumber(value)}
    </td>
  );
}

/** The numbers of the points as they stand, if the one that moves is at one of its places. */
function stationNow({ store, live }: Lab): Station | null {
  const { inference } = live;
  const state = store.getState();
  if (inference?.answer.kind !== 'found' || inference.data !== selectFittedData(state)) return null;
  const x1 = state.dataset.points.x1[point];
  const place = places.find((each) => Math.abs(each - x1) < tiny);
  const [weight] = inference.answer.parameters;
  if (place === undefined || !weight.ratio) return null;
  const { points } = state.dataset;
  const others = [points.x1.filter((_, i) => i !== point), points.y].join(' ');
  return { others, place, best: weight.estimate, z: weight.z, ratio: weight.ratio.statistic };
}

/** The very same where it is there already. */
function withStation(stations: readonly Station[], now: Station): readonly Station[] {
  const same = stations.filter(({ others }) => others === now.others);
  if (same.some(({ place }) => place === now.place)) return stations;
  return [...same, now].sort((a, b) => a.place - b.place);
}

function sayFall(stations: readonly Station[]): string {
  const [first, last] = [stations[0], stations[stations.length - 1]];
  if (!(last.z < first.z && last.ratio > first.ratio)) return '';
  return words.said(
    formatNumber(first.z),
    formatNumber(last.z),
    formatNumber(first.ratio),
    formatNumber(last.ratio),
  );
}
