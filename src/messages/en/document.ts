const neededBrowsers = 'Chrome or Edge 109, Firefox 115, Safari 16.4';

/** The words of index.html itself: to the browser, to search engines, and where it cannot work. */
export const words = {
  title: 'Logit Lab – see logistic regression learn',
  description:
    'Press Train and watch logistic regression learn: random points, a line that turns into place, and the loss falling beside it.',
  noScript: 'Logit Lab trains its model in your browser, so it needs JavaScript switched on.',
  /** The oldest browsers that the page works in, as `scripts/target.ts` has them. */
  neededBrowsers,
  oldBrowser: `Logit Lab needs a newer browser. It works in ${neededBrowsers} and all newer ones.`,
} as const;
