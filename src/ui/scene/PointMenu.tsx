import { words as drawingToolsWords } from '#words/drawingTools';
import { words as sliceWords } from '#words/slice';
import type { Lab } from '../../lab/ports';
import { words } from '../../messages/words';
import { selectHeldColumns, valuesOfPoint } from '../../store/heldValues';
import { selectClassLabels } from '../../store/selectors';
import { Menu } from '../kit/Menu';
import { useClassWords, useLabState } from '../useLab';
import { deletePoint, switchClass } from './planeEdits';
import { sliceText } from './sliceText';

interface PointMenuProps {
  index: number;
  /** Where the pointer or the cursor is, in pixels of the window. */
  x: number;
  y: number;
  /** Does this to the point, and says what it answers. */
  onChoose: (act: (lab: Lab, index: number) => string) => void;
  /** Its values of the features on no axis are to be changed. */
  onValues: () => void;
  onClose: () => void;
}

/** What can be done with one point. */
export function PointMenu({ index, x, y, onChoose, onValues, onClose }: PointMenuProps) {
  const otherLabel = useLabState(({ dataset }) => (dataset.points.y[index] === 1 ? 0 : 1));
  const toOther = words.plane.changeTo(useClassWords()[otherLabel]);
  const isNamed = useLabState(selectClassLabels) !== null;
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  const ofSlice = [
    { label: sliceWords.asPoint, onChoose: () => onChoose(holdAsPoint) },
    { label: sliceWords.values, onChoose: onValues },
  ];
  return (
    <Menu
      label={words.plane.menu}
      x={x}
      y={y}
      onClose={onClose}
      onLeave={onClose}
      items={[
        {
          label: toOther,
          name: isNamed ? drawingToolsWords.alsoClass(toOther, words.columns.classes[otherLabel]) : undefined,
          onChoose: () => onChoose(switchClass),
        },
        ...(isSlice ? ofSlice : []),
        { label: words.plane.delete, onChoose: () => onChoose(deletePoint) },
      ]}
    />
  );
}

/** The slice goes through the point. */
function holdAsPoint({ store, actions }: Lab, index: number): string {
  const state = store.getState();
  const values = valuesOfPoint(state, index);
  actions.setHeld(values);
  return sliceWords.heldAsPoint(sliceText(selectHeldColumns(state), values, state.dataset.points.others));
}
