import { fetchPart } from '../fetchPart';
import { lazyService } from '../lazyService';

/** For the shading of models whose boundary is no straight line. */
export const lazyCurved = lazyService(() => fetchPart(() => import('./curved')));
/** For models of x1 alone. */
export const lazyOneFeature = lazyService(() => fetchPart(() => import('./oneFeature')));
/** For points too many to be drawn one by one. */
export const lazyDensity = lazyService(() => fetchPart(() => import('./density')));
/** For the lines of the model that the labels come from. */
export const lazyTruth = lazyService(() => fetchPart(() => import('./truth')));
export const lazyFading = lazyService(() => fetchPart(() => import('./fading')));
