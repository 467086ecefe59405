import { words } from '#words/galleryNotes';
import { type Choice, isReal } from './choice';

/** A note on a data set; of a real one, what is predicted from it and who made it. */
export function ChoiceNote({ choice }: { choice: Choice }) {
  if (choice === 'own') return <p className="note">{words.ownNote}</p>;
  if (!isReal(choice)) return <p className="note">{words.datasetNotes[choice]}</p>;
  const { task, source } = words.realNotes[choice];
  return (
    <>
      <p className="note">{task}</p>
      <p className="note">{words.dataSource(source)}</p>
    </>
  );
}
