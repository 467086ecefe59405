import type { WorkerLike } from '../../bridge/port';
import { runJob } from '../../loader/client';
import { createAttempts } from '../attempts';
import type { LabParts } from '../ports';

/**
 * Draws the points that `load.sampling` asks for in a worker, and hands them to the store; what is asked for next, or
 * nothing any more, ends what is in flight. Where it fails the page keeps the points it has and says so.
 */
export function wireLoading(
  { store, actions }: Pick<LabParts, 'store' | 'actions'>,
  spawn: () => WorkerLike,
): void {
  const attempts = createAttempts();

  function fail(error: unknown): void {
    actions.setLoad({ sampling: null });
    actions.setRun({ notice: { kind: 'loadFailed', detail: String(error) } });
  }

  store.subscribe(({ load: { sampling: recipe } }, before) => {
    if (recipe === before.load.sampling) return;
    if (!recipe) return attempts.stop();
    const draw = async () => {
      const points = await attempts.follow(runJob(spawn, { kind: 'sample', recipe }));
      actions.takeSample(recipe, points);
    };
    attempts.begin(draw, fail);
  });
}
