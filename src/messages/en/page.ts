/** The page around the model: its name, buttons, tips, dialogs and notices. */
export const words = {
  /** On paper. */
  printed: { on: 'on' },
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
    share: 'Share',
    settings: 'Settings',
    shortcuts: 'Keyboard shortcuts',
    close: 'Close',
    dismiss: 'Dismiss',
    skip: 'Skip to Train',
  },
  tips: {
    train: 'Train: run epochs until the number set (Space)',
    pause: 'Pause the training (Space)',
    step: 'Step: train one epoch (S)',
    reset: 'Reset: back to epoch 0 with the same starting weights (R)',
    newPoints: 'New points: draw other random points of this kind (N)',
    undo: 'Undo (Ctrl+Z)',
    redo: 'Redo (Ctrl+Shift+Z)',
    share: 'Share: a link that opens this very page anywhere',
    epoch: 'Drag to go back and forth through what was trained',
    epochNothing: 'Nothing is trained yet: press Train or Step first',
  },
  notices: {
    partMissing:
      'This part of the page could not be loaded. It comes by itself once the connection is back; if not, reload the page. Your work is kept.',
  },
  pageFailed: {
    title: 'This page has stopped',
    about:
      'Something went wrong in the page itself. Your points and settings were kept on this device as they were a moment ago.',
    reload: 'Load the page again',
    fresh: 'Start fresh',
    freshHelp: 'If it stops again, start fresh: with the points and settings of a first visit.',
  },
} as const;
