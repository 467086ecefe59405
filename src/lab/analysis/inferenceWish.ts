import { lazyService } from '../../render/lazyService';
import type { LabState } from '../../store/state';
import type { LabParts } from '../ports';
import type { InferenceService } from './inference';

/** Whether anything on the page shows how sure the best weights are. */
function isInferenceWanted({ tabs }: Pick<LabState, 'tabs'>): boolean {
  const { tab, inference } = tabs;
  return (
    tab === 'inference' ||
    inference?.hasBand ||
    inference?.hasLines ||
    inference?.hasMargin ||
    inference?.hasFirth ||
    inference?.markSize !== undefined
  );
}

/** Keeps `live.inference` while it is wanted, by a part that is fetched for that. */
export function wireInference(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  fetchInference: () => Promise<InferenceService>,
): void {
  const service = lazyService(fetchInference);
  paintLoop.subscribe('derive', () => {
    if (isInferenceWanted(store.getState())) service.get(paintLoop.invalidate)?.update();
    else if (live.inference || live.influence) service.present()?.stop();
  });
}
