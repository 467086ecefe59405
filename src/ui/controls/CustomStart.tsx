import { words } from '#words/settingNames';
import { formatCount } from '../../messages/format';
import { settingTable } from '../../store/settings';
import { selectFeatureCount } from '../../store/trainingInputs';
import { NumberField } from '../kit/NumberField';
import { useLab, useLabState } from '../useLab';

const step = (value: number, direction: 1 | -1) => Number((value + direction * 0.1).toFixed(6));

/** One number for each weight and the bias: where training starts. */
export function CustomStart() {
  const { actions } = useLab();
  const values = useLabState(({ settings }) => settings.customStart);
  const count = useLabState(selectFeatureCount) + 1;
  function set(index: number, value: number): void {
    const next = Array.from({ length: count }, (_, i) => values[i] ?? 0);
    next[index] = value;
    actions.setSettings({ customStart: next });
  }
  return (
    <div className="custom-start">
      {Array.from({ length: count }, (_, i) => {
        const label =
          i === count - 1
            ? words.settingsFields.startBias
            : words.settingsFields.startWeight(formatCount(i + 1));
        return (
          <div className="field-row" key={label}>
            <span className="field-label" aria-hidden="true">
              {label}
            </span>
            <NumberField
              label={label}
              value={values[i] ?? 0}
              range={settingTable.customStart.each}
              next={step}
              onChange={(value) => set(i, value)}
            />
          </div>
        );
      })}
    </div>
  );
}
