import { FileDown } from 'lucide-react';
import { words } from '../../messages/words';
import { MenuButton } from '../kit/MenuButton';
import { useLab } from '../lab';

/** What can be saved as a file. */
export function ExportMenu() {
  const { files, pictures } = useLab();
  const { name } = words.plane;
  return (
    <MenuButton
      label={words.files.export}
      tip={words.files.exportTip}
      icon={<FileDown size={18} aria-hidden="true" />}
      items={[
        { label: words.files.dataCsv, onChoose: () => files.saveCsv() },
        { label: words.stills.png, onChoose: () => pictures.savePlane(name, 'png') },
        { label: words.stills.svg, onChoose: () => pictures.savePlane(name, 'svg') },
      ]}
    />
  );
}
