import { controls } from './en/controls';
import { files } from './en/files';
import { held } from './en/held';
import { model } from './en/model';
import { oneFeature } from './en/oneFeature';
import { page } from './en/page';
import { picture } from './en/picture';
import { drawing } from './en/tools';

/** Every word the page shows, in English. Whole sentences only; numbers arrive already formatted. */
export const en = {
  ...page,
  ...controls,
  ...files,
  ...model,
  ...held,
  ...oneFeature,
  ...picture,
  ...drawing,
} as const;
