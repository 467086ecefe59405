import { FileDown } from 'lucide-react';
import { words } from '#words/saving';
import type { TableRow } from '../../codec/tableFile';
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
      label={words.name(title)}
      tip={words.tip}
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
  const item = { label: words.numbers, onChoose: () => exports.saveTable(rows(), title) };
  return <SaveFile title={title} items={[item]} />;
}
