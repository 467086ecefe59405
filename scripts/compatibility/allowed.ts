/** Features in use that one of the oldest browsers lacks, by the fallback there. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  'React knows the name or asks whether it is there, and the page does not use it': [
    'attribute capture',
    'attribute fetchpriority',
    'attribute imagesizes',
    'attribute imagesrcset',
    'attribute is',
    'global navigation',
    'global setImmediate',
    'member animation',
    'member canIntercept',
    'member connection',
    'member currentEntry',
    'member delay',
    'member downlink',
    'member fromElement',
    'member skipTransition',
    'member startViewTransition',
    'member transition',
  ],
  'The code of a program to be copied, or the page state, has a property of that name': [
    'attribute command',
    'attribute watch',
  ],
  'A colour of d3 or an export of the kernel, no feature of a browser': ['member percent', 'member adopt'],
  'ui/kit/overAll.ts asks for it, and fixes help, menus and the sign for files to the window where it is not there':
    ['attribute popover', 'attribute popovertarget', 'member showPopover', 'member hidePopover'],
  'ui/kit/Dialog.tsx closes the dialog itself': ['attribute closedby'],
  'app/spawnWorker.ts asks for it': ['member createPolicy'],
  'help.css has its own place for a help text': [
    'property position-area',
    'property position-try-fallbacks',
    'pseudo popover-open',
  ],
  'The next font of the list is taken': ['value font-family: ui-monospace'],
  'Safari has no forced colours': ['property forced-color-adjust'],
  'A print is on the paper, and with the margins, that the browser is set to': [
    'at-rule page',
    'property size',
  ],
  'Fractions are a little smaller': ['property math-style'],
  'The scrollbar is of the usual width, or styled beside it in the way of WebKit': [
    'property scrollbar-width',
  ],
  'A label of two lines breaks where it must': ['property text-wrap'],
};
