import { words } from '#words/weights';
import { formatNumber } from '../../../messages/format';
import { formatFactor } from '../../../messages/formatMore';
import { selectTermKeys } from '../../../store/selectors';
import { selectFeatureCount } from '../../../store/trainingInputs';
import { parameterNames } from '../../readouts/Equation';
import { ParameterName } from '../../readouts/ParameterName';
import { Readout } from '../../readouts/Readout';
import { useClassWords, useLab, useLabState } from '../../useLab';
import { shownParameters } from './shownWeights';

/** The present weights, and by what a unit of each feature multiplies the odds. */
export function WeightTable({ isTrained }: { isTrained: boolean }) {
  const { live } = useLab();
  const count = useLabState(selectFeatureCount);
  const classes = useClassWords();
  const keys = useLabState(selectTermKeys);
  /** Null while the frame is still one of other features. */
  const read = (j: number) => {
    const parameters = shownParameters(live, isTrained);
    return parameters?.length === count + 1 ? parameters[j] : null;
  };
  const ratio = (j: number) => {
    const weight = read(j);
    return weight === null ? null : Math.exp(weight);
  };
  return (
    <>
      <table className="weights-table" aria-label={words.weights.table}>
        <thead>
          <tr>
            <th scope="col">{words.weights.parameter}</th>
            <th scope="col">{words.weights.now}</th>
            <th scope="col">
              {words.weights.oddsRatio} <span aria-hidden="true">e</span>
              <sup aria-hidden="true">w</sup>
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
                <Readout
                  name={`weight-${name}`}
                  read={() => read(j)}
                  format={formatNumber}
                  feature={keys[j]}
                />
              </td>
              <td>
                {j < count && (
                  <Readout
                    name={`odds-ratio-${j + 1}`}
                    read={() => ratio(j)}
                    format={formatFactor}
                    feature={keys[j]}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.weights.oddsNote(classes[1])}</p>
    </>
  );
}
