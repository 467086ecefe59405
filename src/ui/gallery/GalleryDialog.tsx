import { useId } from 'react';
import { words as galleryNotesWords } from '#words/galleryNotes';
import { datasetCatalog } from '../../core/data/catalog';
import { realData } from '../../core/data/realData';
import { words } from '../../messages/words';
import { Dialog } from '../kit/Dialog';
import { Scenes } from '../lesson/LessonsDialog';
import { useLab, useLabState } from '../useLab';
import { type CardKind, useThumbnails } from './useThumbnails';
import './gallery.css';

/** All data sets to choose from, each with its thumbnail. Taking one closes the dialog. */
export function GalleryDialog({ onClose }: { onClose: () => void }) {
  const { actions, files } = useLab();
  const chosen = useLabState(({ dataset }) => (dataset.source ? dataset.source.real : dataset.recipe.kind));
  const setCanvas = useThumbnails();
  const titles = { random: useId(), real: useId() };
  return (
    <Dialog title={words.gallery.title} width="wide" onClose={onClose}>
      <p className="note">{galleryNotesWords.cards.intro}</p>
      <h3 id={titles.random}>{words.gallery.random}</h3>
      <ul className="gallery-grid" aria-labelledby={titles.random}>
        {datasetCatalog.map(({ kind }) => (
          <GalleryCard
            key={kind}
            kind={kind}
            title={words.datasets[kind]}
            note={galleryNotesWords.cards.notes[kind]}
            isChosen={kind === chosen}
            setCanvas={setCanvas}
            onTake={() => actions.samplePoints({ kind })}
          />
        ))}
      </ul>
      <h3 id={titles.real}>{words.gallery.real}</h3>
      <ul className="gallery-grid" aria-labelledby={titles.real}>
        {realData.map(({ kind }) => (
          <GalleryCard
            key={kind}
            kind={kind}
            title={words.realData[kind].title}
            note={`${galleryNotesWords.realNotes[kind].task} ${galleryNotesWords.realNotes[kind].from}`}
            source={galleryNotesWords.realNotes[kind].source}
            isChosen={kind === chosen}
            setCanvas={setCanvas}
            onTake={() => files.openReal(kind)}
          />
        ))}
      </ul>
      <Scenes />
    </Dialog>
  );
}

interface GalleryCardProps {
  kind: CardKind;
  title: string;
  note: string;
  source?: string;
  isChosen: boolean;
  setCanvas: (kind: CardKind, canvas: HTMLCanvasElement | null) => void;
  onTake: () => void;
}

/** The whole card can be pressed; the button in it is its name alone, so that it reads short. */
function GalleryCard({ kind, title, note, source, isChosen, setCanvas, onTake }: GalleryCardProps) {
  const noteId = useId();
  return (
    <li className="gallery-card">
      <canvas ref={(canvas) => setCanvas(kind, canvas)} className="gallery-thumbnail" aria-hidden="true" />
      <div className="gallery-words">
        <button
          type="button"
          className="gallery-take"
          aria-describedby={noteId}
          aria-current={isChosen}
          onClick={(event) => {
            onTake();
            // The dialog's own close gives the focus back to where it was.
            event.currentTarget.closest('dialog')?.close();
          }}
        >
          {title}
        </button>
        {isChosen && <span className="gallery-chosen">{galleryNotesWords.cards.chosen}</span>}
        <p id={noteId} className="note">
          {note}
        </p>
        {source && <p className="note gallery-source">{galleryNotesWords.dataSource(source)}</p>}
      </div>
    </li>
  );
}
