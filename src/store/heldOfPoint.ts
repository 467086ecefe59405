import type { LabState } from './state';

/**
 * Where the features on no axis are held, as a point can have it: of a mixture of levels the one with the largest share, of equal ones the
 * first.
 */
export function selectHeldOfPoint({ dataset }: Pick<LabState, 'dataset'>): readonly number[] {
  const { held, source } = dataset;
  const values = [...held];
  let first = 0;
  for (const { levels } of source?.reading.others ?? []) {
    const next = first + (levels === null ? 1 : levels.length - 1);
    if (levels !== null) {
      const own = held.slice(first, next);
      const shares = [1 - own.reduce((sum, share) => sum + share, 0), ...own];
      const largest = shares.indexOf(Math.max(...shares));
      values.fill(0, first, next);
      if (largest > 0) values[first + largest - 1] = 1;
    }
    first = next;
  }
  return values;
}
