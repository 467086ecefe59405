import { LayoutGrid } from 'lucide-react';
import { datasetCatalog } from '../../core/data/catalog';
import { realData } from '../../core/data/realData';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import type { LabState } from '../../store/state';
import { lazyView } from '../kit/lazyView';
import { Select } from '../kit/Select';
import { useLab, useLabState } from '../useLab';
import { type Choice, isReal } from './choice';

const ChoiceNote = lazyView(() =>
  fetchPart(() => import('./ChoiceNote')).then(({ ChoiceNote }) => ChoiceNote),
);

const selectRecipe = ({ dataset, load }: LabState) => load.sampling ?? dataset.recipe;

/** The data set in use or on its way, what is special about it, and the way to the gallery. */
export function DataChoice() {
  const { actions, files } = useLab();
  const source = useLabState(({ dataset, load }) => (load.sampling ? null : dataset.source));
  const kind = useLabState((state) => selectRecipe(state).kind);
  const value: Choice = source ? (source.real ?? 'own') : kind;
  const ownName = source && source.real === null ? source.table.name : null;

  function choose(choice: Choice): void {
    if (choice === 'own') return;
    if (isReal(choice)) files.openReal(choice);
    else actions.samplePoints({ kind: choice });
  }
  return (
    <div className="data-choice">
      <Select
        label={words.fields.dataset}
        value={value}
        options={optionsWith(ownName)}
        onChange={choose}
        action={<GalleryButton />}
      />
      {value === 'hidden-line' ? <p className="note">{words.firstNote}</p> : <ChoiceNote choice={value} />}
      <SamplingNote />
    </div>
  );
}

function GalleryButton() {
  const { actions } = useLab();
  return (
    <button
      type="button"
      className="button gallery-button"
      title={words.gallery.tip}
      onClick={() => actions.setShell({ dialog: 'gallery' })}
    >
      <LayoutGrid size={14} aria-hidden="true" />
      {words.gallery.button}
    </button>
  );
}

/** Always in the page, so that it is read out when it fills. */
function SamplingNote() {
  const count = useLabState(({ load }) => load.sampling?.count ?? null);
  return (
    <p className="note sampling-note" role="status">
      {count !== null && words.dataPanel.drawing(formatCount(count))}
    </p>
  );
}

function optionsWith(ownName: string | null): { value: Choice; label: string; group: string }[] {
  const own: Choice = 'own';
  return [
    ...(ownName === null ? [] : [{ value: own, label: ownName, group: words.gallery.own }]),
    ...datasetCatalog.map(({ kind }) => ({
      value: kind,
      label: words.datasets[kind],
      group: words.gallery.random,
    })),
    ...realData.map(({ kind }) => ({
      value: kind,
      label: words.realData[kind].title,
      group: words.gallery.real,
    })),
  ];
}
