import { type Domain, domainOf } from '../../core/data/domain';
import type { PlaneView } from '../../core/data/planeView';
import type { Guess, Spot } from '../../lessons/guess';
import type { LessonStep } from '../../lessons/schema';
import type { DatasetSlice } from '../../store/datasetSlice';
import type { StepProgress } from '../../store/lessonSlice';

/** True while a step asks for something to be drawn on the plane or the loss curve. */
export const isDrawing = ({ ask }: LessonStep, { guess }: StepProgress): boolean =>
  guess === undefined && ask !== undefined && ['line', 'place', 'band', 'curve'].includes(ask.kind);

/** The losses of a guessed curve: so many, at equal distances. */
export const knots = 13;

/** A curve before anything was drawn: p = ½ all along. */
export const levelCurve: readonly number[] = Array<number>(knots).fill(Math.LN2);

const along = ({ min, max }: Domain, share: number) => min + share * (max - min);

const limitsOf = ({ points, home }: Pick<DatasetSlice, 'points' | 'home'>) => ({
  x1: domainOf(points.x1, home.x1),
  x2: domainOf(points.x2, home.x2),
});

/** A level line across the middle of the plane. */
export function middleLine(dataset: Pick<DatasetSlice, 'points' | 'home'>): Guess {
  const { x1, x2 } = limitsOf(dataset);
  const at = (share: number): Spot => ({ x1: along(x1, share), x2: along(x2, 0.5) });
  return { kind: 'line', ends: [at(0.2), at(0.8)] };
}

export function middlePlace(dataset: Pick<DatasetSlice, 'points' | 'home'>): Guess {
  const { x1, x2 } = limitsOf(dataset);
  return { kind: 'place', at: { x1: along(x1, 0.5), x2: along(x2, 0.5) } };
}

/** A band of a fifth of the plane's height, in its middle. */
export function middleBand(dataset: Pick<DatasetSlice, 'points' | 'home'>, x1: number): Guess {
  const { x2 } = limitsOf(dataset);
  return { kind: 'band', x1, low: along(x2, 0.4), high: along(x2, 0.6) };
}

/** A place in per cent of the plotted area. */
export const placeIn = ({ x1, x2 }: PlaneView, at: Spot) => ({
  left: (100 * (at.x1 - x1.min)) / (x1.max - x1.min),
  top: (100 * (x2.max - at.x2)) / (x2.max - x2.min),
});

/** A band between two heights, whichever is the higher one. */
export const bandBetween = (x1: number, one: number, other: number): Guess => ({
  kind: 'band',
  x1,
  low: Math.min(one, other),
  high: Math.max(one, other),
});

/** The height that stays where the nearer one is taken hold of; null where no band is drawn yet. */
export function standingEnd(draft: Guess | null, { x2 }: Spot): number | null {
  if (draft?.kind !== 'band') return null;
  return Math.abs(x2 - draft.low) < Math.abs(x2 - draft.high) ? draft.high : draft.low;
}

/** A curve drawn on from one place of the chart to another: the knots on the way take the losses there. */
export function drawAlong(
  losses: readonly number[],
  from: { readonly knot: number; readonly loss: number },
  to: { readonly knot: number; readonly loss: number },
): readonly number[] {
  const [low, high] = from.knot <= to.knot ? [from, to] : [to, from];
  return losses.map((loss, k) => {
    if (k < Math.round(low.knot) || k > Math.round(high.knot)) return loss;
    const width = high.knot - low.knot;
    const share = width === 0 ? 1 : Math.min(1, Math.max(0, (k - low.knot) / width));
    return low.loss + share * (high.loss - low.loss);
  });
}

/**
 * A finger that draws here moves nothing else. Its drawing is no fling either: a fling would go on unseen, and the next tap,
 * wherever it is, would only stop that.
 */
export function keepFromPage(area: HTMLElement, signal: AbortSignal): void {
  area.addEventListener(
    'touchstart',
    (event) => {
      if (event.touches.length === 1) event.preventDefault();
    },
    { signal, passive: false },
  );
}
