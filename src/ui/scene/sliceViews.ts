import { ProbeOthers } from '../readouts/ProbeOthers';
import { HeldPanel } from './HeldPanel';
import { PointValues } from './PointValues';
import { SliceChip } from './SliceChip';

/** Together: no model of more features than axes is shown without most of them. */
export const sliceViews = { HeldPanel, PointValues, ProbeOthers, SliceChip };
