/** The tools that are fetched when one of them is first chosen, and what is done with selected points. */
export const words = {
  brushSize: 'Brush size',
  brushPixels: (radius: string) => `radius ${radius} pixels`,
  selection: 'Selected points',
  count: (count: string) => `${count} selected`,
  toClass: { 0: 'To class 0', 1: 'To class 1' },
  delete: 'Delete',
  clearSelection: 'Clear selection',
  noneSelected: 'No points selected.',
  selected: {
    one: (count: string) => `${count} point selected.`,
    other: (count: string) => `${count} points selected.`,
  },
  sprayed: {
    0: {
      one: (count: string) => `${count} class 0 point added.`,
      other: (count: string) => `${count} class 0 points added.`,
    },
    1: {
      one: (count: string) => `${count} class 1 point added.`,
      other: (count: string) => `${count} class 1 points added.`,
    },
  },
  removed: {
    one: (count: string) => `${count} point deleted.`,
    other: (count: string) => `${count} points deleted.`,
  },
  changed: {
    0: {
      one: (count: string) => `${count} point changed to class 0.`,
      other: (count: string) => `${count} points changed to class 0.`,
    },
    1: {
      one: (count: string) => `${count} point changed to class 1.`,
      other: (count: string) => `${count} points changed to class 1.`,
    },
  },
} as const;
