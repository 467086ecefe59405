export type RealKind = 'iris' | 'penguins' | 'breast-cancer' | 'challenger';

/** A published data set that comes with the page: the file, which columns are looked at, and what class 1 is. */
export interface RealData {
  readonly kind: RealKind;
  /** Address below the page's own. */
  readonly file: string;
  readonly horizontal: string;
  /** Null where one feature is all. */
  readonly vertical: string | null;
  readonly label: string;
  readonly positive: string;
  /** So many epochs take batch gradient descent within 1% of the lowest loss, where the usual number does not. */
  readonly epochs?: number;
}

/** The gallery's real data, in the order in which they are offered. */
export const realData: readonly RealData[] = [
  {
    kind: 'iris',
    file: 'datasets/iris.csv',
    horizontal: 'petal_length_cm',
    vertical: 'petal_width_cm',
    label: 'species',
    positive: 'virginica',
    epochs: 2000,
  },
  {
    kind: 'penguins',
    file: 'datasets/penguins.csv',
    horizontal: 'beak_length_mm',
    vertical: 'beak_depth_mm',
    label: 'species',
    positive: 'Chinstrap',
  },
  {
    kind: 'breast-cancer',
    file: 'datasets/breast-cancer-wisconsin.csv',
    horizontal: 'mean_radius',
    vertical: 'mean_texture',
    label: 'diagnosis',
    positive: 'malignant',
  },
  {
    kind: 'challenger',
    file: 'datasets/challenger.csv',
    horizontal: 'temperature_f',
    vertical: null,
    label: 'distress',
    positive: '1',
  },
];
