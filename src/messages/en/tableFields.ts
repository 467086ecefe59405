/** The fields of points from a table; fetched with the first of those. */
export const words = {
  help: {
    horizontal: 'The column of the file that is drawn from left to right: x₁ of the model.',
    vertical:
      'The column of the file that is drawn upwards: x₂ of the model. With None, the model has one feature, and the plane shows the probability over it.',
    positive: 'The label that is class 1. All others together are class 0.',
  },
  source: (name: string) => `From ${name}.`,
  allRows: (rows: string) => `All ${rows} rows are points.`,
  leftOut: (left: string, rows: string) =>
    `${left} of ${rows} rows are left out: a number or the label is missing.`,
  editsGo: 'Another choice reads the file again and drops your changes to the points. Undo brings them back.',
} as const;
