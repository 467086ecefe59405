import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { limits } from '../../store/limits';
import { Help } from '../kit/Help';
import { lazyView } from '../kit/lazyView';
import { NumberField } from '../kit/NumberField';
import { useLab, useLabState } from '../useLab';
import { ColumnFields } from './ColumnFields';
import { DataChoice } from './DataChoice';
import { RecipeFields } from './RecipeFields';
import { Section } from './Section';
import { TestShare } from './TestShare';

const GalleryDialog = lazyView(() =>
  fetchPart(() => import('../gallery/GalleryDialog')).then(({ GalleryDialog }) => GalleryDialog),
);

/** Which points there are: the data set, what random points are drawn with, and the seed. */
export function DataPanel() {
  const { actions } = useLab();
  const isDrawn = useLabState(({ dataset }) => dataset.source === null);
  const isSampling = useLabState(({ load }) => load.sampling !== null);
  const isGalleryOpen = useLabState(({ shell }) => shell.dialog === 'gallery');
  return (
    <>
      <Section part="data-settings" title={words.sections.data}>
        <DataChoice />
        {(isDrawn || isSampling) && <RecipeFields />}
        <SeedField />
        <ColumnFields />
        <TestShare />
      </Section>
      {isGalleryOpen && <GalleryDialog onClose={() => actions.setShell({ dialog: null })} />}
    </>
  );
}

export function SeedField() {
  const { actions } = useLab();
  const seed = useLabState(({ dataset, load }) => (load.sampling ?? dataset.recipe).seed);
  return (
    <div className="field-row" data-part="random-seed">
      <span className="field-label" aria-hidden="true">
        {words.fields.seed}
      </span>
      <Help about={words.fields.seed} text={['seed']} />
      <NumberField
        label={words.fields.seed}
        value={seed}
        range={limits.seed}
        next={(from, direction) => Math.min(limits.seed.max, Math.max(0, from + direction))}
        onChange={(to) => actions.samplePoints({ seed: to })}
      />
    </div>
  );
}
