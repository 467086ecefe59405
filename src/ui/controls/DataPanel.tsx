import { catalogEntry, datasetCatalog } from '../../core/data/catalog';
import { words } from '../../messages/words';
import { limits } from '../../store/limits';
import { Help } from '../kit/Help';
import { NumberField } from '../kit/NumberField';
import { RangeField } from '../kit/RangeField';
import { Select } from '../kit/Select';
import { useLab, useLabState } from '../lab';
import { ColumnFields } from './ColumnFields';
import { Section } from './Section';
import { TestShare } from './TestShare';

/** Which points there are: the kind, how many, how noisy, and the seed. Every change draws fresh points. */
export function DataPanel() {
  const { actions } = useLab();
  const recipe = useLabState(({ dataset }) => dataset.recipe);
  const noisePercent = Number((recipe.noise * 100).toPrecision(12));
  const hasNoise = catalogEntry(recipe.kind).controls.includes('noise');
  return (
    <Section title={words.sections.data}>
      <Select
        label={words.fields.dataset}
        value={recipe.kind}
        options={datasetCatalog.map(({ kind }) => ({ value: kind, label: words.datasets[kind] }))}
        onChange={(kind) => actions.samplePoints({ kind })}
      />
      <p className="note">{words.datasetNotes[recipe.kind]}</p>
      <RangeField
        label={words.fields.count}
        help={words.help.count}
        symbol="n"
        value={recipe.count}
        range={limits.count}
        scale="log"
        onSlide={(count) => actions.duringGesture(() => actions.samplePoints({ count }))}
        onEnd={actions.endGesture}
      />
      {hasNoise && (
        <RangeField
          label={words.fields.noise}
          help={words.help.noise}
          symbol={words.noiseUnit}
          value={noisePercent}
          range={limits.noise}
          scale="linear"
          valueText={words.noiseShare(String(noisePercent))}
          onSlide={(percent) => actions.duringGesture(() => actions.samplePoints({ noise: percent / 100 }))}
          onEnd={actions.endGesture}
        />
      )}
      <div className="field-row">
        <span className="field-label" aria-hidden="true">
          {words.fields.seed}
        </span>
        <Help about={words.fields.seed} text={words.help.seed} />
        <NumberField
          label={words.fields.seed}
          value={recipe.seed}
          range={limits.seed}
          next={(seed, direction) => Math.min(limits.seed.max, Math.max(0, seed + direction))}
          onChange={(seed) => actions.samplePoints({ seed })}
        />
      </div>
      <ColumnFields />
      <TestShare />
    </Section>
  );
}
