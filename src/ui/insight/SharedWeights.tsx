import { fetchPart } from '../../render/fetchPart';
import { lazyView } from '../kit/lazyView';

/** Says of which features the weights can be exchanged; fetched where there are such. */
export const SharedWeights = lazyView(() =>
  fetchPart(() => import('./NoOptimum')).then(({ ManyOptima }) => ManyOptima),
);
