/** The page around the model: its name, buttons, tips, dialogs and notices. */
export const page = {
  appName: 'Logit Lab',
  sections: {
    data: 'Data',
    training: 'Training',
    probe: 'Try a point',
    more: 'More settings',
    equation: 'The model',
    optimum: 'Best possible weights',
    plane: 'Points and decision boundary',
    loss: 'Loss curve',
    meaning: 'What the weights mean',
    transport: 'Training controls',
  },
  buttons: {
    train: 'Train',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    newPoints: 'New points',
    undo: 'Undo',
    redo: 'Redo',
    settings: 'Settings',
    shortcuts: 'Keyboard shortcuts',
    close: 'Close',
    dismiss: 'Dismiss',
  },
  tips: {
    train: 'Train: run epochs until the number set (Space)',
    pause: 'Pause the training (Space)',
    step: 'Step: train one epoch (S)',
    reset: 'Reset: back to epoch 0 with the same starting weights (R)',
    newPoints: 'New points: draw other random points of this kind (N)',
    undo: 'Undo (Ctrl+Z)',
    redo: 'Redo (Ctrl+Shift+Z)',
    epoch: 'Drag to go back and forth through what was trained',
    epochNothing: 'Nothing is trained yet: press Train or Step first',
  },
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  settings: {
    title: 'Settings',
    singleKeysHelp:
      'Letters and digits act as shortcuts. Turn this off if you dictate or press keys by accident.',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    anywhere: 'Anywhere',
    onPlane: 'On the data plane (click it or tab to it)',
    offNote: 'Single-key shortcuts are off. Turn them on in Settings.',
    rows: {
      anywhere: [
        ['Space', 'Train or pause'],
        ['S', 'One epoch'],
        ['R', 'Reset to epoch 0'],
        ['N', 'New points'],
        ['0 or 1', 'Choose the class to add'],
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
          'Move the boundary by hand: arrow keys shift it, with Shift they turn it, + and − stretch the arrow',
        ],
      ],
    },
  },
  notices: {
    partMissing:
      'This part of the page could not be loaded. Check the connection and reload the page; your work is kept.',
    restarted:
      'The training worker had stopped and was replaced. Nothing was lost; training goes on where it was.',
    noWorker:
      'This browser could not start the training worker, so nothing can be trained here. Reload the page, or try another browser.',
    failed:
      'The training stopped with an error. Your points and settings are safe. Press Reset to start it again.',
    loadFailed: 'The new points could not be made. The points you had are still here. Please try again.',
  },
} as const;
