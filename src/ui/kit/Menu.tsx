import { type KeyboardEvent, useEffect, useRef } from 'react';
import { locale } from '#words/locale';
import { overAll, placeInWindow, popoverAttribute, showOverAll } from './overAll';
import { useElsewhere } from './useElsewhere';
import './menu.css';

/** The place of a menu, and its outcome. */
export interface MenuPlace {
  label: string;
  /** The place for the upper corner at the start of its lines, in pixels of the window, as far as there is room. */
  x: number;
  y: number;
  /** Besides the menu itself, an element on which a press does not close it. */
  opener?: { readonly current: HTMLElement | null };
  /** On Escape, on Tab and before a choice; gives the focus back. */
  onClose: () => void;
  /** On a press elsewhere; the focus stays where that puts it. */
  onLeave: () => void;
}

export interface MenuProps extends MenuPlace {
  items: readonly MenuItem[];
}

export interface MenuItem {
  readonly label: string;
  /** For screen readers; begins with the label. */
  readonly name?: string | undefined;
  readonly onChoose: () => void;
}

/** Commands in a popover; arrow keys go through them, and no key reaches the page behind. */
export function Menu({ label, x, y, opener, onClose, onLeave, items }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    showOverAll(element);
    placeInWindow(element, locale.direction === 'rtl' ? x - element.offsetWidth : x, y);
    element.querySelector('button')?.focus();
  }, [x, y]);

  // Its own way to close on a press elsewhere. With popover="auto" Firefox closes a menu that the right button opened at
  // once: where it opens going down, the same button coming up counts as a press elsewhere.
  useElsewhere(menu, opener, onLeave);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = keyedItem(event.key, at, buttons.length);
    event.stopPropagation();
    if (to !== null) buttons[to].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  }

  return overAll(
    <div
      ref={menu}
      {...popoverAttribute()}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="menu"
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-label={item.name}
          onClick={() => {
            onClose();
            item.onChoose();
          }}
        >
          {item.label}
        </button>
      ))}
    </div>,
    opener?.current ?? null,
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
