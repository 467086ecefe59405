/** Share → Task: a question about the page as it stands, for others to work on. */
export const words = {
  title: 'Task',
  about:
    'A link to this page with a question of yours on it, and with no more beside it than you tick. Whoever opens it can start at once.',
  question: 'Question',
  questionHint: 'Write the question, and the link appears here. An empty line begins a new paragraph.',
  preview: 'What is seen',
  previewOf: {
    noSettings: 'no settings',
    middle: 'Data plane',
    side: 'At the side',
    noSide: 'nothing',
  },
  train: 'Train, Step, Reset',
  link: 'Link of the task',
  copy: 'Copy task link',
  notCopied: 'The browser does not let the page copy. The link is selected: copy it with Ctrl+C.',
  look: 'Look at it',
  tooManyParagraphs: (most: string) =>
    `A question has at most ${most} paragraphs. Take out some of the empty lines, and the link appears here.`,
  noLink: {
    'too-many-points': 'There are too many points for a link with a task.',
    'too-many-columns': 'A link has no room for these points with all their columns.',
    'too-long': 'The question is too long for a link.',
    'no-compression': 'This browser cannot make links. A newer one can.',
    failed: 'The link could not be made. Change the question, and it is tried again.',
  },
} as const;
