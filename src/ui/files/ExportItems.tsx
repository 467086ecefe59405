import { words as exportingWords } from '#words/exporting';
import { words } from '../../messages/words';
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
        { label: exportingWords.modelJson, onChoose: () => exports.saveModel() },
        { label: exportingWords.dataCsv, onChoose: () => files.saveCsv() },
        { label: exportingWords.historyCsv, onChoose: () => exports.saveHistory() },
        { label: exportingWords.session, onChoose: () => files.saveSession() },
        { label: words.stills.png, onChoose: () => pictures.savePlane(name, 'png') },
        { label: words.stills.svg, onChoose: () => pictures.savePlane(name, 'svg') },
        { label: exportingWords.code, onChoose: () => actions.setShell({ dialog: 'code' }) },
      ]}
    />
  );
}
