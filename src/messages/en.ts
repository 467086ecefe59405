import { code } from './en/code';
import { controls } from './en/controls';
import { files } from './en/files';
import { gallery } from './en/gallery';
import { held } from './en/held';
import { keeping } from './en/keeping';
import { model } from './en/model';
import { oneFeature } from './en/oneFeature';
import { page } from './en/page';
import { picture } from './en/picture';
import { programs } from './en/programs';
import { table } from './en/table';
import { drawing } from './en/tools';

/** Every word the page shows, in English. Whole sentences only; numbers arrive already formatted. */
export const en = {
  ...page,
  ...code,
  ...controls,
  ...files,
  ...gallery,
  ...held,
  ...keeping,
  ...model,
  ...oneFeature,
  ...picture,
  ...programs,
  ...table,
  ...drawing,
} as const;
