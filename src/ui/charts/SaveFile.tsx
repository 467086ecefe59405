import { FileDown } from 'lucide-react';
import type { TableRow } from '../../codec/tableFile';
import { words } from '../../messages/words/saving';
import { LazyMenu, MenuButton } from '../kit/MenuButton';
import { useLab } from '../useLab';

interface SaveFileProps {
  title: string;
  items: readonly { readonly label: string; readonly onChoose: () => void }[];
}

/** Saves what a view shows in other ways than as a chart: a small menu. */
export function SaveFile({ title, items }: SaveFileProps) {
  return (
    <MenuButton
      label={words.saving.name(title)}
      tip={words.saving.tip}
      icon={<FileDown size={16} aria-hidden="true" />}
      isSmall
      menu={(place) => <LazyMenu {...place} items={items} />}
    />
  );
}

interface SaveNumbersProps {
  title: string;
  rows: () => readonly TableRow[];
}

/** Saves the numbers of a table. */
export function SaveNumbers({ title, rows }: SaveNumbersProps) {
  const { exports } = useLab();
  const item = { label: words.saving.numbers, onChoose: () => exports.saveTable(rows(), title) };
  return <SaveFile title={title} items={[item]} />;
}
