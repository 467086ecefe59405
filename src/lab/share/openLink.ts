import { readingOf } from '../../core/data/realReading';
import type { Reading } from '../../core/data/table';
import { openCsv } from '../../csv/openCsv';
import { readCsv } from '../../csv/readCsv';
import { runJob } from '../../loader/client';
import { sampleSlice } from '../../store/datasetSlice';
import type { Notice } from '../../store/state';
import type { Outside } from '../files/files';
import { sourceOf } from '../files/tableSource';
import type { PageState } from '../pageState/pageState';
import { readReading } from '../pageState/readPageState';
import { canDeflate } from './deflate';
import { heldOf, type LinkedPage, readLink } from './link';

/** The result of a link: the page to open, or null and why. */
export interface OpenedLink {
  readonly page: PageState | null;
  readonly notice: Notice | null;
}

/** Takes in the fragment of an address (with its #): fetches or draws the points that it only names. Never rejects. */
export async function openLink(
  fragment: string,
  outside: Pick<Outside, 'fetchFile' | 'spawn'>,
): Promise<OpenedLink> {
  if (!canDeflate()) return { page: null, notice: { kind: 'linkUnsupported' } };
  const read = await readLink(fragment);
  if (read === 'broken') return { page: null, notice: { kind: 'linkBroken' } };
  if (read === 'newer') return { page: null, notice: { kind: 'linkNewer' } };
  const notice: Notice | null = read.isAdjusted ? { kind: 'adjusted' } : null;
  try {
    return { page: await completePage(read, outside), notice };
  } catch {
    return { page: null, notice: { kind: 'linkDataMissing' } };
  }
}

/** The page with the points that it only names: real data fetched, many random points drawn. Rejects where they cannot be had. */
export async function completePage(
  { page, real, isToSample }: LinkedPage,
  { fetchFile, spawn }: Pick<Outside, 'fetchFile' | 'spawn'>,
): Promise<PageState> {
  const { dataset } = page;
  if (isToSample) {
    const points = await runJob(spawn, { kind: 'sample', recipe: dataset.recipe }).done;
    return { ...page, dataset: { ...sampleSlice(dataset.recipe, points), hasVertical: dataset.hasVertical } };
  }
  if (!real) return page;
  const { data } = real;
  const file = new Uint8Array(await (await fetchFile(data.file)).arrayBuffer());
  const opened = openCsv(data.file.slice(data.file.lastIndexOf('/') + 1), file);
  const { header } = opened.table;
  const isColumn = (index: unknown): index is number => typeof index === 'number' && index in header;
  const reading: Reading = readReading(real.reading, isColumn) ?? readingOf(data, header);
  const outcome = readCsv(opened.table, reading);
  const source = sourceOf(opened, reading, outcome, data);
  const hasVertical = dataset.hasVertical && reading.vertical !== null;
  return {
    ...page,
    dataset: {
      ...dataset,
      source,
      points: outcome.points,
      home: outcome.home,
      held: heldOf(real.held, outcome.held),
      hasVertical,
    },
  };
}
