import { words } from '#words/trueModel';
import { formatPercent } from '../../messages/format';
import { trueProbability } from '../../store/trueProbability';
import { useLab } from '../useLab';
import { Readout } from './Readout';

/** The probability of class 1 at a place by the model that the labels come from: its name, and the number behind it. */
export function TruePRow({ name, read }: { name: string; read: () => number | null }) {
  return (
    <div>
      <dt>{words.p}</dt>
      <dd>
        <Readout name={name} read={read} format={formatPercent} />
      </dd>
    </div>
  );
}

/** That at the probe. */
export function ProbeTrueP() {
  const { store } = useLab();
  return (
    <dl className="probe-truth">
      <TruePRow
        name="probe-true-p"
        read={() => trueProbability(store.getState(), store.getState().plane.probe)}
      />
    </dl>
  );
}
