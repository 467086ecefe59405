import { formatLoss, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { selectAccuracy } from '../../store/derived';
import { Help } from '../kit/Help';
import { useLab } from '../lab';
import { Readout } from './Readout';

/** The two numbers that say how good the model is: loss and accuracy. */
export function Numbers() {
  const { store, live } = useLab();
  return (
    <dl className="numbers">
      <div>
        <dt>
          {words.numbers.loss} <Help about={words.numbers.loss} text={words.numbers.lossHelp} />
        </dt>
        <dd>
          <Readout name="loss" read={() => live.frame?.loss ?? null} format={formatLoss} />
        </dd>
      </div>
      <div>
        <dt>
          {words.numbers.accuracy} <Help about={words.numbers.accuracy} text={words.numbers.accuracyHelp} />
        </dt>
        <dd>
          <Readout
            name="accuracy"
            read={() => live.frame && selectAccuracy(store.getState().dataset.points, live.frame)}
            format={formatPercent}
          />
        </dd>
      </div>
    </dl>
  );
}
