import { type Expansion, exponents, plainName } from '../core/features/polynomial';
import type { Standardization } from '../core/features/standardize';

/** A column of a table as it enters a model. */
export interface SavedColumn {
  readonly name: string;
  /**
   * The texts in it, the first being the reference: each of the others is a feature "name = level" that is 1 where the column
   * says so, else 0. Null for a column of numbers, which is the feature of its name.
   */
  readonly levels: readonly string[] | null;
}

/** What class 1 and class 0 of a model are in the table it was trained on. */
export interface SavedLabel {
  /** The name of the column with the labels. */
  readonly column: string;
  /** The label of class 1. */
  readonly class1: string;
  /** The only other label; null where there are several or none. */
  readonly class0: string | null;
}

/** A trained model with what it takes to understand and use it. */
export interface SavedModel {
  /** The names of the base columns: one or two on the axes, then the others. */
  readonly columns: readonly string[];
  /** So many of them are expanded to products up to `degree`, 1…5; the others enter once. */
  readonly axes: number;
  readonly degree: number;
  /** The columns of the table that they were read from, where some of them are on no axis; else null. */
  readonly table: readonly SavedColumn[] | null;
  /** Null of points that no table has. */
  readonly label: SavedLabel | null;
  /** Weights then bias, in the space that is trained in. */
  readonly trained: Float64Array;
  /** The same in original units. */
  readonly own: Float64Array;
  readonly epoch: number;
  /** The data loss of the points trained on. */
  readonly loss: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** How the features were standardised; null where they were not. */
  readonly standardization: Standardization | null;
}

/**
 * The model as a JSON file, `logit-lab/model` version 1. `weights`, `bias` and `standardization` are those of the space
 * trained in, `originalUnits` those for features as they are measured; both in the order of `features`. With features on no
 * axis, `columns` says how each column becomes features; of points from a table, `label` says what the classes are. Numbers have the shortest digits that read back exactly.
 */
export function writeModelFile(model: SavedModel): string {
  const { trained, own, standardization, epoch, loss, settings } = model;
  const content = {
    format: 'logit-lab/model',
    version: 1,
    features: featureNames(model.columns, model),
    ...(model.table && { columns: model.table.map(columnOf) }),
    ...(model.label && { label: model.label }),
    ...parametersOf(trained),
    epoch,
    loss,
    settings,
    standardization: standardization && {
      mean: Array.from(standardization.mean),
      sd: Array.from(standardization.sd),
    },
    originalUnits: parametersOf(own),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function columnOf({ name, levels }: SavedColumn) {
  return levels === null ? { name } : { name, levels, reference: levels[0] };
}

function parametersOf(parameters: Float64Array) {
  const weights = Array.from(parameters);
  const bias = weights.pop();
  return { weights, bias };
}

/** Names of the features in their order: x1, x2, x1^2, x1*x2, x2^2, …, x3, x4. */
export function featureNames(columns: readonly string[], expansion: Expansion): string[] {
  return exponents(columns.length, expansion).map((powers) => plainName(powers, columns));
}
