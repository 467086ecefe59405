import { expand, expandOne, exponents } from './polynomial';
import { fitStandardization, type Standardization, standardize } from './standardize';

/** The columns a model is trained on, and how they were standardised, if they were. */
export interface PreparedFeatures {
  readonly columns: readonly Float64Array[];
  readonly standardization: Standardization | null;
}

/** Base columns expanded to `degree`, then, if wanted, standardised by their own means and deviations. */
export function prepareFeatures(
  features: readonly Float64Array[],
  degree: number,
  isStandardized: boolean,
): PreparedFeatures {
  const columns = expand(features, degree);
  if (!isStandardized) return { columns, standardization: null };
  const standardization = fitStandardization(columns);
  return { columns: standardize(columns, standardization), standardization };
}

/** How `prepareFeatures` standardises them; no more than one of the columns is held at a time. */
export function fitPrepared(features: readonly Float64Array[], degree: number): Standardization {
  const fits = exponents(features.length, degree).map((powers) =>
    fitStandardization([expandOne(features, powers)]),
  );
  return {
    mean: Float64Array.from(fits, ({ mean }) => mean[0]),
    sd: Float64Array.from(fits, ({ sd }) => sd[0]),
  };
}

/**
 * Base columns of other points made into the features of a model: expanded to `degree` and standardised with the means
 * and deviations of the points that it is trained on (null: not at all), never with their own.
 */
export function prepareAlike(
  features: readonly Float64Array[],
  degree: number,
  standardization: Standardization | null,
): readonly Float64Array[] {
  const columns = expand(features, degree);
  return standardization ? standardize(columns, standardization) : columns;
}
