/** A language: its tag, by which numbers and plurals are written too, and the direction it is read in. */
export interface Locale {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A plural: a form for each kind of number that the language tells apart, at least the most general one. */
export type PluralForms<Form> = { readonly other: Form } & { readonly [Kind in Intl.LDMLPluralRule]?: Form };

/**
 * A part in any language, by the English one: a text for each text and a function of the same parameters for each function, under
 * the same names. Plurals have the forms of the language.
 */
export type Translation<Part> = Part extends string
  ? string
  : Part extends (...given: infer Given) => infer Made
    ? (...given: Given) => Translation<Made>
    : [keyof Part] extends [Intl.LDMLPluralRule]
      ? PluralForms<Translation<Part[keyof Part]>>
      : { readonly [Name in keyof Part]: Translation<Part[Name]> };

/** The English words by part. A part is fetched with what shows its words. */
interface English {
  apartLines: typeof import('./en/apartLines.ts').words;
  classWeights: typeof import('./en/classWeights.ts').words;
  code: typeof import('./en/code.ts').words;
  complexity: typeof import('./en/complexity.ts').words;
  controls: typeof import('./en/controls.ts').words;
  document: typeof import('./en/document.ts').words;
  drawingTools: typeof import('./en/drawingTools.ts').words;
  embed: typeof import('./en/embed.ts').words;
  exporting: typeof import('./en/exporting.ts').words;
  files: typeof import('./en/files.ts').words;
  gallery: typeof import('./en/gallery.ts').words;
  galleryNotes: typeof import('./en/galleryNotes.ts').words;
  hand: typeof import('./en/hand.ts').words;
  handLine: typeof import('./en/handLine.ts').words;
  held: typeof import('./en/held.ts').words;
  help: typeof import('./en/help.ts').words;
  importing: typeof import('./en/importing.ts').words;
  inference: typeof import('./en/inference.ts').words;
  inferenceLens: typeof import('./en/inferenceLens.ts').words;
  inferenceLines: typeof import('./en/inferenceLines.ts').words;
  inferenceSamples: typeof import('./en/inferenceSamples.ts').words;
  influence: typeof import('./en/influence.ts').words;
  inferenceTerms: typeof import('./en/inferenceTerms.ts').words;
  keeping: typeof import('./en/keeping.ts').words;
  lesson: typeof import('./en/lesson.ts').words;
  lessonFaults: typeof import('./en/lessonFaults.ts').words;
  lessonInvitation: typeof import('./en/lessonInvitation.ts').words;
  lessonMaking: typeof import('./en/lessonMaking.ts').words;
  lossAccuracy: typeof import('./en/lossAccuracy.ts').words;
  lossLines: typeof import('./en/lossLines.ts').words;
  making: typeof import('./en/making.ts').words;
  manyFeatures: typeof import('./en/manyFeatures.ts').words;
  metrics: typeof import('./en/metrics.ts').words;
  model: typeof import('./en/model.ts').words;
  moreSettings: typeof import('./en/moreSettings.ts').words;
  noOptimum: typeof import('./en/noOptimum.ts').words;
  notices: typeof import('./en/notices.ts').words;
  oneFeature: typeof import('./en/oneFeature.ts').words;
  oneFeatureMeaning: typeof import('./en/oneFeatureMeaning.ts').words;
  page: typeof import('./en/page.ts').words;
  picture: typeof import('./en/picture.ts').words;
  planeFile: typeof import('./en/planeFile.ts').words;
  pointCard: typeof import('./en/pointCard.ts').words;
  pointTable: typeof import('./en/pointTable.ts').words;
  programs: typeof import('./en/programs.ts').words;
  runs: typeof import('./en/runs.ts').words;
  saving: typeof import('./en/saving.ts').words;
  scaleHint: typeof import('./en/scaleHint.ts').words;
  settingNames: typeof import('./en/settingNames.ts').words;
  settings: typeof import('./en/settings.ts').words;
  sharing: typeof import('./en/sharing.ts').words;
  shortcuts: typeof import('./en/shortcuts.ts').words;
  sigmoid: typeof import('./en/sigmoid.ts').words;
  slice: typeof import('./en/slice.ts').words;
  stills: typeof import('./en/stills.ts').words;
  surface: typeof import('./en/surface.ts').words;
  tableFields: typeof import('./en/tableFields.ts').words;
  tabs: typeof import('./en/tabs.ts').words;
  task: typeof import('./en/task.ts').words;
  terms: typeof import('./en/terms.ts').words;
  tools: typeof import('./en/tools.ts').words;
  trueModel: typeof import('./en/trueModel.ts').words;
  trueNumbers: typeof import('./en/trueNumbers.ts').words;
  update: typeof import('./en/update.ts').words;
  updates: typeof import('./en/updates.ts').words;
  weights: typeof import('./en/weights.ts').words;
}

/** All words of a language by part: `src/messages/<tag>/<part>.ts` exports `words: Catalogue['<part>']`. */
export type Catalogue = Translation<English>;

/** The topics that there is help on. */
export type HelpTopic = keyof Catalogue['help'];
