import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { locale } from '../../messages/locale';

interface MenuProps {
  label: string;
  button: { readonly current: HTMLButtonElement | null };
  /** On Escape and Tab; the focus goes back to the button. */
  onClose: () => void;
  /** On a press elsewhere; the focus stays where that puts it. */
  onLeave: () => void;
  children: ReactNode;
}

/** Commands in a popover below a button; arrow keys go through them. */
export function Menu({ label, button, onClose, onLeave, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    const anchor = button.current?.getBoundingClientRect();
    if (!element || !anchor) return;
    element.showPopover();
    const { width } = element.getBoundingClientRect();
    const left = locale.direction === 'rtl' ? anchor.right - width : anchor.left;
    element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    element.style.top = `${anchor.bottom + 4}px`;
    element.querySelector('button')?.focus();
  }, [button]);

  useEffect(() => {
    const leave = ({ target }: Event) => {
      const isOwn =
        target instanceof Node && (menu.current?.contains(target) || button.current?.contains(target));
      if (!isOwn) onLeave();
    };
    window.addEventListener('pointerdown', leave);
    window.addEventListener('resize', onLeave);
    return () => {
      window.removeEventListener('pointerdown', leave);
      window.removeEventListener('resize', onLeave);
    };
  }, [button, onLeave]);

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = keyedItem(event.key, at, items.length);
    if (to !== null) items[to].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="menu"
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

function keyedItem(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
