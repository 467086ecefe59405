import { fileName } from '../lab/files/fileName';
import type { MakeStill, PictureFormat } from '../lab/ports';
import { toPng, toSvg } from '../render/still/still';
import type { LiveRun } from '../store/live';
import { download } from './download';

/** Saves a picture. Rejects where it cannot be drawn. */
export async function savePicture(
  make: MakeStill,
  title: string,
  format: PictureFormat,
  live: LiveRun,
): Promise<void> {
  const still = await make();
  const file = format === 'png' ? await toPng(still) : new Blob([toSvg(still)], { type: 'image/svg+xml' });
  download(file, fileName(title, live, format));
}
