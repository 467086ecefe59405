import { words } from '../../messages/words/exporting';
import { Menu, type MenuPlace } from '../kit/Menu';
import { useLab } from '../useLab';

/** The menu of what can be saved as a file. */
export function ExportItems(place: MenuPlace) {
  const { files, exports, pictures, actions } = useLab();
  const { name } = words.plane;
  return (
    <Menu
      {...place}
      items={[
        { label: words.exporting.modelJson, onChoose: () => exports.saveModel() },
        { label: words.exporting.dataCsv, onChoose: () => files.saveCsv() },
        { label: words.exporting.historyCsv, onChoose: () => exports.saveHistory() },
        { label: words.exporting.session, onChoose: () => files.saveSession() },
        { label: words.stills.png, onChoose: () => pictures.savePlane(name, 'png') },
        { label: words.stills.svg, onChoose: () => pictures.savePlane(name, 'svg') },
        { label: words.exporting.code, onChoose: () => actions.setShell({ dialog: 'code' }) },
      ]}
    />
  );
}
