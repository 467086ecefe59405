import { X } from 'lucide-react';
import { type PointerEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
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

/** Closes it where the browser does not know `closedby`. */
function pressOnBackdrop({ target, currentTarget, clientX, clientY }: PointerEvent<HTMLDialogElement>): void {
  if (closesByItself() || target !== currentTarget) return;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) currentTarget.close();
}

/** A modal dialog while it is mounted: Escape, the backdrop and the cross close it; focus goes back where it was. */
export function Dialog({ title, onClose, width, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    // Closed while it is still in the page: only so does the focus go back where it was.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={width ? `dialog dialog-${width}` : 'dialog'}
      aria-labelledby={titleId}
      closedby="any"
      onPointerDown={pressOnBackdrop}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.buttons.close}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
