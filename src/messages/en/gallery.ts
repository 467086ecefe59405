/** The data sets one can choose, and the fields that only some of them have. */
export const words = {
  datasets: {
    'hidden-line': 'Random points, hidden line',
    'coin-flip': 'Random points, coin-flip labels',
    'true-model': 'Labels from a true model',
    'two-blobs': 'Two blobs',
    'overlapping-blobs': 'Overlapping blobs',
    imbalanced: 'Imbalanced classes',
    moons: 'Moons',
    circles: 'Circles',
    xor: 'XOR',
    spiral: 'Spiral',
    curve: 'Above or below a curve',
    'far-outlier': 'Outlier on the right side',
    'wrong-outlier': 'Outlier on the wrong side',
    correlated: 'Correlated features',
    'unequal-scales': 'Unequal scales',
  },
  /** Of the data set of a first visit; the others’ are in galleryNotes.ts. */
  firstNote: 'A hidden line decided the labels; then some were flipped.',
  realData: {
    iris: { title: 'Iris flowers' },
    penguins: { title: 'Penguins' },
    'breast-cancer': { title: 'Breast cancer' },
    challenger: { title: 'Challenger launches' },
  },
  gallery: {
    title: 'Gallery',
    button: 'Gallery',
    tip: 'Gallery: choose a data set by its picture',
    random: 'Random points',
    real: 'Real data',
    own: 'Your data',
  },
  dataPanel: {
    drawing: (count: string) => `Drawing ${count} points …`,
  },
  /** Parts of a recipe that only some data sets heed. */
  shape: {
    balance: 'Share of class 1',
    balanceUnit: '% of points',
    balanceShare: (percent: string) => `${percent}% of the points are class 1`,
    separation: 'Separation',
    spread: 'Spread',
  },
} as const;
