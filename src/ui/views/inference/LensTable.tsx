import { words as allWords } from '#words/inferenceLens';
import { LiveText } from '../../readouts/LiveText';
import { Readout } from '../../readouts/Readout';
import { formatEnd, type Lens, sayStatistics } from './lens';

const { lens: words } = allWords;

/** Both intervals, and the heights of both curves where there is no effect. */
export function LensTable({ lens }: { lens: Lens }) {
  return (
    <>
      <table className="weights-table" aria-label={words.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.low}</th>
            <th scope="col">{words.high}</th>
            <th scope="col">{words.atZero}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.likelihood}</th>
            <Cell readout="lens-low" read={() => lens()?.profile.low} />
            <Cell readout="lens-high" read={() => lens()?.profile.high} />
            <Cell readout="lens-ratio" read={() => lens()?.ratio} />
          </tr>
          <tr>
            <th scope="row">{words.wald}</th>
            <Cell readout="lens-wald-low" read={() => lens()?.wald.low} />
            <Cell readout="lens-wald-high" read={() => lens()?.wald.high} />
            <Cell readout="lens-z-squared" read={() => square(lens()?.z)} />
          </tr>
        </tbody>
      </table>
      <LiveText
        name="lens-statistics"
        className="lens-statistics"
        read={() => {
          const now = lens();
          return { value: now?.ratio ?? null, text: now ? sayStatistics(now) : '' };
        }}
      />
    </>
  );
}

const square = (z: number | undefined) => (z === undefined ? undefined : z * z);

function Cell({ readout, read }: { readout: string; read: () => number | undefined }) {
  return (
    <td>
      <Readout name={readout} read={() => read() ?? null} format={formatEnd} />
    </td>
  );
}
