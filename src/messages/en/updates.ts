/** The offer of a newer version of the page. */
export const words = {
  ready: 'A new version of Logit Lab is ready. Your points and settings are kept.',
  refused:
    'Your work could not be saved in this browser, so nothing was updated. Save it as a file first (Export), then close all pages of Logit Lab and open it again.',
  now: 'Update now',
  later: 'Later',
} as const;
