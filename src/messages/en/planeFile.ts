/** The caption of the picture of the plane in a file; fetched when one is made. */
export const words = {
  caption: {
    one: (points: string, epoch: string, loss: string) => `${points} point, epoch ${epoch}, loss ${loss}`,
    other: (points: string, epoch: string, loss: string) => `${points} points, epoch ${epoch}, loss ${loss}`,
  },
  best: 'dashed: best possible weights',
} as const;
