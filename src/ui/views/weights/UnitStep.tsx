import { useState } from 'react';
import { words as weightsWords } from '#words/weights';
import { shiftProbability } from '../../../core/model/odds';
import { logit, sigmoid } from '../../../core/model/sigmoid';
import { shorten } from '../../../csv/shorten';
import type { Lab } from '../../../lab/ports';
import { formatNumber, formatPercent, formatShare } from '../../../messages/format';
import { formatFactor, formatPoints } from '../../../messages/formatMore';
import { words } from '../../../messages/words';
import { drawUnitShift, type Shift, shiftBy } from '../../../render/charts/unitShift';
import { explainProbe } from '../../../store/derived';
import { selectParameterTexts, selectReferences } from '../../../store/parameterTexts';
import { selectColumnNames, selectProbeOthers, selectTermTexts } from '../../../store/selectors';
import type { LabState } from '../../../store/state';
import { selectExpansion, selectFeatureCount } from '../../../store/trainingInputs';
import { Chart } from '../../charts/Chart';
import { Help } from '../../kit/Help';
import { Interpolate } from '../../kit/Interpolate';
import { RangeField } from '../../kit/RangeField';
import { Select } from '../../kit/Select';
import { LiveText } from '../../readouts/LiveText';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';
import { shownParameters } from './shownWeights';

const steps = { min: -3, max: 3, whole: false };
const starts = [0.1, 0.5, 0.9] as const;

