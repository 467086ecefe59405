/** The model as a program, and the files of model and training history. */
export const words = {
  modelFile: 'logit-lab-model.json',
  historyFile: 'logit-lab-history.csv',
  title: 'Code',
  tabs: 'Language',
  languages: {
    rust: 'Rust',
    numpy: 'NumPy',
    scikitLearn: 'scikit-learn',
    r: 'R',
    typeScript: 'TypeScript',
  },
  program: (language: string) => `Program in ${language}`,
  onlyPredict: 'Only predict',
  onlyPredictTip: 'A short program with the present weights in it, for use in a program of your own.',
  copy: 'Copy code',
  copied: 'Copied.',
  notCopied: 'The browser does not let the page copy. The code is selected: press Ctrl+C, or ⌘C on a Mac.',
  save: 'Save',
  saveTip: (file: string) => `Save as ${file}`,
  saved: (file: string) => `Saved as ${file}.`,
  run: 'Save it, then run it with:',
  needs: {
    rust: 'It needs Rust and nothing else.',
    numpy: 'It needs Python with NumPy.',
    scikitLearn: 'It needs Python with NumPy and scikit-learn 1.2 or newer.',
    r: 'It needs R and no packages.',
    typeScript: 'It needs Node.js 22.18 or newer and no packages.',
  },
  does: {
    trains: {
      one: (epoch: string, points: string) =>
        `This program trains on the same ${points} point, from the same start to epoch ${epoch}. It prints weights, bias, loss, and the probability at the probe.`,
      other: (epoch: string, points: string) =>
        `This program trains on the same ${points} points, from the same start to epoch ${epoch}. It prints weights, bias, loss, and the probability at the probe.`,
    },
    trainsOnPart: {
      one: (epoch: string, points: string) =>
        `This program trains on the same ${points} point of the training part, from the same start to epoch ${epoch}. It prints weights, bias, loss, and the probability at the probe.`,
      other: (epoch: string, points: string) =>
        `This program trains on the same ${points} points of the training part, from the same start to epoch ${epoch}. It prints weights, bias, loss, and the probability at the probe.`,
    },
    agrees: 'They are those of the page.',
    finds:
      'This program finds the best possible weights for the same points and features: where training goes, not where it stands. It also prints the loss, and the probability at the probe.',
    predicts: (epoch: string) =>
      `This program has the weights of epoch ${epoch} in it, in original units, and prints the probability at the probe.`,
  },
  notes: {
    moving: (epoch: string) =>
      `Training goes on. The program is that of epoch ${epoch}; it follows once training stands still.`,
    changed:
      'Points or settings were changed in mid-run. The program has those of now from its first epoch on, so its weights differ from the page’s. Reset and train again, and they agree.',
    swinging:
      'Training swings to and fro or runs away here. Rounding differences then grow with every epoch, so the last digits can differ.',
    newton:
      'There is no single lowest point here. The page guards Newton’s method against that; this simple program does not, and may stop with an error.',
    squaredError: 'scikit-learn has no squared error. It uses the log-loss instead.',
    noOptimum:
      'Without a penalty there are no best weights for these points: the classes can be separated, and ever larger weights fit ever better. scikit-learn stops somewhere on the way.',
    slow: 'The features are not standardized. With an L1 penalty, scikit-learn may then take very long.',
  },
  refusals: {
    notYet: 'The model is not ready yet.',
    noPoints: 'There are no points to train on. Add some, or switch on “Only predict”.',
    tooMany: (points: string, limit: string) =>
      `A program holds its points, and ${points} are too many: up to ${limit} fit. Use fewer points, or switch on “Only predict”.`,
    oneClass:
      'scikit-learn takes points of both classes only. Add a point of the other class, or switch on “Only predict”.',
  },
} as const;
