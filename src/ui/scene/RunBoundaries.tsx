import { type RefObject, useRef } from 'react';
import type { PlaneView } from '../../core/data/planeView';
import type { BoundaryShape } from '../../render/plane/lines';
import { boundaryShape } from '../../render/plane/overlay';
import { drawRunBoundaries, type RunBoundary } from '../../render/plane/runBoundaries';
import { traceIfCurved } from '../../render/plane/traced';
import { selectComparedRuns } from '../../store/comparedRuns';
import type { Model } from '../../store/live';
import type { Traced } from '../../tracer/client';
import { useLab, usePainter } from '../useLab';
import { namesOfRuns } from '../views/runs/runNames';
import type { PlaneScene } from './planeScene';

/** A boundary as it was worked out last. */
interface Known {
  readonly view: PlaneView;
  readonly threshold: number;
  readonly model: Model;
  /** Where it is curved. */
  readonly traced: Traced | null;
  readonly shape: BoundaryShape;
}

interface RunBoundariesProps {
  scene: PlaneScene;
  /** Where they are drawn. */
  svg: RefObject<SVGSVGElement | null>;
}

/** The boundaries of the runs compared, while the page shows the comparison. */
export function RunBoundaries({ scene, svg }: RunBoundariesProps) {
  const { store, race, paintLoop, tracer } = useLab();
  const known = useRef(new Map<number, Known>());
  const drawn = useRef<readonly unknown[]>([]);

  function bringUpToDate(view: PlaneView, threshold: number, isOneFeature: boolean): void {
    const onArrival = paintLoop.invalidate;
    for (const { slot, model } of race.live.runs) {
      if (!model) continue;
      const look = { threshold, isOneFeature };
      const tracing = { tracer, clientKey: `run ${slot}`, levels: [threshold], isShaded: false };
      const traced = traceIfCurved(tracing, view, model.parameters, look, onArrival);
      const now = { view, threshold, model, traced };
      const before = known.current.get(slot);
      if (before && isSame(before, now)) continue;
      const shape = boundaryShape(view, model.parameters, look, traced, onArrival);
      if (shape) known.current.set(slot, { ...now, shape });
    }
  }

  /** Without that of the page's own run, which is on the plane already. */
  function boundariesNow(): RunBoundary[] {
    const compared = selectComparedRuns(store.getState());
    const names = namesOfRuns(compared);
    const present = compared.find(({ isPresent }) => isPresent)?.slot;
    return race.live.runs.flatMap(({ slot, model, isOwn }) => {
      const shape = known.current.get(slot);
      return model && shape && !(isOwn && slot === present)
        ? [{ slot, name: names.get(slot) ?? '', own: shape.model.own, shape: shape.shape }]
        : [];
    });
  }

  usePainter(() => {
    if (!svg.current) return;
    const state = store.getState();
    const isShown = state.tabs.tab === 'runs' && state.race.hasBoundaries;
    const view = scene.view();
    if (isShown) bringUpToDate(view, state.tabs.threshold, !state.dataset.hasVertical);
    const boundaries = isShown ? boundariesNow() : [];
    const now = [view, ...boundaries.flatMap(({ slot, name, shape }) => [slot, name, shape])];
    if (now.length === drawn.current.length && now.every((part, i) => part === drawn.current[i])) return;
    drawn.current = now;
    drawRunBoundaries(svg.current, view, boundaries);
  });

  return <svg ref={svg} aria-hidden="true" />;
}

function isSame(one: Omit<Known, 'shape'>, other: Omit<Known, 'shape'>): boolean {
  const { view, threshold, model, traced } = other;
  return one.view === view && one.threshold === threshold && one.model === model && one.traced === traced;
}
