import { words as document } from './document.ts';

/** The list of keys; fetched with its dialog. */
export const words = {
  title: 'Keyboard shortcuts',
  anywhere: 'Anywhere',
  onPlane: 'On the data plane (click it or tab to it)',
  browsers: 'Browsers',
  browsersNote: `Logit Lab works in ${document.neededBrowsers} and all newer ones, to the same numbers.`,
  offNote: 'Single-key shortcuts are off. Turn them on in Settings.',
  rows: {
    anywhere: [
      ['Space', 'Train or pause'],
      ['S', 'One epoch'],
      ['R', 'Reset to epoch 0'],
      ['N', 'New points'],
      ['0 or 1', 'Choose the class to add'],
      ['F', 'Enlarge the view, then the loss curve, and back to the side'],
      ['D', 'Presentation size, for a projector, and back'],
      ['Ctrl+Z', 'Undo'],
      ['Ctrl+Shift+Z or Ctrl+Y', 'Redo'],
      ['Ctrl+V', 'Import rows copied from a spreadsheet'],
      ['?', 'This list'],
    ],
    plane: [
      ['Arrow keys', 'Move the cursor; with Shift, in small steps'],
      ['Enter', 'Add a point, or pick up and drop the one under the cursor'],
      ['Escape', 'Put a picked-up point back'],
      ['Delete', 'Remove the point under the pointer or cursor'],
      ['Page Up, Page Down', 'Go to the previous or next point'],
      ['M', 'Menu of the point under the cursor'],
      ['P', 'Take the probe to the cursor'],
      [
        'H',
        'Move the boundary by hand: arrow keys shift it, with Shift they turn it, + and − stretch the arrow; Enter takes it, Escape gives it up',
      ],
      ['T', 'Move the true boundary in the same way, where it is shown'],
    ],
  },
  touch: {
    title: 'By touch, on the data plane',
    rows: [
      ['Tap', 'Add a point of the chosen class'],
      [
        'Rest, then drag',
        'Move a point, the probe, the line or its arrow; a ring around the finger shows that it holds',
      ],
      ['Hold a point', 'Its menu: change the class, delete'],
      ['Swipe', 'Scroll the page, wherever the finger starts'],
      ['Spray, Eraser, Select', 'The finger draws at once; to scroll, start beside the plane'],
    ],
  },
  surface: {
    title: 'On the loss surface',
    rows: [
      ['Arrow keys', 'Move the cursor and hear the loss; with Shift in small steps'],
      ['Enter', 'Start from the cursor'],
      ['+ and −', 'Zoom in or out'],
      ['Home', 'Show the whole path'],
      ['Escape', 'Take the cursor away'],
    ],
  },
  tools: {
    title: 'Tools for drawing',
    rows: [
      ['V, B, E, L', 'Point, Spray, Eraser, Select'],
      ['[ and ]', 'Smaller or larger brush'],
      ['X', 'Switch the class to add'],
      ['Enter', 'Spray or erase around the cursor; pick up and drop the selected points'],
      ['Space', 'With Select: select the point under the cursor, or take it out again'],
      ['Shift or Alt', 'While drawing round points: add them to the selection, or take them out'],
      ['Ctrl+A', 'Select all points'],
      ['Delete', 'Delete the selected points'],
      ['Escape', 'Clear the selection, or take back the stroke under way'],
    ],
  },
  table: {
    title: 'In the table of points',
    rows: [
      ['Arrow keys', 'Go from cell to cell; up or down with Shift, select rows'],
      ['Enter or F2', 'Change the number, or the class; on a heading, sort'],
      ['Space', 'Change the class; in the first column, select the row'],
      ['Delete', 'Remove the point, or all points selected'],
      ['Ctrl+Home, Ctrl+End', 'Go to the first or last cell'],
      ['Ctrl+V', 'Paste rows from a spreadsheet'],
      ['Ctrl+A', 'Select all rows'],
    ],
  },
} as const;
