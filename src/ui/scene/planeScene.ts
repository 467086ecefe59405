import { clampCoordinate } from '../../core/data/coordinate';
import type { Dataset, Sample } from '../../core/data/dataset';
import { domainOf } from '../../core/data/domain';
import { clampToView, fromPixel, type PlaneView, toPixel } from '../../core/data/planeView';
import type { Lab } from '../../lab/ports';
import { words } from '../../messages/words';
import { axisRoom, type PlaneAxes } from '../../render/plane/axes';
import { probabilityDomain, probabilityTicks, standOnLabels } from '../../render/plane/labelHeights';
import { explainProbe } from '../../store/derived';
import { memoizeLast } from '../../store/memoizeLast';
import { selectClassWords } from '../../store/selectors';
import type { LabState } from '../../store/state';

/** The plane as it stands on the page: its limits from the points, its size in CSS pixels from its box. */
export interface PlaneScene {
  readonly view: () => PlaneView;
  /**
   * The points where they are drawn, by the same indices: with one feature x2 is not the point's own but its label's
   * height. For looking and hitting, never for storing.
   */
  readonly drawn: () => Sample;
  /** The probe where it is drawn: with one feature at the height of its probability. */
  readonly probe: () => { readonly x1: number; readonly x2: number };
  /** The keyboard's cursor, if there is one: on the plane, however far away other points had let it go. */
  readonly cursor: () => { readonly x1: number; readonly x2: number } | null;
  /** What stands at the axes, and the room in CSS pixels that the upright one takes. */
  readonly axes: () => PlaneAxes & { readonly room: number };
  resize(width: number, height: number): void;
}

/** Makes the view anew only when points or size change it, so that painters can compare it by identity. */
export function createPlaneScene({ store, live }: Pick<Lab, 'store' | 'live'>): PlaneScene {
  let size = { width: 1, height: 1 };
  let measured = store.getState().dataset;
  let view = measure();

  function measure(): PlaneView {
    const { points, home, hasVertical } = measured;
    const x2 = hasVertical ? domainOf(points.x2, home.x2) : probabilityDomain;
    return { x1: domainOf(points.x1, home.x1), x2, ...size };
  }
  function present(): PlaneView {
    const { dataset } = store.getState();
    const { points, home, hasVertical } = measured;
    if (dataset.points !== points || dataset.home !== home || dataset.hasVertical !== hasVertical) {
      measured = dataset;
      const next = measure();
      if (!isSame(next, view)) view = next;
    }
    return view;
  }
  return {
    view: present,
    drawn() {
      const { points, hasVertical } = store.getState().dataset;
      return drawnPoints(points, hasVertical);
    },
    probe() {
      const state = store.getState();
      const { x1, x2 } = state.plane.probe;
      if (state.dataset.hasVertical) return { x1, x2 };
      return { x1, x2: explainProbe(state, live)?.probability ?? 0.5 };
    },
    cursor() {
      const { cursor } = store.getState().marks;
      if (!cursor) return null;
      const [x1, x2] = clampToView(present(), cursor.x1, cursor.x2);
      return { x1, x2 };
    },
    axes() {
      const { source, hasVertical } = store.getState().dataset;
      return axesOf(source, hasVertical, present());
    },
    resize(width, height) {
      size = { width, height };
      view = measure();
    },
  };
}

const drawnPoints = memoizeLast(
  (points: Dataset, hasVertical: boolean): Sample => (hasVertical ? points : standOnLabels(points)),
);

/** Columns of a table by their own names; the axis of a probability by what it is. */
const axesOf = memoizeLast((source: LabState['dataset']['source'], hasVertical: boolean, view: PlaneView) => {
  const column = (index: number | null | undefined) =>
    index === null || index === undefined ? undefined : source?.table.header[index].trim() || undefined;
  const vertical = column(source?.reading.vertical) ?? words.plane.x2;
  const axes = {
    x1: column(source?.reading.horizontal) ?? words.plane.x1,
    x2: hasVertical ? vertical : words.plane.shading(selectClassWords({ dataset: { source } })[1]),
    x2Ticks: hasVertical ? null : probabilityTicks,
  };
  return { ...axes, room: axisRoom(view, axes) };
});

function isSame(one: PlaneView, other: PlaneView): boolean {
  return (
    one.x1.min === other.x1.min &&
    one.x1.max === other.x1.max &&
    one.x2.min === other.x2.min &&
    one.x2.max === other.x2.max
  );
}

/** A place on the plane, in data units and in pixels of the plotted area. */
export interface Place {
  readonly x1: number;
  readonly x2: number;
  readonly px: number;
  readonly py: number;
}

/**
 * What a place on the plane means for what is put there. With one feature the height means nothing: a point or probe
 * that is moved keeps its own x2, and a new point gets 0.
 */
export function storedPlace(
  { dataset: { hasVertical, points }, plane: { probe } }: Pick<LabState, 'dataset' | 'plane'>,
  { x1, x2 }: { readonly x1: number; readonly x2: number },
  moved: { readonly kind: 'point'; readonly index: number } | { readonly kind: 'probe' | 'empty' },
): { x1: number; x2: number } {
  if (hasVertical) return { x1, x2 };
  if (moved.kind === 'point') return { x1, x2: points.x2[moved.index] };
  return { x1, x2: moved.kind === 'probe' ? probe.x2 : 0 };
}

/** Coordinates with so many decimals as are far finer than a pixel, short to read and short in a link. */
export function roundPlace(view: PlaneView, x1: number, x2: number): { x1: number; x2: number } {
  return { x1: clampCoordinate(roundWithin(x1, view.x1)), x2: clampCoordinate(roundWithin(x2, view.x2)) };
}

function roundWithin(value: number, { min, max }: PlaneView['x1']): number {
  const decimals = 4 + Math.ceil(-Math.log10(max - min));
  return decimals > 100 ? value : Number(value.toFixed(Math.max(0, decimals)));
}

/** Where on the plane a pointer stands, whatever the scroll position or zoom; clamped to the plotted area. */
export function placeOfPointer(box: Element, view: PlaneView, clientX: number, clientY: number): Place {
  const rect = box.getBoundingClientRect();
  const px = ((clientX - rect.left) / rect.width) * view.width;
  const py = ((clientY - rect.top) / rect.height) * view.height;
  return { ...roundPlace(view, ...clampToView(view, ...fromPixel(view, px, py))), px, py };
}

export function placeOfPoint(view: PlaneView, x1: number, x2: number): Place {
  const [px, py] = toPixel(view, x1, x2);
  return { x1, x2, px, py };
}
