/** The data sets one can choose, and the fields that only some of them have. */
export const gallery = {
  datasets: {
    'hidden-line': 'Random points, hidden line',
    'coin-flip': 'Random points, coin-flip labels',
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
  /** What of a recipe only some data sets heed. */
  shape: {
    balance: 'Share of class 1',
    balanceHelp:
      'The share of the points that are class 1, before any labels are flipped. Far from one half, a model can be right most of the time by always giving the same answer.',
    balanceUnit: '% of points',
    balanceShare: (percent: string) => `${percent}% of the points are class 1`,
    separation: 'Separation',
    separationHelp:
      'The distance between the centres of the two clouds. The farther apart, the fewer points lie on the wrong side of the best line.',
    spread: 'Spread',
    spreadHelp:
      'How far points stray: the standard deviation of a cloud, or for the moons of the distance from the half circle, in radii. More spread, more overlap.',
  },
} as const;
