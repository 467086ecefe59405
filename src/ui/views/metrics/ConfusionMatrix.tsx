import { words } from '#words/metrics';
import type { Label } from '../../../core/data/dataset';
import { formatCount } from '../../../messages/format';
import type { Outcome } from '../../../store/outcomes';
import { selectPart } from '../../../store/selectors';
import { SaveNumbers } from '../../charts/SaveFile';
import { Readout } from '../../readouts/Readout';
import { ClassMark } from '../../scene/ClassMark';
import { useLab, useLabState } from '../../useLab';
import { metricsRows } from './metricsRows';
import { useHighlight } from './useHighlight';
import { type Metrics, selectMetricsWords } from './useMetrics';

/** By true class, then by predicted class. */
const parts = [
  { label: 0, cells: ['tn', 'fp'] },
  { label: 1, cells: ['fn', 'tp'] },
] as const satisfies readonly { label: Label; cells: readonly Outcome[] }[];

/** Points by true and predicted class; a cell that is pointed at, focused or pressed shows its points on the plane. */
export function ConfusionMatrix({ metrics }: { metrics: Metrics }) {
  const { store } = useLab();
  const { pinned, hoveredIn, show, toggle } = useHighlight();
  const { matrix } = words;
  const { predicted, truth } = useLabState(selectMetricsWords).matrix;
  function rows() {
    const state = store.getState();
    return metricsRows(metrics, selectPart(state), state.tabs.threshold);
  }
  return (
    <div>
      <table className="confusion">
        <caption className="visually-hidden">{matrix.caption}</caption>
        <thead>
          <tr>
            <td>
              <SaveNumbers title={matrix.name} rows={rows} />
            </td>
            <th scope="col">{predicted[0]}</th>
            <th scope="col">{predicted[1]}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{truth[label]}</th>
              {cells.map((outcome) => (
                <td key={outcome}>
                  <button
                    type="button"
                    className="confusion-cell"
                    aria-pressed={pinned === outcome}
                    data-hovered={hoveredIn === outcome}
                    onPointerEnter={(event) => event.pointerType === 'mouse' && show(outcome)}
                    onPointerLeave={() => show(null)}
                    onFocus={(event) => event.currentTarget.matches(':focus-visible') && show(outcome)}
                    onBlur={() => show(null)}
                    onClick={() => toggle(outcome)}
                  >
                    <OutcomeMark label={label} isWrong={outcome === 'fp' || outcome === 'fn'} />
                    <Readout
                      name={outcome}
                      className="confusion-count"
                      read={() => metrics.counts()?.[outcome] ?? null}
                      format={formatCount}
                    />
                    <span className="confusion-name">{matrix.names[outcome]}</span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{matrix.hint}</p>
    </div>
  );
}

/** The class's mark, ringed where it is predicted wrong, as on the plane. */
function OutcomeMark({ label, isWrong }: { label: Label; isWrong: boolean }) {
  return (
    <span className="outcome-mark" data-wrong={isWrong}>
      <ClassMark label={label} />
    </span>
  );
}
