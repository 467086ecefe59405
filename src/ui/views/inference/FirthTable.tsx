import { words as allWords } from '#words/inferenceLens';
import type { FirthFit } from '../../../core/inference/firth';
import { selectTermKeys } from '../../../store/selectors';
import { SaveNumbers } from '../../charts/SaveFile';
import { parameterNames } from '../../readouts/Equation';
import { ParameterName } from '../../readouts/ParameterName';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';
import { formatEnd } from './lens';
import { useLiveText } from './useInference';

const { apart: words } = allWords;

/** Firth's fit in own units, with its intervals by the profile of the penalised likelihood; or why there is none. */
export function FirthTable() {
  const { live } = useLab();
  const keys = useLabState(selectTermKeys);
  const firth = () => live.inference?.apart?.answer.firth ?? null;
  const known = useLiveText(() => (live.inference?.apart ? String(firth()?.parameters.length ?? 0) : ''));
  const size = Number(known);
  if (known === '') return null;
  if (size === 0) return <p>{words.noFirth}</p>;
  const cell = (name: string, j: number, read: (fit: FirthFit) => number | undefined) => (
    <td>
      <Readout
        name={name}
        read={() => {
          const fit = firth();
          return (fit && read(fit)) ?? null;
        }}
        format={formatEnd}
        feature={keys[j]}
      />
    </td>
  );
  return (
    <>
      <table className="weights-table" aria-label={words.firthTable}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.estimate}</th>
            <th scope="col">{words.low}</th>
            <th scope="col">{words.high}</th>
          </tr>
        </thead>
        <tbody>
          {parameterNames(size - 1).map((name, j) => (
            <tr key={name}>
              <th scope="row">
                <ParameterName index={j === size - 1 ? keys.length : j} />
              </th>
              {cell(`firth-${name}`, j, ({ parameters }) => parameters[j])}
              {cell(`firth-low-${name}`, j, ({ profile }) => profile[j]?.low)}
              {cell(`firth-high-${name}`, j, ({ profile }) => profile[j]?.high)}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="lens-foot is-end">
        <SaveNumbers title={words.firthTable} rows={() => rowsOf(firth(), keys)} />
      </div>
    </>
  );
}

function rowsOf(fit: FirthFit | null, keys: readonly string[]) {
  if (!fit) return [];
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const names = [...keys, 'bias'];
  return [
    ['parameter', 'estimate', 'low', 'high'],
    ...Array.from(fit.parameters, (value, j) => {
      return [names[j] ?? null, value, finite(fit.profile[j].low), finite(fit.profile[j].high)];
    }),
  ];
}
