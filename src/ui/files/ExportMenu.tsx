import { FileDown } from 'lucide-react';
import { words } from '../../messages/words';
import { MenuButton } from '../kit/MenuButton';
import { useLab } from '../lab';

/** What can be saved as a file. */
export function ExportMenu() {
  const { files, exports, actions } = useLab();
  return (
    <MenuButton
      label={words.files.export}
      tip={words.files.exportTip}
      icon={<FileDown size={18} aria-hidden="true" />}
      items={[
        { label: words.code.modelJson, onChoose: () => exports.saveModel() },
        { label: words.files.dataCsv, onChoose: () => files.saveCsv() },
        { label: words.code.historyCsv, onChoose: () => exports.saveHistory() },
        { label: words.code.menu, onChoose: () => actions.setView({ dialog: 'code' }) },
      ]}
    />
  );
}
