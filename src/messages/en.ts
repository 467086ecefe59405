import { controls } from './en/controls';
import { files } from './en/files';
import { gallery } from './en/gallery';
import { held } from './en/held';
import { keeping } from './en/keeping';
import { model } from './en/model';
import { oneFeature } from './en/oneFeature';
import { page } from './en/page';
import { picture } from './en/picture';
import { runs } from './en/runs';
import { table } from './en/table';
import { drawing } from './en/tools';

/** Every word the page shows, in English. Whole sentences only; numbers arrive already formatted. */
export const en = {
  ...page,
  ...controls,
  ...files,
  ...gallery,
  ...held,
  ...keeping,
  ...model,
  ...oneFeature,
  ...picture,
  ...runs,
  ...table,
  ...drawing,
} as const;
