import { words as controls } from '#words/controls';
import { words as files } from '#words/files';
import { words as gallery } from '#words/gallery';
import { words as hand } from '#words/hand';
import { words as held } from '#words/held';
import { words as model } from '#words/model';
import { words as oneFeature } from '#words/oneFeature';
import { words as page } from '#words/page';
import { words as picture } from '#words/picture';
import { words as stills } from '#words/stills';
import { words as tabs } from '#words/tabs';
import { words as tools } from '#words/tools';

/** The words that every visit loads. All others are imported from their part (`#words/<part>`), and come with what shows them. */
export const words = {
  ...page,
  ...controls,
  ...gallery,
  ...hand,
  ...model,
  ...oneFeature,
  files,
  held,
  picture,
  stills,
  tabs,
  tools,
} as const;
