import type { OptimumAnswer } from '../../analysis/protocol';
import { formatLoss, formatNumber } from '../../messages/format';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { distanceToOptimum } from '../../store/derived';
import { selectTermKeys } from '../../store/selectors';
import { selectClassWeights, selectFeatureCount } from '../../store/trainingInputs';
import { Help } from '../kit/Help';
import { lazyView } from '../kit/lazyView';
import { Switch } from '../kit/Switch';
import { parameterNames } from '../readouts/Equation';
import { ParameterName } from '../readouts/ParameterName';
import { Readout } from '../readouts/Readout';
import { useLab, useLabState } from '../useLab';
import { SharedWeights } from './SharedWeights';
import './insight.css';

const fetchNone = () => fetchPart(() => import('./NoOptimum'));
const NoOptimum = lazyView(() => fetchNone().then(({ NoOptimum }) => NoOptimum));
const WeightedNote = lazyView(() => fetchNone().then(({ WeightedNote }) => WeightedNote));

/** The exact optimum of the present points, or why there is none. */
export function Optimum() {
  const { actions } = useLab();
  const answer = useLabState(({ insight }) => insight.optimum);
  const isDrawn = useLabState(({ plane }) => plane.hasOptimum);
  const isLogLoss = useLabState(({ settings }) => settings.loss === 'log-loss');
  const featureCount = useLabState(selectFeatureCount);
  // An answer about other features is of the past; the next is on its way.
  const isOld = answer?.kind === 'found' && answer.parameters.length !== featureCount + 1;
  const present = isOld ? null : answer;
  const isComing = isLogLoss && present === null;
  return (
    <section className="optimum" aria-labelledby="optimum-title">
      <div className="section-head">
        <h2 id="optimum-title">{words.sections.optimum}</h2>
        <Help about={words.sections.optimum} text={['optimum']} />
        <span className="section-tools">
          <Switch
            label={words.fields.ghost}
            shortLabel={words.fields.ghostShort}
            tip={words.help.ghost}
            isOn={isDrawn}
            onChange={(isOn) => actions.setPlane({ hasOptimum: isOn })}
          />
        </span>
      </div>
      {isComing && <p>{words.optimum.computing}</p>}
      {present?.kind === 'found' && <Found answer={present} />}
      {!isComing && present?.kind !== 'found' && <NoOptimum answer={present} />}
    </section>
  );
}

function Found({ answer }: { answer: Extract<OptimumAnswer, { kind: 'found' }> }) {
  const { live } = useLab();
  const { isStandardized, l1, l2 } = useLabState(({ settings }) => settings);
  const isWeighted = useLabState(selectClassWeights) !== null;
  const { parameters, loss, standardErrors } = answer;
  const names = parameterNames(parameters.length - 1);
  const keys = useLabState(selectTermKeys);
  return (
    <>
      <dl className="optimum-numbers">
        <div>
          <dt>{l1 > 0 || l2 > 0 ? words.optimum.lossThere : words.optimum.best}</dt>
          <dd>
            <Readout name="optimum-loss" read={() => loss} format={formatLoss} />
          </dd>
        </div>
        {answer.collinear.length === 0 && (
          <div>
            <dt>{words.optimum.distance}</dt>
            <dd>
              <Readout name="optimum-distance" read={() => distanceToOptimum(live)} format={formatNumber} />
            </dd>
          </div>
        )}
      </dl>
      {answer.collinear.length > 0 && <SharedWeights />}
      <table className="optimum-table">
        <thead>
          {isStandardized && (
            <tr>
              <td />
              <th colSpan={standardErrors ? 2 : 1}>{words.optimum.standardized}</th>
              <th colSpan={2}>{words.optimum.original}</th>
            </tr>
          )}
          <tr>
            <th scope="col">{words.optimum.parameter}</th>
            <th scope="col">{words.optimum.value}</th>
            {standardErrors && <th scope="col">{words.optimum.error}</th>}
            {isStandardized && <th scope="col">{words.optimum.value}</th>}
            {isStandardized && <th scope="col">{words.optimum.now}</th>}
          </tr>
        </thead>
        <tbody>
          {names.map((name, j) => {
            const cell = (readout: string, read: () => number | null | undefined) => (
              <td>
                <Readout name={readout} read={() => read() ?? null} format={formatNumber} feature={keys[j]} />
              </td>
            );
            return (
              <tr key={name}>
                <th scope="row">
                  <ParameterName index={j} isStandardized={isStandardized} />
                </th>
                {cell(`optimum-${name}`, () => parameters[j])}
                {standardErrors && cell(`se-${name}`, () => standardErrors[j])}
                {isStandardized && cell(`optimum-${name}-original`, () => live.optimum?.own[j])}
                {isStandardized && cell(`${name}-original`, () => live.model?.own[j])}
              </tr>
            );
          })}
        </tbody>
      </table>
      {isWeighted && <WeightedNote />}
    </>
  );
}
