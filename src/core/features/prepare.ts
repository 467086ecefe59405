import type { Columns } from './columns';
import { type Expansion, expand, expandOne, exponents, featureCount } from './polynomial';
import { fitStandardization, type Standardization, standardize } from './standardize';

/** The columns a model is trained on, and how they were standardised, if they were. */
export interface PreparedFeatures {
  readonly columns: readonly Float64Array[];
  readonly standardization: Standardization | null;
}

/** Base columns expanded, then, if wanted, standardised by their own means and deviations. */
export function prepareFeatures(
  features: readonly Float64Array[],
  expansion: Expansion,
  isStandardized: boolean,
): PreparedFeatures {
  const columns = expand(features, expansion);
  if (!isStandardized) return { columns, standardization: null };
  const standardization = fitStandardization(columns);
  return { columns: standardize(columns, standardization), standardization };
}

/** How `prepareFeatures` standardises them; no more than one of the columns is held at a time. */
export function fitPrepared(features: readonly Float64Array[], expansion: Expansion): Standardization {
  const fits = exponents(features.length, expansion).map((powers) =>
    fitStandardization([expandOne(features, powers)]),
  );
  return {
    mean: Float64Array.from(fits, ({ mean }) => mean[0]),
    sd: Float64Array.from(fits, ({ sd }) => sd[0]),
  };
}

/**
 * Base columns of other points made into the features of a model: expanded and standardised with the means
 * and deviations of the points that it is trained on (null: not at all), never with their own.
 */
export function prepareAlike(
  features: readonly Float64Array[],
  expansion: Expansion,
  standardization: Standardization | null,
): readonly Float64Array[] {
  const columns = expand(features, expansion);
  return standardization ? standardize(columns, standardization) : columns;
}

/** Points that are prepared at a time: few enough for the cache, and of fewer all, once. */
const chunkPoints = 8192;

/** The columns of `prepareAlike` for n points, of which no more than a part is held at a time. */
export function prepareLate(
  features: readonly Float64Array[],
  expansion: Expansion,
  standardization: Standardization | null,
): Columns {
  const count = features[0]?.length ?? 0;
  let [start, end] = [0, 0];
  let chunk: readonly Float64Array[] = [];
  return {
    length: featureCount(features.length, expansion),
    count,
    block(from, to) {
      if (chunk.length === 0 || from < start || to > end) {
        [start, end] = [from, Math.max(to, Math.min(count, from + chunkPoints))];
        const some = features.map((column) => column.subarray(start, end));
        chunk = prepareAlike(some, expansion, standardization);
      }
      return chunk.map((column) => column.subarray(from - start, to - start));
    },
  };
}
