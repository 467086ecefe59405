import { fromBase64Url, toBase64Url } from '../../codec/base64url';
import { createByteReader, createByteWriter } from '../../codec/byteStream';
import { readPoints, writePoints } from '../../codec/pointBytes';
import { sampleDataset } from '../../core/data/catalog';
import { restDomain } from '../../core/data/domain';
import { type RealData, realData } from '../../core/data/realData';
import { type DatasetSlice, sampleSlice } from '../../store/datasetSlice';
import { initialDisplay } from '../../store/display';
import { limits } from '../../store/limits';
import { settingTable, unsaidSettings } from '../../store/settings';
import type { PageState } from '../pageState/pageState';
import { asObject, differing, fields, flag, isChanged, numberIn, oneOf, text } from '../pageState/readers';
import { axis, readDisplay, readRecipe, readSettings } from '../pageState/readSettings';
import { deflate, inflate } from './deflate';
import { readLinkTable, writeLinkTable } from './linkTable';

const maxLinkPoints = limits.linkPoints.max;
/** Recipes of no more points are drawn before the page opens. */
const maxDrawnAtOnce = 20_000;
/** The beginning of every link's fragment; the number is the version of what follows. */
const prefix = 'v1.';
/** No link that this page has written is longer when unpacked. */
const maxBytes = 1_000_000;

/** How the points stand in a link: by their recipe, by a real data set's name, as they are, or as a small table. */
type PointsKind = 'recipe' | 'real' | 'points' | 'table';

/** The state that a link opens. */
export interface LinkedPage {
  readonly page: PageState;
  /** The real data set to fetch for it, and how to read that. */
  readonly real: { readonly data: RealData; readonly reading: unknown; readonly held: unknown } | null;
  /** True if the link means so many random points that they are to be drawn once the page is there. */
  readonly isToSample: boolean;
  /** True if a number was out of range, or a choice unknown, and had to be changed. */
  readonly isAdjusted: boolean;
}

export type ReadLink = LinkedPage | 'broken' | 'newer';

/**
 * The fragment of a link that opens the same page anywhere, without #; null where there are too many points for one.
 * Random points stand in it by their recipe, real data by their name; edited and imported points are in it themselves.
 */
export async function writeLink({ dataset, settings, display, epoch }: PageState): Promise<string | null> {
  const { recipe, source, points, hasVertical, held } = dataset;
  const kind = kindOf(dataset);
  if ((kind === 'points' || kind === 'table') && points.y.length > maxLinkPoints) return null;
  // Points by themselves have only what is on the axes.
  if (kind === 'points' && held.length > 0) return null;
  const header = {
    kind,
    recipe,
    settings: differing(unsaidSettings, settings),
    view: differing(initialDisplay, display),
    epoch,
    hasVertical,
  };
  const slice = held.length > 0 ? { held } : {};
  const json = new TextEncoder().encode(
    JSON.stringify({ ...header, ...aboutPoints(kind, dataset), ...slice }),
  );
  const writer = createByteWriter();
  writer.varint(json.length);
  writer.bytes(json);
  if (kind === 'points') writer.bytes(writePoints(points));
  if (kind === 'table' && source) writer.bytes(writeLinkTable(points, source, source.labels));
  const bytes = writer.finish();
  return bytes.length > maxBytes ? null : prefix + toBase64Url(await deflate(bytes));
}

/** What a link says of points of this kind besides their bytes. */
function aboutPoints(kind: PointsKind, { source, home, held }: DatasetSlice): object {
  if (kind === 'points') return { home: { x1: home.x1, x2: home.x2 } };
  if (!source || kind === 'recipe') return {};
  const { table, reading, real } = source;
  const { others, ...onAxes } = reading;
  // Without features on no axis a link is what it was before there could be any.
  if (kind === 'real') return { real, reading: held.length > 0 ? reading : onAxes };
  const levels = held.length > 0 && { levels: others.map(({ levels }) => levels) };
  return { name: table.name, positive: reading.positive, ...levels };
}

function kindOf({ source, isEdited, points }: DatasetSlice): PointsKind {
  if (!isEdited) return source ? (source.real ? 'real' : 'table') : 'recipe';
  // A table without a point in it, or of points with numbers far above their number, is no table to send around.
  const isTable = source !== null && points.y.length > 0 && points.nextId <= 2 * maxLinkPoints;
  return isTable ? 'table' : 'points';
}

/** Reads the fragment of an address (with its #). Never rejects; what is missing in it is as on a first visit. */
export async function readLink(fragment: string): Promise<ReadLink> {
  const version = Number(/^#v(\d+)\./.exec(fragment)?.[1] ?? 0);
  if (version !== 1) return version > 1 ? 'newer' : 'broken';
  try {
    const packed = fromBase64Url(fragment.slice(1 + prefix.length));
    return packed ? unpack(await inflate(packed, maxBytes)) : 'broken';
  } catch {
    return 'broken';
  }
}

const readKind = oneOf<PointsKind>({ recipe: true, real: true, points: true, table: true }, 'recipe');

function unpack(bytes: Uint8Array<ArrayBuffer>): LinkedPage {
  const reader = createByteReader(bytes);
  const json = new TextDecoder('utf-8', { fatal: true }).decode(reader.bytes(reader.varint()));
  const header = asObject(JSON.parse(json));
  const kind = readKind(header.kind);
  const settings = readSettings(header.settings);
  const display = readDisplay(header.view);
  const recipe = readRecipe(header.recipe);
  const isToSample = kind === 'recipe' && recipe.count > maxDrawnAtOnce;
  const drawn = sampleSlice(
    recipe,
    kind === 'recipe' && !isToSample ? undefined : sampleDataset({ ...recipe, count: 2 }),
  );
  const dataset = {
    ...drawn,
    ...readPointsOf(kind, header, reader.rest()),
    hasVertical: flag(true)(header.hasVertical),
  };
  return {
    page: {
      dataset,
      settings,
      display,
      epoch: numberIn({ ...settingTable.epochs.range, min: 0 }, 0)(header.epoch),
    },
    real: kind === 'real' ? realOf(header) : null,
    isToSample,
    isAdjusted:
      isChanged(header.settings, settings) ||
      isChanged(header.view, display) ||
      isChanged(header.recipe, recipe),
  };
}

function realOf({ real, reading, held }: Readonly<Record<string, unknown>>): LinkedPage['real'] {
  const data = realData.find(({ kind }) => kind === real);
  if (!data) throw new RangeError('no such data set');
  return { data, reading, held };
}

/** Where the features on no axis are held; where the link does not say, in the middle. */
export function heldOf(value: unknown, middle: readonly number[]): readonly number[] {
  const held = Array.isArray(value) ? value : [];
  return middle.map((usual, j) => numberIn(limits.coordinate, usual)(held[j]));
}

function readPointsOf(
  kind: PointsKind,
  header: Readonly<Record<string, unknown>>,
  bytes: Uint8Array,
): Partial<DatasetSlice> {
  if (kind === 'points') {
    const home = { ...fields({ x1: axis(restDomain), x2: axis(restDomain) })(header.home), others: [] };
    return { points: readPoints(bytes, maxLinkPoints), home, isEdited: true };
  }
  if (kind === 'table') {
    const levels = Array.isArray(header.levels) ? header.levels : [];
    const read = readLinkTable(text(header.name), bytes, text(header.positive), levels);
    return { ...read, held: heldOf(header.held, read.held) };
  }
  return {};
}
