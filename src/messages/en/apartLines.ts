/** The lines of the plane where classes are apart, and Firth's fit: on the page and in pictures. */
export const words = {
  margin: 'widest margin',
  firth: 'Firth’s fit',
} as const;
