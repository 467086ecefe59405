import type { RealData } from './realData';
import type { Opened, Reading } from './table';

/** What of a real data set's table is looked at. Throws RangeError when it has no column of a name. */
export function readingOf(data: RealData, { table: { header } }: Opened): Reading {
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
  };
}
