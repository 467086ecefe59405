/** Pictures of the plane and the charts, saved as files. */
export const stills = {
  stills: {
    png: 'Picture (PNG)',
    svg: 'Picture (SVG)',
    save: (title: string) => `Save picture: ${title}`,
    tip: 'Save picture',
    class0: 'class 0',
    class1: 'class 1',
    shading: 'probability of class 1',
    curve: 'curve: probability of class 1',
    caption: (points: string, form: 'one' | 'other', epoch: string, loss: string) =>
      `${points} ${form === 'one' ? 'point' : 'points'}, epoch ${epoch}, loss ${loss}`,
    failed: 'The picture could not be made by this browser. Try the other format.',
  },
} as const;
