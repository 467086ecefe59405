import type { ReactNode } from 'react';
import type { HelpTopic } from '../../messages/catalogue';
import { formatLoss, formatPercent, formatThreshold } from '../../messages/format';
import { words } from '../../messages/words';
import { selectSplit } from '../../store/trainingInputs';
import { Help } from '../kit/Help';
import { useLab, useLabState } from '../useLab';
import { Readout } from './Readout';
import './numbers.css';

/**
 * The numbers that say how good the model is: loss and accuracy, those of the points held back, if there are any, and the
 * loss with the penalties, if there are any.
 */
export function Numbers() {
  const { store, live } = useLab();
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  const isPenalized = useLabState(({ settings: { l1, l2 } }) => l1 > 0 || l2 > 0);
  /** Without points there is nothing to be right or wrong about. */
  const hasPoints = () => store.getState().dataset.points.y.length > 0;
  const loss = () => (hasPoints() ? (live.frame?.loss ?? null) : null);
  const objective = () => (hasPoints() ? (live.frame?.objective ?? null) : null);
  const threshold = useLabState(({ tabs }) => tabs.threshold);
  const { numbers, held } = words;
  const at = threshold === 0.5 ? null : numbers.at(formatThreshold(threshold));
  return (
    <dl className={hasTest ? `numbers numbers-${isPenalized ? 'five' : 'four'}` : 'numbers'}>
      <Entry title={hasTest ? held.trainingLoss : numbers.loss} help={hasTest ? 'trainingLoss' : 'loss'}>
        <Readout name="loss" read={loss} format={formatLoss} />
      </Entry>
      <Entry
        title={hasTest ? held.trainingAccuracy : numbers.accuracy}
        at={at}
        help={hasTest ? 'trainingAccuracy' : 'accuracy'}
      >
        <Readout name="accuracy" read={() => live.accuracy} format={formatPercent} />
      </Entry>
      {hasTest && (
        <Entry title={held.testLoss} help="testLoss">
          <Readout name="test-loss" read={() => live.frame?.testLoss ?? null} format={formatLoss} />
        </Entry>
      )}
      {hasTest && (
        <Entry title={held.testAccuracy} at={at} help="testAccuracy">
          <Readout name="test-accuracy" read={() => live.testAccuracy} format={formatPercent} />
        </Entry>
      )}
      {isPenalized && (
        <Entry title={numbers.objective} help="objective">
          <Readout name="objective" read={objective} format={formatLoss} />
        </Entry>
      )}
    </dl>
  );
}

interface EntryProps {
  title: string;
  /** The threshold that the number is about, where it is not the usual one. */
  at?: string | null;
  help: HelpTopic;
  children: ReactNode;
}

function Entry({ title, at = null, help, children }: EntryProps) {
  return (
    <div>
      <dt>
        <span>
          {title} {at && <b>{at}</b>}
        </span>{' '}
        <Help about={title} text={[help]} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
