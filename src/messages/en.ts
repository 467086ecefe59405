import { controls } from './en/controls';
import { files } from './en/files';
import { gallery } from './en/gallery';
import { model } from './en/model';
import { page } from './en/page';

/** Every word the page shows, in English. Whole sentences only; numbers arrive already formatted. */
export const en = { ...page, ...controls, ...files, ...gallery, ...model } as const;
