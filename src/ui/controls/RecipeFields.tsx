import { catalogEntry, type RecipeControl } from '../../core/data/catalog';
import type { PartName } from '../../lessons/partNames';
import { formatCount, formatExact } from '../../messages/format';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { limits } from '../../store/limits';
import type { HelpContent } from '../kit/helpContext';
import { lazyView } from '../kit/lazyView';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../useLab';

const TruthFields = lazyView(() =>
  fetchPart(() => import('./TruthFields')).then(({ TruthFields }) => TruthFields),
);

/** The fields of a recipe for random points that its kind heeds. Every change draws fresh points. */
export function RecipeFields() {
  const { actions } = useLab();
  const recipe = useLabState(({ dataset, load }) => load.sampling ?? dataset.recipe);
  const { controls } = catalogEntry(recipe.kind);
  const count = useLabState(({ dataset }) => dataset.points.y.length);
  const isDrawn = useLabState(({ dataset, load }) => load.sampling !== null || !dataset.isEdited);
  return (
    <>
      <RangeField
        part="number-of-points"
        label={words.fields.count}
        help={['count']}
        symbol={isDrawn || count === recipe.count ? 'n' : words.fields.countNow(formatCount(count))}
        value={recipe.count}
        range={limits.count}
        scale="log"
        onSlide={(count) => actions.duringGesture(() => actions.samplePoints({ count }))}
        onEnd={actions.endGesture}
      />
      {recipe.kind === 'true-model' && <TruthFields />}
      {controls.map((control) => (
        <ShapeField key={control} control={control} value={recipe[control]} />
      ))}
    </>
  );
}

interface Field {
  readonly part: PartName;
  readonly label: string;
  readonly help: HelpContent;
  readonly symbol?: string;
  /** Shown in percent. */
  readonly inWords?: (percent: string) => string;
}

const fields: Readonly<Record<RecipeControl, Field>> = {
  noise: {
    part: 'noise',
    label: words.fields.noise,
    help: ['noise'],
    symbol: words.noiseUnit,
    inWords: words.noiseShare,
  },
  balance: {
    part: 'class-balance',
    label: words.shape.balance,
    help: ['balance'],
    symbol: words.shape.balanceUnit,
    inWords: words.shape.balanceShare,
  },
  separation: { part: 'separation', label: words.shape.separation, help: ['separation'] },
  spread: { part: 'spread', label: words.shape.spread, help: ['spread'] },
};

function ShapeField({ control, value }: { control: RecipeControl; value: number }) {
  const { actions } = useLab();
  const { part, label, help, symbol, inWords } = fields[control];
  const factor = inWords ? 100 : 1;
  const shown = Number((value * factor).toPrecision(12));
  return (
    <RangeField
      part={part}
      label={label}
      help={help}
      symbol={symbol}
      value={shown}
      range={limits[control]}
      scale="linear"
      step={inWords ? 1 : 0.05}
      valueText={inWords ? inWords(formatExact(shown)) : formatExact(shown)}
      onSlide={(to) => actions.duringGesture(() => actions.samplePoints({ [control]: to / factor }))}
      onEnd={actions.endGesture}
    />
  );
}
