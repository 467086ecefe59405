import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { focusMain } from '../kit/focusMain';
import { lazyView } from '../kit/lazyView';
import { useLab, useLabState } from '../useLab';

const NoticeText = lazyView(() =>
  fetchPart(() => import('./NoticeText')).then(({ NoticeText }) => NoticeText),
);
const KeepingText = lazyView(() =>
  fetchPart(() => import('./NoticeText')).then(({ KeepingText }) => KeepingText),
);

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
          <KeepingText problem={problem} isShort />
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
      {children}
      <button
        type="button"
        className="icon-button"
        aria-label={words.buttons.dismiss}
        onClick={() => {
          focusMain();
          onDismiss();
        }}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
