import { words } from '#words/inference';
import { intervalOf, testOf } from '../../../core/inference/eitherWay';
import type { ParameterInference } from '../../../core/inference/inference';
import type { Lab } from '../../../lab/ports';
import { formatNumber } from '../../../messages/format';
import { formatFactor } from '../../../messages/formatMore';
import { changedLook } from '../../../store/inferenceLook';
import { selectTermKeys } from '../../../store/selectors';
import { selectFeatureCount } from '../../../store/trainingInputs';
import { SaveNumbers } from '../../charts/SaveFile';
import { Help } from '../../kit/Help';
import { Interpolate } from '../../kit/Interpolate';
import { Segments } from '../../kit/Segments';
import { parameterNames } from '../../readouts/Equation';
import { LiveText } from '../../readouts/LiveText';
import { ParameterName } from '../../readouts/ParameterName';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';
import { tableRows, worstWald } from './coefficients';
import { foundOf } from './useInference';

/** Whether tests and intervals are by likelihood. */
export const useIsByLikelihood = (): boolean =>
  useLabState(({ tabs }) => tabs.inference?.isByLikelihood === true);

/** Estimates with their tests and intervals, a row for each parameter; the numbers follow the points. */
export function CoefficientTable() {
  const lab = useLab();
  const count = useLabState(selectFeatureCount);
  const keys = useLabState(selectTermKeys);
  const isByLikelihood = useIsByLikelihood();
  const choose = (kind: 'wald' | 'likelihood') => {
    const look = lab.store.getState().tabs.inference;
    const change = { isByLikelihood: kind === 'likelihood' ? (true as const) : undefined };
    lab.actions.setTabs({ inference: changedLook(look, change) });
  };
  return (
    <div className="coefficients">
      <div className="section-tools">
        <Segments
          label={words.by}
          chosen={isByLikelihood ? 'likelihood' : 'wald'}
          names={words.kinds}
          onChoose={choose}
        />
        <Help about={words.by} text={words.byHelp} />
        <SaveNumbers title={words.table} rows={() => tableRows(foundOf(lab), keys)} />
      </div>
      <table className="weights-table coefficient-table" aria-label={words.table}>
        <Head isByLikelihood={isByLikelihood} />
        <tbody>
          {parameterNames(count).map((name, j) => (
            <Row key={name} index={j} name={name} feature={keys[j]} isByLikelihood={isByLikelihood} />
          ))}
        </tbody>
      </table>
      <LiveText name="inference-agreement" className="note" read={() => agreement(lab, keys)} />
      <p className="note">{words.missesNote}</p>
    </div>
  );
}

function Head({ isByLikelihood }: { isByLikelihood: boolean }) {
  const statistic = isByLikelihood ? 'ratio' : 'z';
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{words.parameter}</span>
        </th>
        <Column first="estimate" second="error" />
        <Column first={statistic} second="p" />
        <Column first="interval" second="odds" />
      </tr>
    </thead>
  );
}

type Explained = 'estimate' | 'error' | 'z' | 'ratio' | 'p' | 'interval' | 'odds';

/** The head of a column, with what stands below its numbers in small; each word opens what it means. */
function Column({ first, second }: { first: Explained; second: Explained }) {
  return (
    <th scope="col">
      <Help about={words[first]} text={words[`${first}Help`]} word={words[first]} />
      <span className="second-line">
        <Help about={words[second]} text={words[`${second}Help`]} word={words[second]} />
      </span>
    </th>
  );
}

interface RowProps {
  index: number;
  name: string;
  /** The feature of a weight; the bias has none. */
  feature: string | undefined;
  isByLikelihood: boolean;
}

function Row({ index, name, feature, isByLikelihood }: RowProps) {
  const lab = useLab();
  const about = (read: (parameter: ParameterInference) => number | null) => () => {
    const parameter = foundOf(lab)?.parameters[index];
    return parameter ? read(parameter) : null;
  };
  const number = (part: string, read: (parameter: ParameterInference) => number | null) => (
    <Readout
      key={part}
      name={`inference-${name}-${part}`}
      read={about(read)}
      format={formatNumber}
      feature={feature}
    />
  );
  const end = (side: 'low' | 'high') => (parameter: ParameterInference) =>
    intervalOf(parameter, isByLikelihood)[side];
  return (
    <tr>
      <th scope="row">
        <ParameterName index={index} />
      </th>
      <td>
        {number('estimate', ({ estimate }) => estimate)}
        <span className="second-line">{number('error', ({ standardError }) => standardError)}</span>
      </td>
      <td>
        {number('statistic', (parameter) => testOf(parameter, isByLikelihood).statistic)}
        <span className="second-line">{number('p', (parameter) => testOf(parameter, isByLikelihood).p)}</span>
      </td>
      <td>
        <Interpolate sentence={words.range}>
          {[number('low', end('low')), number('high', end('high'))]}
        </Interpolate>
        {feature !== undefined && <Odds name={name} feature={feature} about={about} end={end} />}
      </td>
    </tr>
  );
}

interface OddsProps {
  name: string;
  feature: string;
  about: (read: (parameter: ParameterInference) => number | null) => () => number | null;
  end: (side: 'low' | 'high') => (parameter: ParameterInference) => number;
}

/** The odds ratio of a unit more, and its interval. */
function Odds({ name, feature, about, end }: OddsProps) {
  const factor = (part: string, read: (parameter: ParameterInference) => number) => (
    <Readout
      key={part}
      name={`inference-${name}-${part}`}
      read={about((parameter) => Math.exp(read(parameter)))}
      format={formatFactor}
      feature={feature}
    />
  );
  return (
    <span className="second-line">
      <Interpolate sentence={words.oddsRange}>
        {[
          factor('odds', ({ estimate }) => estimate),
          factor('odds-low', end('low')),
          factor('odds-high', end('high')),
        ]}
      </Interpolate>
    </span>
  );
}

/** Whether the two kinds of interval agree, and where they differ most. */
function agreement(lab: Lab, keys: readonly string[]) {
  const found = foundOf(lab);
  if (!found) return { value: null, text: '' };
  if (found.parameters.some(({ profile }) => profile === null)) return { value: null, text: words.noProfile };
  const worst = worstWald(found.parameters);
  if (worst === null) return { value: null, text: words.waldFine };
  return { value: worst, text: words.waldPoor(keys[worst] ?? words.biasName) };
}
