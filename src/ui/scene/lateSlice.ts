import { fetchPart } from '../../render/fetchPart';
import { lazyView } from '../kit/lazyView';

/** What is shown only of a model of more features than axes. */
export const HeldPanel = lazyView(() =>
  fetchPart(() => import('./HeldPanel')).then(({ HeldPanel }) => HeldPanel),
);
export const PointValues = lazyView(() =>
  fetchPart(() => import('./PointValues')).then(({ PointValues }) => PointValues),
);
export const SliceChip = lazyView(() =>
  fetchPart(() => import('./SliceChip')).then(({ SliceChip }) => SliceChip),
);
export const ProbeOthers = lazyView(() =>
  fetchPart(() => import('../readouts/ProbeOthers')).then(({ ProbeOthers }) => ProbeOthers),
);
