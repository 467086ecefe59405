import { formatLoss, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { accuracyOf } from '../../store/derived';
import { Help } from '../kit/Help';
import { useLab } from '../lab';
import { Readout } from './Readout';

/** The two numbers that say how good the model is: loss and accuracy. */
export function Numbers() {
  const { store, live } = useLab();
  /** Without points there is nothing to be right or wrong about. */
  const points = () => {
    const { points } = store.getState().dataset;
    return points.y.length > 0 ? points : null;
  };
  return (
    <dl className="numbers">
      <div>
        <dt>
          {words.numbers.loss} <Help about={words.numbers.loss} text={words.numbers.lossHelp} />
        </dt>
        <dd>
          <Readout name="loss" read={() => (points() && live.frame?.loss) ?? null} format={formatLoss} />
        </dd>
      </div>
      <div>
        <dt>
          {words.numbers.accuracy} <Help about={words.numbers.accuracy} text={words.numbers.accuracyHelp} />
        </dt>
        <dd>
          <Readout
            name="accuracy"
            read={() => {
              const now = points();
              return now && live.model && accuracyOf(now, live.model);
            }}
            format={formatPercent}
          />
        </dd>
      </div>
    </dl>
  );
}
