/** The line made by hand; fetched with the first of them. */
export const words = {
  yours: 'your line',
  before: 'before',
  best: 'best possible',
  taken: (loss: string, best: string | null) =>
    best === null
      ? `Your own line: loss ${loss}. Train goes on from it.`
      : `Your own line: loss ${loss}. Best possible ${best}. Train goes on from it.`,
} as const;
