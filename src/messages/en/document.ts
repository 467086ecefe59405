/** What index.html says by itself: to the browser, to search engines, and where there is no JavaScript. */
export const document = {
  title: 'Logit Lab – see logistic regression learn',
  description:
    'Press Train and watch logistic regression learn: random points, a line that turns into place, and the loss falling beside it.',
  noScript: 'Logit Lab trains its model in your browser, so it needs JavaScript switched on.',
} as const;
