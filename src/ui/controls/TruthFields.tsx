import { words } from '#words/trueModel';
import { words as numberWords } from '#words/trueNumbers';
import { truthOf } from '../../core/data/trueModel';
import { formatShare } from '../../messages/format';
import { thinLevels } from '../../render/plane/truth';
import { limits } from '../../store/limits';
import { selectTruth } from '../../store/truth';
import { Help } from '../kit/Help';
import { NumberField } from '../kit/NumberField';
import { Switch } from '../kit/Switch';
import { useLab, useLabState } from '../useLab';

const step = (value: number, direction: 1 | -1) =>
  Math.max(limits.truth.min, Math.min(limits.truth.max, Number((value + direction * 0.1).toFixed(6))));

/** The model that the labels come from: its numbers, and what of it is shown. */
export function TruthFields() {
  const { actions } = useLab();
  const recipe = useLabState(({ dataset, load }) => load.sampling ?? dataset.recipe);
  const hasTruth = useLabState(({ plane }) => plane.hasTruth) === true;
  const hasTrueP = useLabState(({ plane }) => plane.hasTrueP) === true;
  const isThere = useLabState((state) => selectTruth(state) !== null);
  const { weights, bias } = truthOf(recipe);
  const numbers = [
    { name: 'w1', label: numberWords.weight[1], value: weights[0] },
    { name: 'w2', label: numberWords.weight[2], value: weights[1] },
    { name: 'b', label: numberWords.bias, value: bias },
  ] as const;
  return (
    <div className="truth-fields" data-part="true-model" role="group" aria-label={words.title}>
      <div className="field-head">
        <span className="field-label">{words.title}</span>
        <Help about={words.title} text={words.help} />
      </div>
      <div className="truth-numbers">
        {numbers.map(({ name, label, value }) => (
          <div key={name}>
            <span aria-hidden="true">{label}</span>
            <NumberField
              label={label}
              value={value}
              range={limits.truth}
              next={step}
              onChange={(to) => actions.samplePoints({ [name]: to })}
            />
          </div>
        ))}
      </div>
      {isThere && (
        <div className="truth-switches">
          <Switch
            label={words.showBoundary}
            isOn={hasTruth}
            onChange={(isOn) => actions.setPlane({ hasTruth: isOn || undefined })}
          />
          <Switch
            label={words.showP}
            isOn={hasTrueP}
            onChange={(isOn) => actions.setPlane({ hasTrueP: isOn || undefined })}
          />
        </div>
      )}
      {isThere && hasTruth && (
        <p className="note">{words.lines(formatShare(thinLevels[0]), formatShare(thinLevels[1]))}</p>
      )}
    </div>
  );
}
