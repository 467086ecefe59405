import { FileDown } from 'lucide-react';
import { lazy } from 'react';
import { words } from '../../messages/words';
import { MenuButton } from '../kit/MenuButton';

const ExportItems = lazy(() => import('./ExportItems').then(({ ExportItems }) => ({ default: ExportItems })));

/** What can be saved as a file. */
export function ExportMenu() {
  return (
    <MenuButton
      label={words.files.export}
      tip={words.files.exportTip}
      icon={<FileDown size={18} aria-hidden="true" />}
      menu={(place) => <ExportItems {...place} />}
    />
  );
}
