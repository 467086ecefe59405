import { useEffect, useRef } from 'react';
import { words } from '#words/lesson';
import type { PlaneView } from '../../core/data/planeView';
import type { Guess, Spot } from '../../lessons/guess';
import type { Bet } from '../../lessons/schema';
import { formatNumber } from '../../messages/format';
import { progressOf, standingGuess } from '../../store/lessonProgress';
import { openStep } from '../../store/lessonSlice';
import { type PlaneScene, placeOfPointer } from '../scene/planeScene';
import { useLab, useLabState } from '../useLab';
import { BandHandles, BandPlace, GuessedBand } from './BandGuess';
import { bandBetween, keepFromPage, placeIn, standingEnd } from './draft';

/** The plane's part of a step: where a line or a place is drawn, and what was guessed as a ghost from then on. */
export function PlaneGuess({ scene }: { scene: PlaneScene }) {
  const isMade = useLabState(({ lesson }) => progressOf(lesson).guess !== undefined);
  const line = useLabState(({ lesson }) => standingGuess(lesson, 'line')?.guess);
  const place = useLabState(({ lesson }) => standingGuess(lesson, 'place')?.guess);
  const band = useLabState(({ lesson }) => standingGuess(lesson, 'band')?.guess);
  const draft = useLabState(({ lesson }) => lesson.draft);
  const bet = useLabState(({ lesson }) => openStep(lesson)?.ask);
  // The limits of the plane may be others.
  useLabState(({ dataset }) => dataset);
  const isOpen = !isMade && (bet?.kind === 'line' || bet?.kind === 'place' || bet?.kind === 'band');
  const view = scene.view();
  return (
    <>
      {isOpen && <DrawingArea scene={scene} bet={bet} />}
      {isOpen && bet.kind === 'band' && <BandPlace view={view} x1={bet.x1} />}
      {line?.kind === 'line' && <GuessedLine view={view} ends={line.ends} isGhost />}
      {draft?.kind === 'line' && <GuessedLine view={view} ends={draft.ends} isGhost={false} />}
      {place?.kind === 'place' && <GuessedPlace view={view} at={place.at} />}
      {draft?.kind === 'place' && <GuessedPlace view={view} at={draft.at} />}
      {band?.kind === 'band' && <GuessedBand view={view} band={band} isGhost />}
      {draft?.kind === 'band' && <GuessedBand view={view} band={draft} isGhost={false} />}
      {isOpen && draft?.kind === 'band' && <BandHandles view={view} band={draft} />}
      {isOpen && draft && draft.kind !== 'band' && <Handles view={view} draft={draft} />}
    </>
  );
}

function GuessedLine({
  view,
  ends,
  isGhost,
}: {
  view: PlaneView;
  ends: readonly [Spot, Spot];
  isGhost: boolean;
}) {
  const [from, to] = ends.map((end) => placeIn(view, end));
  const [dx, dy] = [to.left - from.left, to.top - from.top];
  const length = Math.hypot(dx, dy) || 1;
  // Across the whole plane, whose edge cuts it.
  const reach = 300 / length;
  const d = `M${from.left - reach * dx},${from.top - reach * dy}L${to.left + reach * dx},${to.top + reach * dy}`;
  return (
    <svg className="bet-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path className={isGhost ? 'bet-line is-ghost' : 'bet-line'} d={d} />
    </svg>
  );
}

function GuessedPlace({ view, at }: { view: PlaneView; at: Spot }) {
  const { left, top } = placeIn(view, at);
  return <span className="bet-place" style={{ left: `${left}%`, top: `${top}%` }} aria-hidden="true" />;
}

/** What is drawn from a press on: the guess by the place that the pointer has come to; null where it is none yet. */
type Drawing = (to: Spot) => Guess | null;

function begin(bet: DrawnBet, draft: Guess | null, view: PlaneView, spot: Spot): Drawing {
  if (bet.kind === 'band') {
    const standing = standingEnd(draft, spot) ?? spot.x2;
    return ({ x2 }) => bandBetween(bet.x1, standing, x2);
  }
  if (bet.kind === 'place') return (at) => ({ kind: 'place', at });
  const from = otherEnd(draft, view, spot) ?? spot;
  return (to) => (from.x1 === to.x1 && from.x2 === to.x2 ? null : { kind: 'line', ends: [from, to] });
}

