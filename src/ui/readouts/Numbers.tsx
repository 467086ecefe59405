import type { ReactNode } from 'react';
import { formatLoss, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { selectSplit } from '../../store/course';
import { Help } from '../kit/Help';
import { useLab, useLabState } from '../lab';
import { Readout } from './Readout';

/** The numbers that say how good the model is: loss and accuracy, and those of the points held back, if there are any. */
export function Numbers() {
  const { store, live } = useLab();
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  /** Without points there is nothing to be right or wrong about. */
  const hasPoints = () => store.getState().dataset.points.y.length > 0;
  const loss = () => (hasPoints() ? (live.frame?.loss ?? null) : null);
  const { numbers, held } = words;
  return (
    <dl className={hasTest ? 'numbers numbers-split' : 'numbers'}>
      <Entry
        title={hasTest ? held.trainingLoss : numbers.loss}
        help={hasTest ? held.trainingLossHelp : numbers.lossHelp}
      >
        <Readout name="loss" read={loss} format={formatLoss} />
      </Entry>
      <Entry
        title={hasTest ? held.trainingAccuracy : numbers.accuracy}
        help={hasTest ? held.trainingAccuracyHelp : numbers.accuracyHelp}
      >
        <Readout name="accuracy" read={() => live.accuracy} format={formatPercent} />
      </Entry>
      {hasTest && (
        <Entry title={held.testLoss} help={held.testLossHelp}>
          <Readout name="test-loss" read={() => live.frame?.testLoss ?? null} format={formatLoss} />
        </Entry>
      )}
      {hasTest && (
        <Entry title={held.testAccuracy} help={held.testAccuracyHelp}>
          <Readout name="test-accuracy" read={() => live.testAccuracy} format={formatPercent} />
        </Entry>
      )}
    </dl>
  );
}

function Entry({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        {title} <Help about={title} text={help} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
