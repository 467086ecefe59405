/** The page away from its server, and newer versions of it. */
export const offline = {
  offline: {
    fileLink:
      'This page is a file on your computer, so the link works on this computer only. Somebody else with the same file can open that, put the end of this link, from the # on, behind its address, and press Enter.',
    updateReady: 'A new version of Logit Lab is ready. Your points and settings are kept.',
    updateNow: 'Update now',
    updateLater: 'Later',
    updateRefused:
      'Your work could not be saved in this browser, so nothing was updated. Save it as a file first (Export), then close all pages of Logit Lab and open it again.',
  },
} as const;
