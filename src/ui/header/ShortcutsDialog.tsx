import { words } from '#words/shortcuts';
import { Dialog } from '../kit/Dialog';
import { useLabState } from '../useLab';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const hasSingleKeys = useLabState(({ preferences }) => preferences.hasSingleKeys);
  const { rows, touch, tools, surface, table } = words;
  return (
    <Dialog title={words.title} onClose={onClose}>
      {!hasSingleKeys && <p className="note">{words.offNote}</p>}
      <ShortcutTable title={words.anywhere} rows={rows.anywhere} />
      <ShortcutTable title={words.onPlane} rows={rows.plane} />
      <ShortcutTable title={touch.title} rows={touch.rows} />
      <ShortcutTable title={tools.title} rows={tools.rows} />
      <ShortcutTable title={surface.title} rows={surface.rows} />
      <ShortcutTable title={table.title} rows={table.rows} />
      <h3>{words.browsers}</h3>
      <p className="note">{words.browsersNote}</p>
    </Dialog>
  );
}

function ShortcutTable({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h3>{title}</h3>
      <table className="shortcuts">
        <tbody>
          {rows.map(([keys, meaning]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
