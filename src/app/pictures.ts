import type { LabParts, MakeStill, PictureFormat, Pictures } from '../lab/ports';
import { fetchPart } from '../render/fetchPart';

/** Saves what is on the page as pictures; what that takes is fetched when one is asked for. */
export function createPictures({ actions, live }: Pick<LabParts, 'actions' | 'live'>): Pictures {
  let makePlane: MakeStill | null = null;

  async function write(make: MakeStill, title: string, format: PictureFormat): Promise<void> {
    const { savePicture } = await fetchPart(() => import('./savePicture'));
    await savePicture(make, title, format, live);
  }
  function save(make: MakeStill, title: string, format: PictureFormat): void {
    write(make, title, format).catch((error) => {
      actions.setRun({ notice: { kind: 'noPicture', detail: String(error) } });
    });
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
