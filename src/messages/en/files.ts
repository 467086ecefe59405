/** Files on their way in and out: importing, what was made of a file, why it was refused, and saving. */
export const files = {
  files: {
    import: 'Import',
    importCsv: 'Import CSV',
    importTip: 'Import: open a CSV file. Dropping one on the page or pasting rows works too.',
    export: 'Export',
    exportTip: 'Export: save the points as a file',
    dataCsv: 'Data (CSV)',
    drop: 'Drop a CSV file to import it',
    pasted: 'Pasted rows',
    pointsFile: 'logit-lab-points.csv',
    horizontal: 'Horizontal feature',
    vertical: 'Vertical feature',
    label: 'Label column',
    positive: 'Positive class',
    none: 'None',
    ownVertical: 'x₂',
    notices: {
      notRead:
        'The file could not be read because of an error in this page. Nothing was changed. Try it again.',
      notFetched:
        'The data set could not be loaded. Check the connection and try again. Nothing was changed.',
      notSaved: 'The points could not be saved because of an error in this page. Try it again.',
    },
  },
  columnFields: {
    help: {
      horizontal: 'The column of the file that is drawn from left to right: x₁ of the model.',
      vertical:
        'The column of the file that is drawn upwards: x₂ of the model. With None, the model has one feature, and the plane shows the probability over it.',
      verticalOwn:
        'With None, the model has the one feature x₁, and the plane shows the probability over it: the S-curve.',
      positive: 'The label that is class 1. All others together are class 0.',
    },
    source: (name: string) => `From ${name}.`,
    allRows: (rows: string) => `All ${rows} rows are points.`,
    leftOut: (left: string, rows: string) =>
      `${left} of ${rows} rows are left out: a number or the label is missing.`,
    editsGo:
      'Another choice reads the file again and drops your changes to the points. Undo brings them back.',
  },
  scales: {
    title: 'Different scales',
    spread: (wide: string, factor: string, narrow: string) =>
      `${wide} spreads ${factor} times as wide as ${narrow}. Any one learning rate is too large for its weight or too small for the other.`,
    far: (feature: string, mean: string) =>
      `${feature} is around ${mean}, far from 0. A learning rate small enough for its weight hardly moves the bias.`,
    offer: 'Standardizing gives every feature mean 0 and spread 1, so that one learning rate suits all.',
    effect: (before: string, after: string) =>
      `Standardized: steps were always stable below a learning rate of ${before}, now below ${after}. Raise the learning rate to train faster.`,
    done: 'Standardized: every feature has mean 0 and spread 1, so that one learning rate suits all.',
  },
} as const;
