/** The model as a program, and the files of model and training history. */
export const code = {
  code: {
    menu: 'Code',
    title: 'Code',
    tabs: 'Language',
    languages: {
      rust: 'Rust',
      numpy: 'NumPy',
      scikitLearn: 'scikit-learn',
      r: 'R',
      typeScript: 'TypeScript',
    },
    pre: (language: string) => `Program in ${language}`,
    onlyPredict: 'Only predict',
    onlyPredictTip: 'A short program with the present weights in it, for use in a program of your own.',
    copy: 'Copy code',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy. The code is selected: press Ctrl+C (on a Mac ⌘C).',
    save: 'Save',
    saveTip: (file: string) => `Save as ${file}`,
    run: 'Save it and run it with',
    needs: {
      rust: 'It needs Rust 1.63 or newer and nothing else.',
      numpy: 'It needs Python 3 with NumPy.',
      scikitLearn: 'It needs Python 3 with NumPy and scikit-learn 1.2 or newer.',
      r: 'It needs R and no packages.',
      typeScript: 'It needs Node.js 22.18 or newer and no packages.',
    },
    does: {
      trains: (epoch: string, form: 'one' | 'other', points: string) =>
        `Trains on the ${points} points as the page did: from the same start to epoch ${epoch}. It prints the page’s weights, bias and loss, and the probability at the probe.`.replace(
          form === 'one' ? 'the 1 points' : '',
          form === 'one' ? 'the 1 point' : '',
        ),
      optimum: 'Goes straight to the lowest loss on the same points.',
      predicts: (epoch: string) =>
        `Has the weights of epoch ${epoch} in it, for features in their original units, and prints the probability at the probe.`,
    },
  },
} as const;
