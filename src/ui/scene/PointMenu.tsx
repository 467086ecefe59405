import { words } from '../../messages/words';
import { Menu } from '../kit/Menu';

interface PointMenuProps {
  /** The label that the point does not have. */
  otherLabel: 0 | 1;
  /** Where the pointer or the cursor is, in pixels of the window. */
  x: number;
  y: number;
  onSwitch: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** What can be done with one point. */
export function PointMenu({ otherLabel, x, y, onSwitch, onDelete, onClose }: PointMenuProps) {
  return (
    <Menu label={words.plane.menu} x={x} y={y} onClose={onClose} onLeave={onClose}>
      <button type="button" role="menuitem" tabIndex={-1} onClick={onSwitch}>
        {words.plane.changeTo[otherLabel]}
      </button>
      <button type="button" role="menuitem" tabIndex={-1} onClick={onDelete}>
        {words.plane.delete}
      </button>
    </Menu>
  );
}
