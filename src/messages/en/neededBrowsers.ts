/** The oldest browsers that the page works in, as `scripts/target.ts` has them. */
export const neededBrowsers = 'Chrome or Edge 109, Firefox 115, Safari 16.4';
