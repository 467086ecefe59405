import { controls } from './en/controls';
import { files } from './en/files';
import { gallery } from './en/gallery';
import { held } from './en/held';
import { importing } from './en/importing';
import { keeping } from './en/keeping';
import { metrics } from './en/metrics';
import { model } from './en/model';
import { moreSettings } from './en/moreSettings';
import { oneFeature } from './en/oneFeature';
import { page } from './en/page';
import { picture } from './en/picture';
import { pointTable } from './en/pointTable';
import { scaleHint } from './en/scaleHint';
import { sharing } from './en/sharing';
import { shortcuts } from './en/shortcuts';
import { sigmoid } from './en/sigmoid';
import { table } from './en/table';
import { tableFields } from './en/tableFields';
import { drawing } from './en/tools';
import { weights } from './en/weights';

/** Every word the page shows, in English. Whole sentences only; numbers arrive already formatted. */
export const en = {
  ...page,
  ...controls,
  ...files,
  ...gallery,
  ...held,
  ...importing,
  ...keeping,
  ...metrics,
  ...model,
  ...moreSettings,
  ...oneFeature,
  ...picture,
  ...pointTable,
  ...scaleHint,
  ...sharing,
  ...shortcuts,
  ...sigmoid,
  ...table,
  ...tableFields,
  ...drawing,
  ...weights,
} as const;
