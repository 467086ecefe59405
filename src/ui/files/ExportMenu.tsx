import { FileDown } from 'lucide-react';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { lazyView } from '../kit/lazyView';
import { MenuButton } from '../kit/MenuButton';

const ExportItems = lazyView(() =>
  fetchPart(() => import('./ExportItems')).then(({ ExportItems }) => ExportItems),
);

export function ExportMenu() {
  return (
    <MenuButton
      part="export"
      label={words.files.export}
      tip={words.files.exportTip}
      icon={<FileDown size={18} aria-hidden="true" />}
      menu={(place) => <ExportItems {...place} />}
    />
  );
}
