import type { RealData } from './realData';
import type { Reading } from './table';

/** The reading (features, label, positive class) of a real data set with these columns. Throws RangeError when one is not there. */
export function readingOf(data: RealData, header: readonly string[]): Reading {
  const column = (name: string) => {
    const index = header.indexOf(name);
    if (index < 0) throw new RangeError(`no column ${name}`);
    return index;
  };
  return {
    horizontal: column(data.horizontal),
    vertical: data.vertical === null ? null : column(data.vertical),
    label: column(data.label),
    positive: data.positive,
    others: [],
  };
}
