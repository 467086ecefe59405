/** Which columns of a table are what: of the import dialog and of the fields of points from a table; fetched with the first of those. */
export const words = {
  help: {
    horizontal: 'The column that is drawn from left to right: x₁ of the model.',
    vertical:
      'The column that is drawn upwards: x₂ of the model. With None, the plane has one feature and shows the probability over it.',
    label: 'The column that says which class a row belongs to.',
    positive: 'The label that becomes class 1. All others together become class 0.',
  },
  inModel: 'Columns in the model',
  inModelCount: (count: string, all: string) => `Columns in the model (${count} of ${all})`,
  tickAll: 'All that can be used',
  onlyAxes: 'Only the axes',
  roles: { horizontal: 'horizontal', vertical: 'vertical', label: 'label', other: 'in the model' },
  /** Stands before a field with the reference: “north, west against east”. */
  against: (levels: string) => `${levels} against`,
  reference: (name: string) => `Reference of ${name}`,
  referenceTip: 'The text that the others are measured against: it gets no weight of its own.',
  mostFrequent: (level: string) => `${level} (most frequent)`,
  likelyId: 'looks like an id',
  unfit: {
    'one-value': 'the same in every row',
    'many-texts': 'more than 10 different texts',
    nothing: 'neither numbers nor short texts',
    unknown: 'not known from an older session: press “Change label and reading …”',
    last: 'stays: the model needs a column of numbers',
  },
  full: {
    columns: (count: string) =>
      `The model has room for ${count} columns besides the two axes. Untick one to take another.`,
    features: (count: string) =>
      `The model has room for ${count} features besides the two axes; each text but the reference is one. Untick a column to take another.`,
    values: (rows: string, features: string) =>
      `With ${rows} rows the model has room for ${features} features, or the browser might run out of memory. Untick a column to take another.`,
  },
  source: (name: string) => `From ${name}.`,
  allRows: (rows: string) => `All ${rows} rows are points.`,
  leftOut: (left: string, rows: string) =>
    `${left} of ${rows} rows are left out: a value or the label is missing.`,
  askAgain: 'Change label and reading …',
  askAgainTip: 'Opens the import dialog for this table once more: label column, first row, delimiter.',
  editsGo: 'Another choice reads the file again and drops your changes to the points. Undo brings them back.',
} as const;
