import { FileDown } from 'lucide-react';
import { words } from '../../messages/words';
import { MenuButton } from '../kit/MenuButton';
import { useLab } from '../lab';

/** What can be saved as a file. */
export function ExportMenu() {
  const { files, exports, pictures, actions } = useLab();
  const { name } = words.plane;
  return (
    <MenuButton
      label={words.files.export}
      tip={words.files.exportTip}
      icon={<FileDown size={18} aria-hidden="true" />}
      items={[
        { label: words.files.modelJson, onChoose: () => exports.saveModel() },
        { label: words.files.dataCsv, onChoose: () => files.saveCsv() },
        { label: words.files.historyCsv, onChoose: () => exports.saveHistory() },
        { label: words.files.session, onChoose: () => files.saveSession() },
        { label: words.stills.png, onChoose: () => pictures.savePlane(name, 'png') },
        { label: words.stills.svg, onChoose: () => pictures.savePlane(name, 'svg') },
        { label: words.files.code, onChoose: () => actions.setView({ dialog: 'code' }) },
      ]}
    />
  );
}
