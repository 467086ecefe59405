import { useRef } from 'react';
import { words } from '#words/update';
import { formatFine } from '../../../messages/formatMore';
import { selectTermKeys } from '../../../store/selectors';
import { ParameterName } from '../../readouts/ParameterName';
import { writeReadout } from '../../readouts/Readout';
import { useLab, useLabState, usePainter } from '../../useLab';
import { type ParameterColumn, parameterColumns, parameterValues } from './parameterColumns';
import { presentUpdate } from './present';

const parts: Record<ParameterColumn, string> = {
  gradient: 'gradient',
  step: 'update',
  now: 'update',
  next: 'update',
};

/** Gradient, step and new value of every parameter: the engine's own numbers, painted on every frame. */
export function ParameterTable({ names }: { names: readonly string[] }) {
  const lab = useLab();
  const { optimizer, isStandardized } = useLabState(({ settings }) => settings);
  const body = useRef<HTMLTableSectionElement>(null);
  const columns = parameterColumns(optimizer);
  const keys = useLabState(selectTermKeys);
  usePainter(() => {
    const update = presentUpdate(lab);
    for (const cell of body.current?.querySelectorAll<HTMLElement>('[data-readout]') ?? []) {
      const { column, at } = cell.dataset;
      writeReadout(
        cell,
        update && parameterValues[column as ParameterColumn](update, Number(at)),
        formatFine,
      );
    }
  });
  return (
    // A table that is too wide scrolls; then the keyboard must get there too.
    <section className="update-weights" aria-label={words.weights.name} tabIndex={0}>
      <table aria-label={words.weights.name}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.weights.parameter}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" key={column} data-part={parts[column]} title={words.weights.about[column]}>
                {words.weights[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {names.map((name, at) => (
            <tr key={name}>
              <th scope="row">
                <ParameterName index={at} isStandardized={isStandardized} />
              </th>
              {columns.map((column) => (
                <td key={column} data-part={parts[column]}>
                  <span
                    data-readout={`update-${column}-${name}`}
                    data-feature={keys[at]}
                    data-column={column}
                    data-at={at}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
