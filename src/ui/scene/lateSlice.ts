import { fetchPart } from '../../render/fetchPart';
import { lazyView } from '../kit/lazyView';

const fetchViews = () => fetchPart(() => import('./sliceViews')).then(({ sliceViews }) => sliceViews);

/** What is shown only of a model of more features than axes. */
export const HeldPanel = lazyView(() => fetchViews().then((views) => views.HeldPanel));
export const PointValues = lazyView(() => fetchViews().then((views) => views.PointValues));
export const SliceChip = lazyView(() => fetchViews().then((views) => views.SliceChip));
export const ProbeOthers = lazyView(() => fetchViews().then((views) => views.ProbeOthers));
