import { words } from '#words/weights';
import type { OptimumAnswer } from '../../../analysis/protocol';
import { toOriginalUnits } from '../../../core/features/standardize';
import { interval95 } from '../../../core/model/odds';
import { exactDigits, formatNumber } from '../../../messages/format';
import { formatFactor } from '../../../messages/formatMore';
import { selectTermKeys } from '../../../store/selectors';
import { selectClassWeights, selectFeatureCount } from '../../../store/trainingInputs';
import { useIsHidden } from '../../hidden';
import { ManyOptima, NoOptimum } from '../../insight/NoOptimum';
import { Help } from '../../kit/Help';
import { Interpolate } from '../../kit/Interpolate';
import { parameterNames } from '../../readouts/Equation';
import { ParameterName } from '../../readouts/ParameterName';
import { useLabState } from '../../useLab';

type Found = Extract<OptimumAnswer, { kind: 'found' }>;

/** The best weights with their standard errors and 95 % intervals, or why there are none. */
export function Certainty({ isTrained }: { isTrained: boolean }) {
  if (useIsHidden('best-possible-weights')) return null;
  return (
    <section className="certainty" aria-labelledby="certainty-title">
      <div className="section-head">
        <h2 id="certainty-title">{words.weights.certainty}</h2>
        <Help about={words.weights.certainty} text={words.weights.certaintyHelp} />
      </div>
      <Answer isTrained={isTrained} />
    </section>
  );
}

function Answer({ isTrained }: { isTrained: boolean }) {
  const answer = useLabState(({ insight }) => insight.optimum);
  const count = useLabState(selectFeatureCount);
  const { l1, l2 } = useLabState(({ settings }) => settings);
  const isWeighted = useLabState(selectClassWeights) !== null;
  // An answer about other features is of the past; the next is on its way.
  const present = answer?.kind === 'found' && answer.parameters.length !== count + 1 ? null : answer;
  if (present?.kind !== 'found') return <NoOptimum answer={present} />;
  const errors = isTrained ? present.standardErrors : present.originalErrors;
  if (!errors) {
    return (
      <>
        <p>{words.weights.noErrors[l1 > 0 || l2 > 0 ? 'penalty' : isWeighted ? 'weights' : 'collinear']}</p>
        <ManyOptima />
      </>
    );
  }
  return <Intervals answer={present} errors={errors} isTrained={isTrained} />;
}

interface IntervalsProps {
  answer: Found;
  errors: Float64Array;
  isTrained: boolean;
}

function Intervals({ answer, errors, isTrained }: IntervalsProps) {
  const best = isTrained ? answer.parameters : toOriginalUnits(answer.parameters, answer.standardization);
  const count = best.length - 1;
  const keys = useLabState(selectTermKeys);
  return (
    <>
      <table className="weights-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.weights.parameter}</span>
            </th>
            <th scope="col">{words.weights.best}</th>
            <th scope="col">{words.weights.error}</th>
            <th scope="col">
              {words.weights.interval} <span className="second-line">{words.weights.oddsInterval}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {parameterNames(count).map((name, j) => (
            <tr key={name}>
              <th scope="row">
                <ParameterName index={j} />
              </th>
              <td>
                <Figure name={`optimum-${name}`} value={best[j]} format={formatNumber} feature={keys[j]} />
              </td>
              <Spread name={name} value={best[j]} error={errors[j]} feature={keys[j]} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.weights.aroundOne}</p>
    </>
  );
}

interface SpreadProps {
  name: string;
  value: number;
  error: number;
  /** The feature of a weight; the bias has none. */
  feature: string | undefined;
}

/** Standard error and intervals in their cells. */
function Spread({ name, value, error, feature }: SpreadProps) {
  const { low, high } = interval95(value, error);
  return (
    <>
      <td>
        <Figure name={`se-${name}`} value={error} format={formatNumber} feature={feature} />
      </td>
      <td>
        <Range name={name} low={low} high={high} format={formatNumber} />
        {feature !== undefined && (
          <span className="second-line">
            <Range name={`odds-${name}`} low={Math.exp(low)} high={Math.exp(high)} format={formatFactor} />
          </span>
        )}
      </td>
    </>
  );
}

interface RangeProps {
  name: string;
  low: number;
  high: number;
  format: (value: number) => string;
}

function Range({ name, low, high, format }: RangeProps) {
  return (
    <Interpolate sentence={words.weights.range}>
      {[
        <Figure key="low" name={`${name}-low`} value={low} format={format} />,
        <Figure key="high" name={`${name}-high`} value={high} format={format} />,
      ]}
    </Interpolate>
  );
}

interface FigureProps {
  name: string;
  value: number;
  format: (value: number) => string;
  feature?: string | undefined;
}

/** A number that changes too seldom for a painter. */
function Figure({ name, value, format, feature }: FigureProps) {
  return (
    <span data-readout={name} data-feature={feature} data-value={exactDigits(value)}>
      {format(value)}
    </span>
  );
}
