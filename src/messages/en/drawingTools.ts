/** The tools that are fetched when one of them is first chosen, and what is done with selected points. */
export const words = {
  brushSize: 'Brush size',
  brushPixels: (radius: string) => `radius ${radius} pixels`,
  selection: 'Selected points',
  count: (count: string) => `${count} selected`,
  toClass: (its: string) => `To ${its}`,
  /** The name of a command that calls a class as a file does. */
  alsoClass: (said: string, its: string) => `${said} (${its})`,
  delete: 'Delete',
  clearSelection: 'Clear selection',
  noneSelected: 'No points selected.',
  selected: {
    one: (count: string) => `${count} point selected.`,
    other: (count: string) => `${count} points selected.`,
  },
  sprayed: {
    one: (count: string, its: string) => `${count} ${its} point added.`,
    other: (count: string, its: string) => `${count} ${its} points added.`,
  },
  removed: {
    one: (count: string) => `${count} point deleted.`,
    other: (count: string) => `${count} points deleted.`,
  },
  changed: {
    one: (count: string, its: string) => `${count} point changed to ${its}.`,
    other: (count: string, its: string) => `${count} points changed to ${its}.`,
  },
} as const;
