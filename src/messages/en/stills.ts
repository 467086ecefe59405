/** Pictures of the plane and the charts, saved as files. */
export const words = {
  png: 'Picture (PNG)',
  svg: 'Picture (SVG)',
  save: (title: string) => `Save picture: ${title}`,
  tip: 'Save picture',
} as const;
