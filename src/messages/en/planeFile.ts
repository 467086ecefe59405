/** The caption of the picture of the plane in a file; fetched when one is made. */
export const words = {
  class0: 'class 0',
  class1: 'class 1',
  shading: 'probability of class 1',
  curve: 'curve: probability of class 1',
  caption: {
    one: (points: string, epoch: string, loss: string) => `${points} point, epoch ${epoch}, loss ${loss}`,
    other: (points: string, epoch: string, loss: string) => `${points} points, epoch ${epoch}, loss ${loss}`,
  },
} as const;
