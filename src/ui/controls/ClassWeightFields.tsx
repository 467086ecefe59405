import { words } from '#words/classWeights';
import { words as settingNames } from '#words/settingNames';
import type { ClassWeighting } from '../../core/model/classWeights';
import { exactDigits, formatNumber } from '../../messages/format';
import { settingTable } from '../../store/settings';
import { selectClassWeights } from '../../store/trainingInputs';
import { Interpolate } from '../kit/Interpolate';
import { RangeField } from '../kit/RangeField';
import { Select } from '../kit/Select';
import { useClassWords, useLab, useLabState } from '../useLab';

const weightings = Object.keys(settingTable.classWeighting.options) as ClassWeighting[];
const names = settingNames.settingsFields;
const labels = [0, 1] as const;

/** How much a point of each class counts in the loss. */
export function ClassWeightFields() {
  const { actions } = useLab();
  const weighting = useLabState(({ settings }) => settings.classWeighting);
  return (
    <>
      <Select
        part="class-weights"
        label={names.classWeights}
        help={words.help}
        value={weighting}
        options={weightings.map((value) => ({ value, label: settingNames.weightings[value] }))}
        onChange={(classWeighting) => actions.setSettings({ classWeighting })}
      />
      {weighting === 'custom' && <CustomWeights />}
      {weighting === 'balanced' && <BalancedWeights />}
    </>
  );
}

function CustomWeights() {
  const { actions } = useLab();
  const settings = useLabState((state) => state.settings);
  const classes = useClassWords();
  return labels.map((label) => {
    const key = `classWeight${label}` as const;
    return (
      <RangeField
        key={key}
        part="class-weights"
        label={names.classWeight(classes[label])}
        symbol={label === 1 ? 'c₁' : 'c₀'}
        value={settings[key]}
        range={settingTable[key].range}
        scale="log"
        onSlide={(to) => actions.duringGesture(() => actions.setSettings({ [key]: to }))}
        onEnd={actions.endGesture}
      />
    );
  });
}

/** The weights that the present points give. */
function BalancedWeights() {
  const weights = useLabState(selectClassWeights) ?? [1, 1];
  const classes = useClassWords();
  return (
    <p className="note" data-part="class-weights">
      <Interpolate sentence={(zero, one) => words.balanced(zero, classes[0], one, classes[1])}>
        {labels.map((label) => (
          <span key={label} data-readout={`class-weight-${label}`} data-value={exactDigits(weights[label])}>
            {formatNumber(weights[label])}
          </span>
        ))}
      </Interpolate>
    </p>
  );
}
