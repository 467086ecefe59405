import { type RefObject, useEffect, useRef } from 'react';
import type { CurveSnapshot } from '../../core/training/lossCurve';
import type { LossScales } from '../../render/charts/lossGeometry';
import { placeOn } from '../../render/figureUnit';
import { standingGuess } from '../../store/lessonProgress';
import { openStep, openText } from '../../store/lessonSlice';
import type { LabState } from '../../store/state';
import { useLab, useLabState, usePainter } from '../useLab';
import { drawAlong, keepFromPage, knots, levelCurve } from './draft';

/** The question that asks for a curve in this step, or asked for one whose guess still stands. */
const betOf = ({ lesson }: LabState) => {
  const standing = standingGuess(lesson, 'curve');
  const bet = (standing ? openText(lesson)?.lesson.steps[standing.step] : openStep(lesson))?.ask;
  return bet?.kind === 'curve' ? bet : null;
};

/** What the loss chart must have room for while a step asks for a curve: losses from 0 to the highest that can be drawn. */
function roomUpTo(highest: number): readonly CurveSnapshot[] {
  const losses = Float64Array.of(highest, 0);
  const ends = { losses, lows: losses, highs: losses, landmarks: losses };
  return [{ epochs: 1, stride: 1, latest: 0, ...ends }];
}

interface CurveGuessProps {
  svg: RefObject<SVGSVGElement | null>;
  scales: RefObject<LossScales | null>;
  room: RefObject<readonly CurveSnapshot[]>;
}

/** Over the loss curve: where a curve is drawn, and the guess as a ghost from then on. */
export function CurveGuess({ svg, scales, room }: CurveGuessProps) {
  const { store, paintLoop } = useLab();
  const bet = useLabState(betOf);
  const guess = useLabState(({ lesson }) => standingGuess(lesson, 'curve')?.guess);
  const path = useRef<SVGPathElement>(null);
  const highest = bet?.highest;
  useEffect(() => {
    if (highest === undefined) return;
    room.current = roomUpTo(highest);
    paintLoop.invalidate();
    return () => {
      room.current = [];
      paintLoop.invalidate();
    };
  }, [highest, room, paintLoop]);
  usePainter(() => {
    const { lesson } = store.getState();
    const shown = lesson.draft ?? standingGuess(lesson, 'curve')?.guess;
    const at = scales.current;
    const d = bet && at && shown?.kind === 'curve' ? pathOf(shown.losses, bet.epochs, at) : '';
    if (path.current && path.current.getAttribute('d') !== d) path.current.setAttribute('d', d);
  });
  if (!bet) return null;
  return (
    <>
      <svg className="bet-curve" aria-hidden="true">
        <path ref={path} className={guess ? 'bet-line is-ghost' : 'bet-line'} />
      </svg>
      {!guess && <DrawingArea epochs={bet.epochs} highest={bet.highest} svg={svg} scales={scales} />}
    </>
  );
}

function pathOf(losses: readonly number[], epochs: number, { x, y }: LossScales): string {
  const points = losses.map((loss, k) => `${x((k * epochs) / (knots - 1)).toFixed(1)},${y(loss).toFixed(1)}`);
  return `M${points.join('L')}`;
}

/** Takes the pointer before the chart does, for as long as a curve is to be drawn. */
function DrawingArea({
  epochs,
  highest,
  svg,
  scales,
}: Omit<CurveGuessProps, 'room'> & { epochs: number; highest: number }) {
  const { store, actions } = useLab();
  const last = useRef<{ readonly knot: number; readonly loss: number } | null>(null);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const detach = new AbortController();
    const { signal } = detach;
    const draw = (event: PointerEvent) => {
      const at = scales.current;
      if (!svg.current || !at) return;
      const { px, py } = placeOn(svg.current, event);
      const loss = Math.min(highest, Math.max(0, at.y.invert(py)));
      const to = { knot: (at.x.invert(px) / epochs) * (knots - 1), loss };
      const { draft } = store.getState().lesson;
      const losses = draft?.kind === 'curve' ? draft.losses : levelCurve;
      actions.setLesson({ draft: { kind: 'curve', losses: drawAlong(losses, last.current ?? to, to) } });
      last.current = to;
    };
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        element.setPointerCapture(event.pointerId);
        last.current = null;
        draw(event);
      },
      { signal },
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        if (element.hasPointerCapture(event.pointerId)) draw(event);
      },
      { signal },
    );
    keepFromPage(element, signal);
    return () => detach.abort();
  }, [store, actions, epochs, highest, svg, scales]);
  return <div ref={area} className="bet-area" />;
}
