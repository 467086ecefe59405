/** Links to the page as it stands. */
export const words = {
  title: 'Share',
  task: 'Task: a question about this page',
  link: 'Link',
  copyLink: 'Copy link',
  copied: 'Copied. Paste it wherever you like.',
  notCopied: 'This browser does not let the page copy. The link is selected: press Ctrl+C.',
  making: 'Making the link …',
  about:
    'Whoever opens it finds these points, settings and this epoch. All of it stands in the link itself; nothing is stored anywhere else.',
  length: (characters: string) => `${characters} characters.`,
  epochLost:
    'Points or settings were changed while training, so this run cannot be repeated elsewhere: it opens at epoch 0.',
  fileLink:
    'This page is a file on your computer, so the link works on this computer only. Somebody else with the same file can open that, put the end of this link, from the # on, behind its address, and press Enter.',
  tooMany: (points: string, limit: string) =>
    `These are ${points} points of your own, and a link holds at most ${limit}. Save the session as a file instead and send that. Import opens it, with all that is here.`,
  tooWide:
    'A link has no room for these points with all their columns. Save the session as a file instead and send that. Import opens it, with all that is here.',
  lessonTooLong:
    'A link has no room for the lesson that is open here. Save the session as a file instead and send that. Import opens it, with all that is here.',
  noCompression:
    'This browser cannot make links, as it has no CompressionStream to pack them with. Browsers have had it since 2023: open Logit Lab in a newer one to share this page.',
  saveSession: 'Save session',
  notices: {
    linkBroken:
      'This link is damaged, so nothing of it could be opened. Ask for it again; it may have been cut off on its way.',
    linkNewer: 'This link comes from a newer version of this page. Reload the page and open the link again.',
    linkDataMissing:
      'The points that this link is about could not be loaded. Check the connection and open the link again.',
    linkUnsupported:
      'This browser cannot open links, as it has no DecompressionStream to unpack them with. Open the link in a newer one.',
  },
} as const;