type DrawnBet = Extract<Bet, { kind: 'line' | 'place' | 'band' }>;

/** Takes the pointer before the plane does, for as long as a guess is to be drawn. */
function DrawingArea({ scene, bet }: { scene: PlaneScene; bet: DrawnBet }) {
  const { store, actions } = useLab();
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const detach = new AbortController();
    const { signal } = detach;
    let drawing: Drawing | null = null;
    const spotOf = ({ clientX, clientY }: PointerEvent): Spot => {
      const { x1, x2 } = placeOfPointer(element, scene.view(), clientX, clientY);
      return { x1, x2 };
    };
    const draw = (to: Spot) => {
      const draft = drawing?.(to);
      if (draft) actions.setLesson({ draft });
    };
    const on = (
      type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
      act: (event: PointerEvent) => void,
    ) =>
      element.addEventListener(
        type,
        (event) => {
          event.stopPropagation();
          act(event);
        },
        { signal },
      );
    on('pointerdown', (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      element.setPointerCapture(event.pointerId);
      const spot = spotOf(event);
      drawing = begin(bet, store.getState().lesson.draft, scene.view(), spot);
      draw(spot);
    });
    on('pointermove', (event) => draw(spotOf(event)));
    for (const type of ['pointerup', 'pointercancel'] as const)
      on(type, () => {
        drawing = null;
      });
    keepFromPage(element, signal);
    return () => detach.abort();
  }, [store, actions, scene, bet]);
  return <div ref={area} className="bet-area" />;
}

/** How near to an end of the line a press takes hold of that, in per cent of the plane. */
const grip = 5;

/** The end that stays where the other one is taken hold of; null where the press is near neither. */
function otherEnd(draft: Guess | null, view: PlaneView, spot: Spot): Spot | null {
  if (draft?.kind !== 'line') return null;
  const pressed = placeIn(view, spot);
  const [near] = [0, 1].filter((k) => {
    const { left, top } = placeIn(view, draft.ends[k]);
    return Math.hypot(left - pressed.left, top - pressed.top) < grip;
  });
  return near === undefined ? null : draft.ends[1 - near];
}

/** The share of the plane that an arrow key moves an end. */
const keyStep = 0.02;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The ends of a line by their number, and the only one of a mark. */
const lineEnds = [0, 1] as const;
const markEnd = [0] as const;

/** The ends of a line, or the mark, for keys and for a second try with the pointer. */
function Handles({ view, draft }: { view: PlaneView; draft: Guess }) {
  const { actions } = useLab();
  const spots = draft.kind === 'line' ? draft.ends : draft.kind === 'place' ? [draft.at] : [];
  const ends = draft.kind === 'line' ? lineEnds : markEnd;
  function move(k: number, key: string): boolean {
    const arrow = arrows[key];
    if (!arrow) return false;
    const [width, height] = [view.x1.max - view.x1.min, view.x2.max - view.x2.min];
    const moved = spots.map((spot, j) =>
      j === k
        ? { x1: spot.x1 + arrow[0] * keyStep * width, x2: spot.x2 + arrow[1] * keyStep * height }
        : spot,
    );
    const [first, second] = moved;
    actions.setLesson({
      draft: second ? { kind: 'line', ends: [first, second] } : { kind: 'place', at: first },
    });
    return true;
  }
  return (
    <>
      {ends.map((k) => {
        const spot = spots[k];
        const { left, top } = placeIn(view, spot);
        const [x1, x2] = [formatNumber(spot.x1), formatNumber(spot.x2)];
        return (
          <button
            key={k}
            type="button"
            className="bet-handle"
            style={{ left: `${left}%`, top: `${top}%` }}
            aria-label={draft.kind === 'line' ? words.lineEnd(String(k + 1), x1, x2) : words.mark(x1, x2)}
            onKeyDown={(event) => {
              if (move(k, event.key)) event.preventDefault();
            }}
          />
        );
      })}
    </>
  );
}
