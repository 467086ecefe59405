/** The dialog of the settings of the page itself; fetched with it. */
export const words = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  presentation: 'Presentation size',
  presentationHelp:
    'For a projector: large type, the plane and one view, few controls. The key D switches it too, and the address of the page keeps it.',
  keysShown: 'Show keys as they are pressed',
  presentationRoom: 'This window is too small for it: it needs 1,000 by 560 pixels.',
  shown: 'Drawn on the plane',
  shownHelp: 'Saved pictures have the same: for an exam sheet, leave out what would be the answer.',
  parts: {
    boundary: 'decision boundary and its neighbors',
    contours: 'lines of other probabilities',
    shading: 'shading by probability',
    levels: 'labels of the lines',
    arrow: 'weight arrow and ‖w‖',
    rings: 'rings round points on the wrong side',
    probe: 'probe',
    optimum: 'line of the best weights',
    truth: 'true boundary',
  },
  singleKeys: 'Single-key shortcuts',
  singleKeysHelp:
    'Letters and digits act as shortcuts. Turn this off if you dictate or press keys by accident.',
  startFresh: 'Start fresh',
  startFreshHelp: 'Puts back the points and settings of a first visit. Undo brings yours back.',
  whereKept:
    'Where your browser allows it, your points and settings are kept on this device until you come back. Nothing is sent anywhere.',
} as const;
