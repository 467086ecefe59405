import { type KeyboardEvent, useEffect, useRef } from 'react';
import { words } from '../../messages/words';
import './pointMenu.css';

interface PointMenuProps {
  /** The label that the point does not have. */
  otherLabel: 0 | 1;
  clientX: number;
  clientY: number;
  onSwitch: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** The small menu of one point; opens at the pointer, closes on a choice, on Escape and on a click elsewhere. */
export function PointMenu({ otherLabel, clientX, clientY, onSwitch, onDelete, onClose }: PointMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(clientX, window.innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(clientY, window.innerHeight - height - 8))}px`;
    element.querySelector('button')?.focus();
  }, [clientX, clientY]);

  // Its own way to close on a press elsewhere. With popover="auto" Firefox closes it at once: where the right button
  // opens it going down, the same button coming up counts as a press elsewhere.
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && menu.current?.contains(target))) onClose();
    };
    window.addEventListener('pointerdown', onPointerDown);
    return () => window.removeEventListener('pointerdown', onPointerDown);
  }, [onClose]);

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      items[(at + step + items.length) % items.length]?.focus();
    }
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={words.plane.menu}
      className="point-menu"
      onKeyDown={onKeyDown}
    >
      <button type="button" role="menuitem" onClick={onSwitch}>
        {words.plane.changeTo[otherLabel]}
      </button>
      <button type="button" role="menuitem" onClick={onDelete}>
        {words.plane.delete}
      </button>
    </div>
  );
}
