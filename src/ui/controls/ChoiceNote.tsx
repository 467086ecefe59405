import { words } from '#words/galleryNotes';
import { realData } from '../../core/data/realData';
import type { DatasetSlice } from '../../store/datasetSlice';
import { useLabState } from '../useLab';
import { type Choice, isReal } from './choice';

/** A note on a data set; of a real one, what is predicted from it, as long as it is, and who made it. */
export function ChoiceNote({ choice }: { choice: Choice }) {
  const read = useLabState(({ dataset }) => readAs(dataset));
  if (choice === 'own') return <p className="note">{words.ownNote}</p>;
  if (!isReal(choice)) return <p className="note">{words.datasetNotes[choice]}</p>;
  const { task, from, source } = words.realNotes[choice];
  return (
    <>
      {read !== 'another' && <p className="note">{read === 'other-features' ? task : `${task} ${from}`}</p>}
      <p className="note">{words.dataSource(source)}</p>
    </>
  );
}

/** How a real data set is read: as the gallery does, from other features, or with another label or class 1. */
function readAs({ source, hasVertical }: DatasetSlice): 'gallery' | 'other-features' | 'another' {
  const data = realData.find(({ kind }) => kind === source?.real);
  if (!source || !data) return 'gallery';
  const { header } = source.table;
  const { horizontal, vertical, label, positive, others } = source.reading;
  if (header[label] !== data.label || positive !== data.positive) return 'another';
  const up = hasVertical && vertical !== null ? header[vertical] : null;
  const isOwn = header[horizontal] === data.horizontal && up === data.vertical && others.length === 0;
  return isOwn ? 'gallery' : 'other-features';
}
