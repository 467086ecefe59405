import { words } from '#words/lesson';
import type { PlaneView } from '../../core/data/planeView';
import type { Guess } from '../../lessons/guess';
import { formatNumber } from '../../messages/format';
import { useLab } from '../useLab';
import { placeIn } from './draft';
import './bandGuess.css';

type Band = Extract<Guess, { kind: 'band' }>;

/** Where on x₁ a band is to be drawn: an upright line. */
export function BandPlace({ view, x1 }: { view: PlaneView; x1: number }) {
  const { left } = placeIn(view, { x1, x2: 0 });
  return <span className="bet-upright" style={{ left: `${left}%` }} aria-hidden="true" />;
}

export function GuessedBand({ view, band, isGhost }: { view: PlaneView; band: Band; isGhost: boolean }) {
  const { left, top } = placeIn(view, { x1: band.x1, x2: band.high });
  const bottom = placeIn(view, { x1: band.x1, x2: band.low }).top;
  return (
    <span
      className={isGhost ? 'bet-band is-ghost' : 'bet-band'}
      style={{ left: `${left}%`, top: `${top}%`, height: `${bottom - top}%` }}
      aria-hidden="true"
    />
  );
}

/** The share of the plane's height that an arrow key moves an end. */
const keyStep = 0.02;
const ends = ['low', 'high'] as const;

/** Both ends of a band, for keys. */
export function BandHandles({ view, band }: { view: PlaneView; band: Band }) {
  const { actions } = useLab();
  function move(end: 'low' | 'high', key: string): boolean {
    const direction = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return false;
    const { min, max } = view.x2;
    const to = Math.max(min, Math.min(max, band[end] + direction * keyStep * (max - min)));
    // Neither passes the other.
    const moved = end === 'low' ? { low: Math.min(to, band.high) } : { high: Math.max(to, band.low) };
    actions.setLesson({ draft: { ...band, ...moved } });
    return true;
  }
  return (
    <>
      {ends.map((end) => {
        const { left, top } = placeIn(view, { x1: band.x1, x2: band[end] });
        return (
          <button
            key={end}
            type="button"
            className="bet-handle"
            style={{ left: `${left}%`, top: `${top}%` }}
            aria-label={words.bandEnd[end](formatNumber(band.x1), formatNumber(band[end]))}
            onKeyDown={(event) => {
              if (move(end, event.key)) event.preventDefault();
            }}
          />
        );
      })}
    </>
  );
}
