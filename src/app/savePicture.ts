import { toPng, toSvg } from '../render/still/still';
import type { LiveRun } from '../store/live';
import type { MakeStill, PictureFormat } from '../ui/lab';
import { download } from './download';
import { fileName } from './fileName';

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
