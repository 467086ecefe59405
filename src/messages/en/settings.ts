/** The dialog of the settings of the page itself; fetched with it. */
export const words = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  singleKeys: 'Single-key shortcuts',
  singleKeysHelp:
    'Letters and digits act as shortcuts. Turn this off if you dictate or press keys by accident.',
  startFresh: 'Start fresh',
  startFreshHelp: 'Puts back the points and settings of a first visit. Undo brings yours back.',
  whereKept:
    'Where your browser allows it, your points and settings are kept on this device until you come back. Nothing is sent anywhere.',
} as const;
