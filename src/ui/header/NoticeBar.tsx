import { X } from 'lucide-react';
import { lazy, type ReactNode } from 'react';
import { words } from '../../messages/words';
import { Later } from '../kit/Later';
import { useLab, useLabState } from '../lab';

const NoticeText = lazy(() => import('./NoticeText').then(({ NoticeText }) => ({ default: NoticeText })));
const KeepingText = lazy(() => import('./NoticeText').then(({ KeepingText }) => ({ default: KeepingText })));

/**
 * What went wrong and what it means, until it is dismissed; that nothing is kept, for as long as that is so. Always in the
 * page, so that it is read out when it fills.
 */
export function NoticeBar() {
  const { actions } = useLab();
  const notice = useLabState(({ run }) => run.notice);
  const { problem, isShort } = useLabState(({ keeping }) => keeping);
  return (
    <>
      {problem && isShort && (
        <div className="notice">
          <Later>
            <KeepingText problem={problem} isShort />
          </Later>
        </div>
      )}
      <div role="alert" className="notice-bar">
        {problem && !isShort && (
          <Dismissable onDismiss={() => actions.setKeeping({ isShort: true })}>
            <KeepingText problem={problem} isShort={false} />
          </Dismissable>
        )}
        {notice && (
          <Dismissable
            title={'detail' in notice ? notice.detail : undefined}
            onDismiss={() => actions.setRun({ notice: null })}
          >
            <NoticeText notice={notice} />
          </Dismissable>
        )}
      </div>
    </>
  );
}

interface DismissableProps {
  title?: string | undefined;
  onDismiss: () => void;
  children: ReactNode;
}

function Dismissable({ title, onDismiss, children }: DismissableProps) {
  return (
    <div className="notice" title={title}>
      <Later>{children}</Later>
      <button type="button" className="icon-button" aria-label={words.buttons.dismiss} onClick={onDismiss}>
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
