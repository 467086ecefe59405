import { X } from 'lucide-react';
import { type PointerEvent, type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { words } from '../../messages/words';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** More room than for a few lines: for a table, or for all that there is. */
  width?: 'table' | 'wide';
  children: ReactNode;
}

const closesByItself = (): boolean => 'closedBy' in HTMLDialogElement.prototype;

/** True if a press on the backdrop is to be heeded here, as the browser does not know `closedby`. */
function isOnBackdrop({ target, currentTarget, clientX, clientY }: PointerEvent<HTMLDialogElement>): boolean {
  if (closesByItself() || target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/**
 * A modal dialog while it is mounted: Escape, the backdrop and the cross close it; focus goes back where it was. `onClose` is
 * called at once, not by the browser's `close` event, which comes later: whoever opens the dialog again in between would
 * have it closed under them.
 */
export function Dialog({ title, onClose, width, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  /** A browser need not ask first, as for a second Escape in a row. */
  const closeByBrowser = useEffectEvent(() => onClose());
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    element.addEventListener('close', closeByBrowser);
    return () => {
      element.removeEventListener('close', closeByBrowser);
      // Closed while it is still in the page: only so does the focus go back where it was.
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={width ? `dialog dialog-${width}` : 'dialog'}
      aria-labelledby={titleId}
      closedby="any"
      onPointerDown={(event) => {
        if (isOnBackdrop(event)) onClose();
      }}
      onCancel={(event) => {
        // A file field's own event of this name rises to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" aria-label={words.buttons.close} onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
