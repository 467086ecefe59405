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
    <Menu
      label={words.plane.menu}
      x={x}
      y={y}
      onClose={onClose}
      onLeave={onClose}
      items={[
        { label: words.plane.changeTo[otherLabel], onChoose: onSwitch },
        { label: words.plane.delete, onChoose: onDelete },
      ]}
    />
  );
}
