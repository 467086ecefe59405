import type { DatasetKind } from '../../core/data/catalog';
import { type RealKind, realData } from '../../core/data/realData';

/** A data set of the catalogue, or a person's own, which cannot be chosen again but by its file. */
export type Choice = DatasetKind | RealKind | 'own';

export function isReal(choice: Choice): choice is RealKind {
  return realData.some(({ kind }) => kind === choice);
}
