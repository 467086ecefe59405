import { type RefObject, useRef } from 'react';
import { drawLaneGhosts, type LaneGhost } from '../../render/plane/laneGhosts';
import type { GhostShape } from '../../render/plane/lines';
import { ghostShape } from '../../render/plane/overlay';
import type { PlaneView } from '../../render/plane/view';
import { selectLanes } from '../../store/lanes';
import type { Model } from '../../store/live';
import { useLab, usePainter } from '../lab';
import { namesOfLanes } from '../runs/laneNames';
import type { PlaneFrame } from './planeView';

/** A boundary as it was worked out last. */
interface Known {
  readonly view: PlaneView;
  readonly threshold: number;
  readonly model: Model;
  readonly shape: GhostShape;
}

interface LaneGhostsProps {
  frame: PlaneFrame;
  /** Where they are drawn. */
  svg: RefObject<SVGSVGElement | null>;
}

/** The boundaries of the runs compared, while the page shows the comparison. */
export function LaneGhosts({ frame, svg }: LaneGhostsProps) {
  const { store, race, frames } = useLab();
  const known = useRef(new Map<number, Known>());
  const drawn = useRef<readonly unknown[]>([]);

  /** Curved boundaries take long: one a frame, the others stay as they were until it is their turn. */
  function bringUpToDate(view: PlaneView, threshold: number, isOneFeature: boolean): void {
    const stale = race.live.lanes.flatMap(({ slot, model }) => {
      const before = known.current.get(slot);
      return model && (before?.model !== model || before.view !== view || before.threshold !== threshold)
        ? [{ slot, model }]
        : [];
    });
    const isCurved = stale.some(({ model }) => model.parameters.length > 3);
    // The one worked out goes to the end of the map: the first is the one that has waited longest.
    const waited = [...known.current.keys()];
    stale.sort((one, other) => waited.indexOf(one.slot) - waited.indexOf(other.slot));
    for (const { slot, model } of isCurved ? stale.slice(0, 1) : stale) {
      const shape = ghostShape(view, model.parameters, threshold, isOneFeature, frames.invalidate);
      if (!shape) return;
      known.current.delete(slot);
      known.current.set(slot, { view, threshold, model, shape });
    }
    if (isCurved && stale.length > 1) frames.invalidate();
  }

  function ghostsNow(): LaneGhost[] {
    const names = namesOfLanes(selectLanes(store.getState()));
    return race.live.lanes.flatMap(({ slot, model }) => {
      const shape = known.current.get(slot);
      return model && shape
        ? [{ slot, name: names.get(slot) ?? '', own: shape.model.own, shape: shape.shape }]
        : [];
    });
  }

  usePainter(() => {
    if (!svg.current) return;
    const state = store.getState();
    const isShown = state.view.tab === 'runs' && state.view.hasLaneGhosts;
    const view = frame.view();
    if (isShown) bringUpToDate(view, state.view.threshold, !state.dataset.hasVertical);
    const ghosts = isShown ? ghostsNow() : [];
    const now = [view, ...ghosts.flatMap(({ slot, name, shape }) => [slot, name, shape])];
    if (now.length === drawn.current.length && now.every((part, i) => part === drawn.current[i])) return;
    drawn.current = now;
    drawLaneGhosts(svg.current, view, ghosts);
  });

  return <svg ref={svg} aria-hidden="true" />;
}
