import type { Recipe } from '../core/data/catalog';
import { runJob, type WorkerLike } from '../loader/client';
import { settled } from '../render/settled';
import type { LabParts } from '../ui/lab';

/**
 * Draws the points that `load.sampling` asks for in a worker, and hands them to the store; what is asked for next, or
 * nothing any more, ends what is under way. Where it fails the page keeps the points it has and says so.
 */
export function wireLoading(
  { store, actions }: Pick<LabParts, 'store' | 'actions'>,
  spawn: () => WorkerLike,
): void {
  let cancel = () => {};
  const setDrawing = settled.flag();

  function fail(error: unknown): void {
    actions.setLoad({ sampling: null });
    actions.setRun({ notice: { kind: 'loadFailed', detail: String(error) } });
  }

  function draw(recipe: Recipe): void {
    try {
      const task = runJob(spawn, { kind: 'sample', recipe });
      cancel = task.cancel;
      task.done.then((points) => actions.takeSample(recipe, points), fail);
    } catch (error) {
      fail(error);
    }
  }

  store.subscribe(({ load }, before) => {
    if (load.sampling === before.load.sampling) return;
    cancel();
    cancel = () => {};
    setDrawing(load.sampling !== null);
    if (load.sampling) draw(load.sampling);
  });
}
