import { useRef } from 'react';
import { words as updateWords } from '#words/update';
import { formatFine } from '../../../messages/formatMore';
import { parameterText } from '../../../messages/mathText';
import { words } from '../../../messages/words';
import { selectTerms } from '../../../store/trainingInputs';
import { Letter } from '../../kit/Letter';
import { Feature } from '../../readouts/Feature';
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
  const powers = useLabState(selectTerms);
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
    <section className="update-weights" aria-label={updateWords.weights.name} tabIndex={0}>
      <table aria-label={updateWords.weights.name}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{updateWords.weights.parameter}</span>
            </th>
            {columns.map((column) => (
              <th
                scope="col"
                key={column}
                data-part={parts[column]}
                title={updateWords.weights.about[column]}
              >
                {updateWords.weights[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {names.map((name, at) => (
            <tr key={name}>
              <th scope="row">
                <span className="visually-hidden">
                  {name === 'bias' ? words.optimum.bias : parameterText(at)}
                </span>
                <math aria-hidden="true">
                  {name === 'bias' ? (
                    <Letter>b</Letter>
                  ) : (
                    <Feature powers={powers[at]} isStandardized={isStandardized} />
                  )}
                </math>
              </th>
              {columns.map((column) => (
                <td key={column} data-part={parts[column]}>
                  <span data-readout={`update-${column}-${name}`} data-column={column} data-at={at} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
