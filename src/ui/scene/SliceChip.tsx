import { words } from '#words/slice';
import { isDense } from '../../render/plane/points';
import { selectHeldColumns } from '../../store/heldValues';
import { useLabState } from '../useLab';
import { sliceText } from './sliceText';
import './slice.css';

/** Says in a corner of the plane where the slice lies, and to screen readers by the element of this id. */
export function SliceChip({ id }: { id: string }) {
  const columns = useLabState(selectHeldColumns);
  const held = useLabState(({ dataset }) => dataset.held);
  const others = useLabState(({ dataset }) => dataset.points.others);
  const isAbove = useLabState(({ dataset }) => isDense(dataset.points));
  const values = sliceText(columns, held, others);
  return (
    <div className={isAbove ? 'plane-slice is-over-density' : 'plane-slice'}>
      <p className="plane-slice-chip" aria-hidden="true" title={words.chip(values)}>
        {words.chip(values)}
      </p>
      <p id={id} hidden>
        {words.description(values)}
      </p>
    </div>
  );
}
