import type { Lab } from '../../../lab/ports';
import type { Place } from '../../../render/charts/surfaceGeometry';
import { manyPoints } from '../../../store/limits';
import { startWith } from '../../../store/trainingInputs';

/** Sets where training starts: the two parameters on the axes, all others as they are at epoch 0. */
export function createStart(
  { store, actions }: Pick<Lab, 'store' | 'actions'>,
  axes: () => readonly [number, number],
  show: (dragged: Place | null) => void,
) {
  let late: Place | null = null;

  function set({ x, y }: Place): void {
    const [across, up] = axes();
    const customStart = startWith(store.getState(), [
      [across, x],
      [up, y],
    ]);
    actions.setSettings({ start: 'custom', customStart });
  }

  return {
    /** Makes a place the start of a new run, as one step of undo. */
    at(place: Place): void {
      actions.endGesture();
      set(place);
    },
    /** The same in mid-drag, of very many points only once it is let go: all that follows until `drop` is one step of undo. */
    drag(place: Place): void {
      show(place);
      if (store.getState().dataset.points.y.length > manyPoints) late = place;
      else actions.duringGesture(() => set(place));
    },
    drop(): void {
      show(null);
      if (late) set(late);
      late = null;
      actions.endGesture();
    },
    cancel(): void {
      show(null);
      late = null;
      actions.cancelGesture();
    },
  };
}
