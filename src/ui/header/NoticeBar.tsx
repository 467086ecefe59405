import { X } from 'lucide-react';
import { words } from '../../messages/words';
import type { Notice } from '../../store/store';
import { useLab, useLabState } from '../lab';

/** What went wrong and what it means, until it is dismissed. Always in the page, so that it is read out when it fills. */
export function NoticeBar() {
  const { actions } = useLab();
  const notice = useLabState(({ run }) => run.notice);
  return (
    <div role="alert" className="notice-bar">
      {notice && (
        <p className="notice" title={'detail' in notice ? notice.detail : undefined}>
          <span>{sentenceOf(notice)}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.buttons.dismiss}
            onClick={() => actions.setRun({ notice: null })}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </p>
      )}
    </div>
  );
}

function sentenceOf(notice: Notice): string {
  switch (notice.kind) {
    case 'restarted':
      return words.notices.restarted;
    case 'noWorker':
      return words.notices.noWorker;
    case 'failed':
      return words.notices.failed;
    case 'loadFailed':
      return words.notices.loadFailed;
    case 'notRead':
    case 'notFetched':
    case 'notSaved':
    case 'adjusted':
    case 'notTrained':
      return words.files.notices[notice.kind];
    case 'linkBroken':
    case 'linkNewer':
    case 'linkDataMissing':
      return words.sharing.notices[notice.kind];
    case 'epochLost':
      return words.sharing.epochLost;
    case 'partMissing':
      return words.notices.partMissing;
    case 'noPicture':
      return words.stills.failed;
    case 'notKept':
    case 'storageFull':
    case 'unreadableWork':
      return words.keeping[notice.kind];
  }
}
