/** The page inside of other pages, and the code that puts it there. */
export const words = {
  title: 'Embed it',
  about:
    'This code puts it into a course page or slides that take HTML. The frame works there by itself and stores nothing.',
  shows: 'Shown beside the plane',
  parts: {
    curve: 'Loss curve',
    train: 'Training controls',
    speed: 'Speed',
    rate: 'Learning rate',
    tools: 'Class to add and tools',
    numbers: 'Equation and numbers',
    held: 'Hold at: the features on no axis',
    probe: 'Probe',
  },
  theme: 'Theme',
  themes: { host: 'Host page’s', light: 'Light', dark: 'Dark' },
  themeHelp:
    'Host page’s: light or dark as the page around it says in its style (color-scheme), else as the reader’s system is.',
  width: 'Width',
  height: 'Height',
  sizeHelp: 'In pixels. 320 × 320 is the least.',
  code: 'Embed code',
  copy: 'Copy code',
  notCopied: 'This browser does not let the page copy. The code is selected: press Ctrl+C.',
  look: 'See it in a new tab',
  frameTitle: 'Logit Lab: logistic regression to try out',
  open: 'Open in Logit Lab',
  openTip: 'Opens the whole page in a new tab, with these points and settings',
  sheets: 'Shown',
  plane: 'Plane',
  curve: 'Loss',
  more: 'More',
  tooMany: 'The code for other pages holds the same link, so it has no room for them either.',
  fromFile:
    'A page that was opened from a file cannot stand in other pages. Open Logit Lab at a web address, and this dialog has the code for it.',
  sandboxed:
    'The frame that this stands in lets it start no worker, so nothing can be trained here. Whoever has made the frame can add allow-same-origin to its sandbox.',
} as const;
