import { useRef } from 'react';
import { type Bands, cutBands } from '../../../render/charts/surfaceBands';
import { widenWindow } from '../../../render/charts/surfaceGeometry';
import { selectFittedData, selectObjective } from '../../../store/trainingInputs';
import { useLab } from '../../useLab';
import { useLatest } from '../useLatest';
import type { SurfaceModel } from './surfaceModel';

/** Places along each side of the map: of more points while it changes, of few then and of very many at rest, at rest. */
const sizes = { coarse: 25, middle: 41, fine: 61 } as const;
/** Of up to so many points a map is there at once, and the page's own work decides how fine it is. */
const fewPoints = 600;
const manyPoints = 10_000;
/** The map reaches beyond the window by this share of it on every side: something is there when it is moved. */
const beyond = 0.12;

export interface SurfaceMap {
  readonly bands: Bands | null;
  /** How many points stand for all. */
  readonly points: number;
}

/**
 * The surface in sight, cut into bands. It is asked for again when the window, the points, the loss or the parameters held
 * have changed: of many points first on a coarse grid, then on a fine one once nothing moves any more.
 */
export function useBands(model: SurfaceModel): () => SurfaceMap {
  const { store, questions, live } = useLab();
  const map = useRef<SurfaceMap>({ bands: null, points: 0 });
  const cut = useRef<unknown>(null);
  /** The question of the last coarse map. */
  const known = useRef<readonly unknown[]>([]);
  const asked = useRef<readonly unknown[]>([]);

  const pointCount = () => selectFittedData(store.getState()).labels.length;

  function basis(): readonly unknown[] {
    const state = store.getState();
    const parts = [
      selectFittedData(state),
      selectObjective(state),
      model.axes(),
      model.heldNow(),
      model.window.now(),
    ];
    const isKnown = parts.every((part, i) => Object.is(part, known.current[i]));
    asked.current = parts;
    return [...parts, sizeFor(pointCount(), live.isMoving, isKnown)];
  }

  function ask() {
    const [held, window] = [model.heldNow(), model.window.now()];
    const parts = asked.current;
    const size = basis().at(-1) as number;
    if (!held || pointCount() === 0) return Promise.resolve(null);
    const landscape = { axes: model.axes(), ...widenWindow(window, beyond), size, held };
    return questions
      .ask({ kind: 'surface', landscape, ...selectObjective(store.getState()) })
      .then((answer) => {
        if (answer) known.current = parts;
        return answer;
      });
  }

  const answer = useLatest(basis, ask);
  return () => {
    if (pointCount() === 0) map.current = { bands: null, points: 0 };
    const { current } = answer;
    if (!current || current === cut.current) return map.current;
    cut.current = current;
    // An answer about other axes came too late: what it shows is not what the axes say.
    if (current.landscape.axes.every((axis, i) => axis === model.axes()[i])) {
      map.current = { bands: cutBands(current.landscape, current.values), points: current.points };
    }
    return map.current;
  };
}

function sizeFor(points: number, isMoving: boolean, isKnown: boolean): number {
  if (points <= fewPoints) return isMoving ? sizes.middle : sizes.fine;
  if (isMoving || !isKnown) return sizes.coarse;
  return points > manyPoints ? sizes.middle : sizes.fine;
}
