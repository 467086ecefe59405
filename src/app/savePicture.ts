import { toPng, toSvg } from '../render/still/still';
import type { LiveRun } from '../store/live';
import type { MakeStill, PictureFormat } from '../ui/lab';
import { download } from './download';

/** Saves a picture; the file's name says what it shows, and at which epoch. Rejects where it cannot be drawn. */
export async function savePicture(
  make: MakeStill,
  title: string,
  format: PictureFormat,
  live: LiveRun,
): Promise<void> {
  const still = await make();
  const name = `logit-lab-${slugOf(title)}-epoch-${live.frame?.epoch ?? 0}.${format}`;
  const file = format === 'png' ? await toPng(still) : new Blob([toSvg(still)], { type: 'image/svg+xml' });
  download(file, name);
}

/** A title as part of a file's name: “Loss curve” as loss-curve. */
function slugOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? 'picture';
}
