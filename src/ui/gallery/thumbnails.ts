import { csvParseRows } from 'd3';
import { type DatasetKind, recipeOfKind, sampleDataset } from '../../core/data/catalog';
import { type Domain, domainOf, fitDomain } from '../../core/data/domain';
import type { RealData } from '../../core/data/realData';
import type { Thumbnail } from '../../render/thumbnail';

/** As many points as a thumbnail shows. */
const most = 150;

/** The thumbnail of a kind as it first is when chosen; features of very different scales look so. */
export function thumbnailOfKind(kind: DatasetKind): Thumbnail {
  const points = sampleDataset(recipeOfKind(kind, { seed: 7, count: most }));
  const [x1, x2] = [domainOf(points.x1), domainOf(points.x2)];
  const least = Math.max(x1.max - x1.min, x2.max - x2.min) / 4;
  return { points, x1: widen(x1, least), x2: widen(x2, least) };
}

function widen({ min, max }: Domain, least: number): Domain {
  const missing = Math.max(0, least - (max - min)) / 2;
  return { min: min - missing, max: max + missing };
}

/**
 * What a file of our own looks like: its two columns, rows with a gap in them left out, evenly thinned. With one feature
 * the label is the height. Throws RangeError where a column is not there.
 */
export function thumbnailOfFile(
  text: string,
  { horizontal, vertical, label, positive }: RealData,
): Thumbnail {
  const [header, ...rows] = csvParseRows(text);
  const column = (name: string) => {
    const index = header.indexOf(name);
    if (index < 0) throw new RangeError(`no column ${name}`);
    return index;
  };
  const features = vertical === null ? [column(horizontal)] : [column(horizontal), column(vertical)];
  const whole = rows.filter((row) => features.every((index) => row[index] !== ''));
  const step = Math.max(1, whole.length / most);
  const shown = Array.from({ length: Math.min(most, whole.length) }, (_, i) => whole[Math.floor(i * step)]);
  const y = Uint8Array.from(shown, (row) => (row[column(label)] === positive ? 1 : 0));
  const x1 = Float64Array.from(shown, (row) => Number(row[features[0]]));
  if (vertical === null) {
    return { points: { x1, x2: Float64Array.from(y), y }, x1: fitDomain(x1), x2: { min: -0.4, max: 1.4 } };
  }
  const x2 = Float64Array.from(shown, (row) => Number(row[features[1]]));
  return { points: { x1, x2, y }, x1: fitDomain(x1), x2: fitDomain(x2) };
}
