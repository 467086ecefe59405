import { words as gallery } from './gallery.ts';

/** Notes on each data set, and the gallery. */
const datasetNotes = {
  'hidden-line': gallery.firstNote,
  'coin-flip':
    'A fair coin decided every label, so x₁ and x₂ say nothing about it: no line helps much, and the loss stays near ln 2 = 0.693, the loss of always answering 50%. It comes with a learning rate of 0.01 and 1,000 epochs, as in the program that this page grew from.',
  'true-model':
    'A true model that you set gave each label by chance: class 1 with the probability σ(w₁x₁ + w₂x₂ + b). Even the best line only comes near it.',
  'two-blobs':
    'Two round clouds. Far apart, a line parts them without a mistake, and the weights never stop growing.',
  'overlapping-blobs':
    'Two clouds that overlap: even the best line gets some points wrong, and the weights settle.',
  imbalanced:
    'Class 1 is rare. Always answering class 0 would mostly be right, and would find none of what matters.',
  moons:
    'Two half circles that reach into each other. A line gets most points right; degree 3 bends between them.',
  circles:
    'One class inside the other: a line is hardly better than a coin, degree 2 gets all of them right.',
  xor: 'Class 1 where x₁ and x₂ differ in sign. No line can do it; degree 2 can, with the one feature x₁x₂.',
  spiral: 'Two arms wound into each other. Even degree 5 does not follow them all the way.',
  curve: 'Class 1 above the curve x₂ = 2x₁³ − 1.4x₁. Degree 3 contains just what is needed.',
  'far-outlier':
    'One point of class 1 lies far out on its own side. The model is sure of it anyway, so it hardly moves the best boundary.',
  'wrong-outlier':
    'One point of class 1 lies deep among class 0. It costs so much loss that the model becomes less sure of all the others.',
  correlated:
    'x₁ and x₂ say nearly the same. Their sum is easy to learn; which of the two deserves the weight is not.',
  'unequal-scales':
    'x₂ is thirty times as wide as x₁, so a learning rate that is safe for one weight is slow for the other. Standardizing the features helps.',
} as const;

export const words = {
  datasetNotes,
  /** What is predicted, and from what. */
  realNotes: {
    iris: {
      task: 'Is an iris of the species virginica, or of one of two others?',
      from: 'From the length and width of its petals.',
      source: 'R. A. Fisher, 1936. Public domain.',
    },
    penguins: {
      task: 'Is a penguin a chinstrap, or of one of two other species?',
      from: 'From the length and depth of its beak.',
      source: 'Horst, Hill & Gorman, palmerpenguins, 2020. CC0.',
    },
    'breast-cancer': {
      task: 'Is a breast tumour malignant or benign?',
      from: 'From the radius and texture of its cell nuclei under the microscope.',
      source: 'Wolberg, Mangasarian & Street, Breast Cancer Wisconsin (Diagnostic), UCI. CC BY 4.0.',
    },
    challenger: {
      task: 'Will a Space Shuttle’s rubber seals show damage after its launch?',
      from: 'From the outside temperature alone.',
      source: 'Dalal, Fowlkes & Hoadley, 1989; UCI. CC BY 4.0.',
    },
  },
  ownNote: 'Points from your own file.',
  dataSource: (source: string) => `Source: ${source}`,
  cards: {
    intro: 'Choose points to start from. Undo brings the present ones back.',
    /** Shorter notes than those of the panel. */
    notes: { ...datasetNotes, 'coin-flip': 'A fair coin decided every label: there is nothing to learn.' },
    chosen: 'in use',
  },
} as const;
