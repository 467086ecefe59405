import { X } from 'lucide-react';
import { lazy } from 'react';
import { words } from '../../messages/words';
import { focusMain } from '../kit/focusMain';
import { Later } from '../kit/Later';
import { useLab, useLabState } from '../lab';

const NoticeText = lazy(() => import('./NoticeText').then(({ NoticeText }) => ({ default: NoticeText })));

/** What went wrong and what it means, until it is dismissed. Always in the page, so that it is read out when it fills. */
export function NoticeBar() {
  const { actions } = useLab();
  const notice = useLabState(({ run }) => run.notice);
  return (
    <div role="alert" className="notice-bar">
      {notice && (
        <div className="notice" title={'detail' in notice ? notice.detail : undefined}>
          <Later>
            <NoticeText notice={notice} />
          </Later>
          <button
            type="button"
            className="icon-button"
            aria-label={words.buttons.dismiss}
            onClick={() => {
              focusMain();
              actions.setRun({ notice: null });
            }}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
