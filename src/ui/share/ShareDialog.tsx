import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words/sharing';
import { limits } from '../../store/limits';
import { Dialog } from '../kit/Dialog';
import { useLab } from '../lab';
import './share.css';

/** A hundred hand-made points, and then some; more is worth saying. */
const worthSaying = 2000;

type Made = Awaited<ReturnType<ReturnType<typeof useLab>['sharing']['makeLink']>>;

/** A link to the page as it stands, made when the dialog opens. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { sharing, store } = useLab();
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    let isWanted = true;
    sharing.makeLink().then((next) => {
      if (isWanted) setMade(next);
    }, onClose);
    return () => {
      isWanted = false;
    };
  }, [sharing, onClose]);
  return (
    <Dialog title={words.sharing.title} onClose={onClose}>
      {made === null && <p className="note">{words.sharing.making}</p>}
      {made?.link === null && (
        <p>
          {words.sharing.tooMany(
            formatCount(store.getState().dataset.points.y.length),
            formatCount(limits.linkPoints.max),
          )}
        </p>
      )}
      {made?.link && <LinkBox link={made.link} isAtEpoch={made.isAtEpoch} />}
    </Dialog>
  );
}

function LinkBox({ link, isAtEpoch }: { link: string; isAtEpoch: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setTold(words.sharing.copied);
    } catch {
      box.current?.select();
      setTold(words.sharing.notCopied);
    }
  }
  return (
    <div className="share">
      <p className="note">{words.sharing.about}</p>
      <label className="share-link">
        <span>{words.sharing.link}</span>
        <textarea
          ref={box}
          readOnly
          rows={3}
          spellCheck={false}
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="share-tools">
        <button type="button" className="button" onClick={copy}>
          {words.sharing.copyLink}
        </button>
        <p role="status">{told}</p>
      </div>
      {link.startsWith('file:') && <p className="note">{words.sharing.fileLink}</p>}
      {!isAtEpoch && <p className="note">{words.sharing.epochLost}</p>}
      {link.length > worthSaying && <p className="note">{words.sharing.length(formatCount(link.length))}</p>}
    </div>
  );
}
