import { words } from '#words/importing';
import { words as tableFieldsWords } from '#words/tableFields';
import type { ColumnProfile, Reading } from '../../core/data/table';
import { labelKey } from '../../csv/labelKey';
import { shorten } from '../../csv/shorten';
import type { Opened } from '../../loader/protocol';
import { formatCount } from '../../messages/format';
import { ClassMark } from '../scene/ClassMark';

const maxRows = 3;
const maxColumns = 30;

type Role = keyof typeof tableFieldsWords.roles;

/** The first rows of a file, with what each chosen column is for. */
export function Preview({ opened, reading }: { opened: Opened; reading: Reading }) {
  const { table, rows, lines, columns } = opened;
  const shown = table.header
    .map((_, index) => index)
    .filter((index) => index < maxColumns || roleOf(reading, index) !== null);
  return (
    <>
      {/* What scrolls has to be reached by keyboard. */}
      <section className="preview" aria-label={words.preview} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {shown.map((index) => (
                <th key={index} scope="col" data-role={roleOf(reading, index)}>
                  <span className="preview-name">{table.header[index]}</span>
                  <RoleTag role={roleOf(reading, index)} />
                  {index !== reading.label && <Stray column={columns[index]} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, maxRows).map((cells, row) => (
              <tr key={table.rowStart[row]}>
                <th scope="row">{formatCount(lines[row])}</th>
                {shown.map((index) => (
                  <td key={index} data-role={roleOf(reading, index)}>
                    <Cell text={(cells[index] ?? '').trim()} index={index} reading={reading} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < table.header.length && (
        <p className="note">
          {words.columnsHidden(formatCount(shown.length), formatCount(table.header.length))}
        </p>
      )}
    </>
  );
}

function RoleTag({ role }: { role: Role | null }) {
  return role && <span className="preview-role">{tableFieldsWords.roles[role]}</span>;
}

/** Why a column is not all numbers. */
function Stray({ column: { stray } }: { column: ColumnProfile }) {
  return stray !== null && <span className="preview-stray">{words.stray(shorten(stray))}</span>;
}

function Cell({ text, index, reading }: { text: string; index: number; reading: Reading }) {
  const isLabel = index === reading.label && text !== '';
  return (
    <>
      {isLabel && <ClassMark label={labelKey(text) === labelKey(reading.positive) ? 1 : 0} />}
      {shorten(text)}
    </>
  );
}

function roleOf({ horizontal, vertical, label, others }: Reading, index: number): Role | null {
  if (index === horizontal) return 'horizontal';
  if (index === vertical) return 'vertical';
  if (index === label) return 'label';
  return others.some(({ column }) => column === index) ? 'other' : null;
}
