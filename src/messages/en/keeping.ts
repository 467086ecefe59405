/** The work that the browser keeps from one visit to the next. */
export const words = {
  notKept:
    'This browser does not let the page keep anything: your points and settings are gone once you close it.',
  storageFull: 'The browser’s storage is full: your latest changes are gone once you close this page.',
  short: 'Your changes are not kept.',
  unreadableWork:
    'Your kept work could not be read, so this is a fresh page. What was kept has not been deleted.',
} as const;