/** The effect of some units more of one feature: to the odds the same everywhere, to the probability not. */
export function UnitStep({ isTrained }: { isTrained: boolean }) {
  const lab = useLab();
  const count = useLabState(selectFeatureCount);
  const [chosen, setChosen] = useState(0);
  const [units, setUnits] = useState(1);
  const feature = Math.min(chosen, count - 1);
  const features = useFeatureNames();
  /** Null while the frame is still one of other features. */
  const shift = () => {
    const parameters = shownParameters(lab.live, isTrained);
    return parameters?.length === count + 1 ? parameters[feature] * units : null;
  };
  const symbol = useLabState(selectParameterTexts)[feature];
  const sayFactor = () => {
    const by = shift();
    if (by === null) return { value: null, text: '' };
    const odds = Math.exp(by);
    return { value: odds, text: weightsWords.unit.factor(symbol, formatNumber(by), formatFactor(odds)) };
  };
  return (
    <section className="unit-step" aria-labelledby="unit-title">
      <div className="section-head">
        <h2 id="unit-title">{weightsWords.unit.title}</h2>
        <Help about={weightsWords.unit.title} text={weightsWords.unit.help} />
      </div>
      {count > 1 && (
        <Select
          label={weightsWords.unit.feature}
          value={String(feature)}
          options={features.map((label, j) => ({ value: String(j), label }))}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <RangeField
        label={weightsWords.unit.step}
        value={units}
        range={steps}
        scale="linear"
        step={0.1}
        onSlide={setUnits}
        onEnd={() => {}}
      />
      <UnitMeaning feature={feature} name={features[feature]} isTrained={isTrained} />
      <LiveText name="odds-factor" read={sayFactor} />
      <p>{weightsWords.unit.differs}</p>
      <Chart
        label={weightsWords.unit.picture}
        className="unit-chart"
        basis={() => {
          const state = lab.store.getState();
          return [lab.live.model, state.plane.probe, selectProbeOthers(state), shift()];
        }}
        draw={(svg, box) => {
          const by = shift() ?? 0;
          const shifts = shiftsOf(lab, by);
          drawUnitShift(svg, box, shifts);
          return summarise(shifts, by);
        }}
      />
      <ShiftTable shift={shift} />
    </section>
  );
}

/** The names of the features, with those of their columns, if any. */
function useFeatureNames(): readonly string[] {
  const texts = useLabState(selectTermTexts);
  const axes = useLabState((state) => selectExpansion(state).axes);
  const columns = useLabState(selectColumnNames);
  const hasOthers = useLabState(({ dataset }) => dataset.points.others.length > 0);
  if (hasOthers) return texts;
  return texts.map((text, j) => {
    const column = j === 0 ? columns?.x1 : j === 1 && axes > 1 ? columns?.x2 : null;
    return column ? words.columns.key(text, column) : text;
  });
}

interface UnitMeaningProps {
  feature: number;
  name: string;
  isTrained: boolean;
}

/** The unit of a step: on the axis, or a standard deviation; and where no feature can move alone. */
function UnitMeaning({ feature, name, isTrained }: UnitMeaningProps) {
  const { live } = useLab();
  const { isStandardized, degree } = useLabState(({ settings }) => settings);
  const unit = useUnit(feature, name);
  const isProduct = useLabState((state) => degree > 1 && feature < selectProductCount(state));
  const read = () => {
    const sd = live.frame?.standardization?.sd[feature] ?? null;
    if (isTrained)
      return { value: sd, text: weightsWords.unit.deviation(name, sd === null ? '–' : formatNumber(sd)) };
    return {
      value: 1,
      text: isStandardized ? weightsWords.unit.ownStandardized(unit) : unit,
    };
  };
  return (
    <>
      <LiveText name="unit-size" className="note" read={read} />
      {isProduct && <p className="note">{weightsWords.unit.curved}</p>}
    </>
  );
}

/** What one unit of a feature is in its own units. */
function useUnit(feature: number, name: string): string {
  const references = useLabState(selectReferences);
  const products = useLabState(selectProductCount);
  const { own, ownOther, level } = weightsWords.unit;
  if (feature < products) return own(name);
  const reference = references.at(feature - products) ?? null;
  return reference === null ? ownOther(name) : level(name, shorten(reference));
}

/** How many of the features are those of the axes with their powers and products; the others follow. */
const selectProductCount = (state: LabState) =>
  selectFeatureCount(state) - state.dataset.points.others.length;

/** The score of the probe; null before the first frame. */
function probeScore({ live, store }: Lab): number | null {
  return explainProbe(store.getState(), live)?.score ?? null;
}

/** Without those whose score is no number, as after a run that has left all numbers. */
function shiftsOf(lab: Lab, by: number): Shift[] {
  const z = probeScore(lab);
  const named = starts.map((p) => ({ name: formatShare(p), z: logit(p) }));
  if (z !== null) named.push({ name: weightsWords.unit.probe, z });
  return named.flatMap((start) => shiftBy(start.name, start.z, by) ?? []);
}

function summarise(shifts: readonly Shift[], by: number): string {
  const ways = shifts.map(({ before, after }) =>
    weightsWords.unit.way(formatPercent(before), formatPercent(after)),
  );
  return weightsWords.unit.summary(formatNumber(by), ways);
}

/** The same in numbers, for the probe as well. */
function ShiftTable({ shift }: { shift: () => number | null }) {
  const lab = useLab();
  const probability = () => {
    const z = probeScore(lab);
    return z === null ? null : sigmoid(z);
  };
  const afterProbe = () => {
    const [z, by] = [probeScore(lab), shift()];
    return z === null || by === null ? null : sigmoid(z + by);
  };
  const rows = starts.map((p) => ({
    name: String(Math.round(100 * p)),
    before: () => p as number | null,
    after: () => {
      const by = shift();
      return by === null ? null : shiftProbability(p, by);
    },
  }));
  rows.push({ name: 'probe', before: probability, after: afterProbe });
  return (
    <table className="weights-table" aria-label={weightsWords.unit.table}>
      <thead>
        <tr>
          <th scope="col">{weightsWords.unit.before}</th>
          <th scope="col">{weightsWords.unit.after}</th>
          <th scope="col">{weightsWords.unit.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">
              {name === 'probe' ? (
                <Interpolate sentence={weightsWords.unit.probeAt}>
                  {[<Readout key="before" name={`before-${name}`} read={before} format={formatPercent} />]}
                </Interpolate>
              ) : (
                <Readout key="before" name={`before-${name}`} read={before} format={formatPercent} />
              )}
            </th>
            <td>
              <Readout name={`after-${name}`} read={after} format={formatPercent} />
            </td>
            <td>
              <Readout
                name={`change-${name}`}
                read={() => {
                  const [from, to] = [before(), after()];
                  return from === null || to === null ? null : to - from;
                }}
                format={formatPoints}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
