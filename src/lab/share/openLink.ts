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
import { type LinkedWork, readLink } from './link';

/** What a link has led to: work to open the page with, or null and why. */
export interface OpenedLink {
  readonly work: PageState | null;
  readonly notice: Notice | null;
}

/** Takes in the fragment of an address (with its #): fetches or draws the points that it only names. Never rejects. */
export async function openLink(
  fragment: string,
  { fetchFile, spawn }: Pick<Outside, 'fetchFile' | 'spawn'>,
): Promise<OpenedLink> {
  if (!canDeflate()) return { work: null, notice: { kind: 'linkUnsupported' } };
  const read = await readLink(fragment);
  if (read === 'broken') return { work: null, notice: { kind: 'linkBroken' } };
  if (read === 'newer') return { work: null, notice: { kind: 'linkNewer' } };
  const notice: Notice | null = read.isAdjusted ? { kind: 'adjusted' } : null;
  try {
    return { work: await complete(read, fetchFile, spawn), notice };
  } catch {
    return { work: null, notice: { kind: 'linkDataMissing' } };
  }
}

async function complete(
  { work, real, isToSample }: LinkedWork,
  fetchFile: Outside['fetchFile'],
  spawn: Outside['spawn'],
): Promise<PageState> {
  const { dataset } = work;
  if (isToSample) {
    const points = await runJob(spawn, { kind: 'sample', recipe: dataset.recipe }).done;
    return { ...work, dataset: { ...sampleSlice(dataset.recipe, points), hasVertical: dataset.hasVertical } };
  }
  if (!real) return work;
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
    ...work,
    dataset: { ...dataset, source, points: outcome.points, home: outcome.home, hasVertical },
  };
}
