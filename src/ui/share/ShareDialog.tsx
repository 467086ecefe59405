import { useEffect, useState } from 'react';
import { words as embedWords } from '#words/embed';
import { words as sharingWords } from '#words/sharing';
import type { MadeLink, NoLink } from '../../lab/ports';
import { formatCount } from '../../messages/format';
import { fetchPart } from '../../render/fetchPart';
import { settled } from '../../render/settled';
import { limits } from '../../store/limits';
import { Dialog } from '../kit/Dialog';
import { lazyView } from '../kit/lazyView';
import { useLab } from '../useLab';
import { CopyBox } from './CopyBox';
import { EmbedBox } from './EmbedBox';
import './share.css';

const TaskBox = lazyView(() => fetchPart(() => import('./TaskBox')).then(({ TaskBox }) => TaskBox));

/** A hundred hand-made points, and then some; more is worth saying. */
const worthSaying = 2000;

/** A link to the page as it stands, made when the dialog opens, and the code that embeds it. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { sharing } = useLab();
  const [made, setMade] = useState<MadeLink | null>(null);
  useEffect(() => {
    let isWanted = true;
    settled.during(sharing.makeLink()).then((next) => {
      if (isWanted) setMade(next);
    }, onClose);
    return () => {
      isWanted = false;
    };
  }, [sharing, onClose]);
  return (
    <Dialog title={sharingWords.title} onClose={onClose}>
      {made === null && <p className="note">{sharingWords.making}</p>}
      {made?.link === null &&
        (made.why === 'no-compression' ? <p>{sharingWords.noCompression}</p> : <NoRoom why={made.why} />)}
      {made?.link && (
        <>
          <LinkBox link={made.link} isAtEpoch={made.isAtEpoch} />
          <Task />
          <EmbedBox link={made.link} />
        </>
      )}
    </Dialog>
  );
}

/** Folded, and fetched when it is first opened. */
function Task() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="share-task" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{sharingWords.task}</summary>
      {isOpen && <TaskBox />}
    </details>
  );
}

/** Offers a file for points or a lesson that a link has no room for. */
function NoRoom({ why }: { why: Exclude<NoLink, 'no-compression'> }) {
  const { files, store } = useLab();
  const { length } = store.getState().dataset.points.y;
  const sentences = {
    'too-many-points': sharingWords.tooMany(formatCount(length), formatCount(limits.linkPoints.max)),
    'too-many-columns': sharingWords.tooWide,
    'too-long': sharingWords.lessonTooLong,
  };
  return (
    <div className="share">
      <p>{sentences[why]}</p>
      <p>{embedWords.tooMany}</p>
      <div className="share-tools">
        <button type="button" className="button button-main" onClick={() => files.saveSession()}>
          {sharingWords.saveSession}
        </button>
      </div>
    </div>
  );
}

function LinkBox({ link, isAtEpoch }: { link: string; isAtEpoch: boolean }) {
  return (
    <>
      <p className="note">{sharingWords.about}</p>
      <CopyBox
        label={sharingWords.link}
        text={link}
        rows={3}
        copy={sharingWords.copyLink}
        notCopied={sharingWords.notCopied}
      />
      {link.startsWith('file:') && <p className="note">{sharingWords.fileLink}</p>}
      {!isAtEpoch && <p className="note">{sharingWords.epochLost}</p>}
      {link.length > worthSaying && <p className="note">{sharingWords.length(formatCount(link.length))}</p>}
    </>
  );
}
