import { controls } from './en/controls';
import { files } from './en/files';
import { gallery } from './en/gallery';
import { hand } from './en/hand';
import { held } from './en/held';
import { model } from './en/model';
import { oneFeature } from './en/oneFeature';
import { page } from './en/page';
import { picture } from './en/picture';
import { stills } from './en/stills';
import { table } from './en/table';
import { drawing } from './en/tools';

/** The words of the page that are always there, in English. Whole sentences only; numbers arrive already formatted. */
export const en = {
  ...page,
  ...controls,
  ...files,
  ...gallery,
  ...hand,
  ...held,
  ...model,
  ...oneFeature,
  ...picture,
  ...stills,
  ...table,
  ...drawing,
} as const;
