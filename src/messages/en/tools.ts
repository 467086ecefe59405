/** Tools for drawing on the plane, and what is done with selected points. */
export const words = {
  name: 'Tool',
  options: 'Tool options',
  names: { point: 'Point', spray: 'Spray', erase: 'Eraser', select: 'Select' },
  tips: {
    point: 'Point: click adds a point, drag moves one (V)',
    spray: 'Spray: press and move to add many points (B)',
    erase: 'Eraser: press and move to remove points (E)',
    select: 'Select: draw round points to move, change or delete them (L)',
  },
  hints: {
    point: 'Click to add a point. Drag a point to move it. Right-click a point for its menu.',
    select: 'Draw round points, or click one. Shift adds, Alt takes away.',
  },
  hintsTouch: {
    point: 'Tap to add a point. Rest on one to drag it, hold it for its menu.',
    select: 'Draw round points, or tap one. Tap it again to take it away.',
  },
  clear: 'Clear',
  clearTip: 'Clear: remove all points. Undo brings them back.',
  pickedUp:
    'Selected points picked up. Move them with the arrow keys, Enter drops them, Escape puts them back.',
  dropped: 'Selected points dropped.',
  putBack: 'Selected points put back.',
} as const;
