import { words } from '#words/metrics';
import { accuracy, rates } from '../../../core/metrics/confusion';
import { formatNumber, formatPercent } from '../../../messages/format';
import { Help } from '../../kit/Help';
import { Readout } from '../../readouts/Readout';
import { useLabState } from '../../useLab';
import { useFollowed } from './useFollowed';
import { type Metrics, selectMetricsWords } from './useMetrics';

type Rate = keyof typeof words.rates;

const names = Object.keys(words.rates) as Rate[];
/** The page's own `accuracy` is that of the training points, whatever part is looked at. */
const readouts: Partial<Record<Rate, string>> = { accuracy: 'part-accuracy' };

/** The shares that a confusion matrix is summed up by, and a sentence for each that there is none of. */
export function Rates(metrics: Metrics) {
  const { rateHelp, missing: without } = useLabState(selectMetricsWords);
  const missing = useFollowed(() => missingRates(metrics).join(' '));
  return (
    <div>
      <dl className="rates">
        {names.map((name) => (
          <div key={name}>
            <dt>
              {words.rates[name]}
              <Help about={words.rates[name]} text={rateHelp[name]} />
            </dt>
            <dd>
              <Readout
                name={readouts[name] ?? name}
                read={() => rateOf(metrics, name)}
                format={name === 'auc' || name === 'f1' ? formatNumber : formatPercent}
              />
            </dd>
          </div>
        ))}
      </dl>
      {missing !== '' && (
        <ul className="missing-rates note">
          {(missing.split(' ') as (keyof typeof without)[]).map((name) => (
            <li key={name}>{without[name]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function rateOf({ counts, answer }: Metrics, name: Rate): number | null {
  if (name === 'auc') return answer()?.curve.auc ?? null;
  const present = counts();
  if (!present) return null;
  return name === 'accuracy' ? accuracy(present) : rates(present)[name];
}

/** The rates that are not defined for these points, as far as they are counted. */
function missingRates({ counts, answer }: Metrics): Rate[] {
  const present = counts();
  const known = present ? rates(present) : null;
  return names.filter((name) => {
    if (name === 'accuracy') return false;
    if (name === 'auc') return answer()?.curve.auc === null;
    return known?.[name] === null;
  });
}
