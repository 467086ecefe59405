import { words } from '#words/inferenceSamples';
import { formatCount, formatNumber } from '../../../messages/format';
import { sampledOf, sampledParameters } from '../../../store/inferenceLook';
import type { Tried } from '../../../store/liveExperiment';
import { Readout } from '../../readouts/Readout';
import { useLabState } from '../../useLab';
import { useLive } from '../../useLive';

const none: readonly Tried[] = [];

/** What the numbers of points tried have come to, so that the law of the spread can be seen. */
export function TriedTable() {
  const tried = useLive(({ live }) => live.experiment?.tried ?? none);
  const j = useLabState(({ tabs }) => sampledParameters.indexOf(sampledOf(tabs.inference)));
  if (tried.length === 0) return null;
  const rows = [...tried].sort((one, other) => one.points - other.points);
  return (
    <>
      <table className="weights-table tried-table">
        <caption>{words.tried}</caption>
        <thead>
          <tr>
            <th scope="col">{words.triedPoints}</th>
            <th scope="col">{words.triedSpread}</th>
            <th scope="col">{words.triedRoot}</th>
            <th scope="col">{words.triedError}</th>
            <th scope="col">{words.triedCoverage}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ points, spreads }) => {
            const { deviation, meanError, covering, count } = spreads[j];
            const number = (part: string, value: number) => (
              <Readout name={`tried-${points}-${part}`} read={() => value} format={formatNumber} />
            );
            return (
              <tr key={points}>
                <th scope="row">{formatCount(points)}</th>
                <td>{number('spread', deviation)}</td>
                <td>{number('root', deviation * Math.sqrt(points))}</td>
                <td>{number('error', meanError)}</td>
                <td>{words.ofAll(formatCount(covering), formatCount(count))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note">{words.law}</p>
    </>
  );
}
