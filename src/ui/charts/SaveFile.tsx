import { FileDown } from 'lucide-react';
import { words } from '../../messages/words';
import { MenuButton } from '../kit/MenuButton';

interface SaveFileProps {
  title: string;
  items: readonly { readonly label: string; readonly onChoose: () => void }[];
}

/** Saves what a view shows in other ways than as a chart: a small menu. */
export function SaveFile({ title, items }: SaveFileProps) {
  return (
    <MenuButton
      label={words.stills.saveFile(title)}
      tip={words.stills.fileTip}
      icon={<FileDown size={16} aria-hidden="true" />}
      isSmall
      items={items}
    />
  );
}
