import { type Still, toPng, toSvg } from '../render/still/still';
import type { LabParts, PictureFormat, Pictures } from '../ui/lab';
import { download } from './download';

/** Saves what is on the page as pictures; a file's name says what it shows, and at which epoch. */
export function createPictures({ actions, live }: Pick<LabParts, 'actions' | 'live'>): Pictures {
  let makePlane: (() => Still) | null = null;

  async function write(make: () => Still, format: PictureFormat): Promise<Blob> {
    const still = make();
    return format === 'png' ? await toPng(still) : new Blob([toSvg(still)], { type: 'image/svg+xml' });
  }
  function save(make: () => Still, title: string, format: PictureFormat): void {
    const name = `logit-lab-${slugOf(title)}-epoch-${live.frame?.epoch ?? 0}.${format}`;
    write(make, format).then(
      (file) => download(file, name),
      (error) => actions.setRun({ notice: { kind: 'noPicture', detail: String(error) } }),
    );
  }
  return {
    save,
    offerPlane(make) {
      makePlane = make;
      return () => {
        if (makePlane === make) makePlane = null;
      };
    },
    savePlane(title, format) {
      if (makePlane) save(makePlane, title, format);
    },
  };
}

/** A title as part of a file's name: “Loss curve” as loss-curve. */
function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'picture';
}
