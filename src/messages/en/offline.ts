/** The page away from its server. */
export const offline = {
  offline: {
    fileLink:
      'This page is a file on your computer, so the link works on this computer only. Somebody else with the same file can open that, put the end of this link, from the # on, behind its address, and press Enter.',
  },
} as const;
