import { words } from '#words/complexity';
import { exactDigits, formatLoss } from '../../../messages/format';
import { formatLimit } from '../../../render/charts/complexity';
import type { ComplexityPoint } from '../../../render/charts/complexityGeometry';
import { SaveNumbers } from '../../charts/SaveFile';
import { type Compared, nameOf } from './compared';

/** The losses in numbers; each row sets its value. */
export function ComplexityTable(props: Compared & { onChoose: (value: number) => void }) {
  const { axis, points, present, hasTest, onChoose } = props;
  return (
    <>
      <table className="complexity-table" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.axes[axis]}</th>
            <th scope="col">{words.training}</th>
            {hasTest && <th scope="col">{words.test}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.value}>
              <th scope="row">
                <button
                  type="button"
                  className="complexity-choice"
                  aria-pressed={point.value === present}
                  onClick={() => onChoose(point.value)}
                >
                  {nameOf(axis, point.value)}
                </button>
              </th>
              <Cell part="training" point={point} />
              {hasTest && <Cell part="test" point={point} />}
            </tr>
          ))}
        </tbody>
      </table>
      <SaveNumbers title={words.table} rows={() => rowsOf(props)} />
    </>
  );
}

function Cell({ part, point }: { part: 'training' | 'test'; point: ComplexityPoint }) {
  const { value, limit } = point;
  const loss = point[part];
  const none = part === 'training' && limit !== null ? words.limit(formatLimit(limit)) : '–';
  return (
    <td data-readout={`complexity-${part}-${value}`} data-value={loss === null ? '' : exactDigits(loss)}>
      {loss === null ? none : formatLoss(loss)}
    </td>
  );
}

const columns = { degree: 'degree', penalty: 'l2' } as const;

function rowsOf({ axis, points, hasTest }: Compared) {
  const rows = points.map(({ value, training, test, limit }) =>
    hasTest ? [value, training, test, limit] : [value, training, limit],
  );
  const losses = hasTest ? ['training_loss', 'test_loss'] : ['training_loss'];
  return [[columns[axis], ...losses, 'limit'], ...rows];
}
