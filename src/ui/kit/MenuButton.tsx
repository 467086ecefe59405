import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import './menu.css';

interface MenuButtonProps {
  label: string;
  tip: string;
  icon: ReactNode;
  items: readonly { readonly label: string; readonly onChoose: () => void }[];
  /** Only the icon is seen, small. */
  isSmall?: boolean;
}

/** A button with a small menu of commands below it. */
export function MenuButton({ label, tip, icon, items, isSmall = false }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <span className="menu-button">
      <button
        ref={button}
        type="button"
        className={isSmall ? 'icon-button menu-small' : 'button tool-button'}
        aria-label={isSmall ? label : undefined}
        title={tip}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {icon}
        {!isSmall && <span className="tool-text">{label}</span>}
      </button>
      {isOpen && (
        <Menu label={label} button={button} onClose={close} onLeave={() => setOpen(false)}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          ))}
        </Menu>
      )}
    </span>
  );
}

interface MenuProps {
  label: string;
  button: { readonly current: HTMLButtonElement | null };
  /** On Escape and Tab; the focus goes back to the button. */
  onClose: () => void;
  /** On a press elsewhere; the focus stays where that puts it. */
  onLeave: () => void;
  children: ReactNode;
}

function Menu({ label, button, onClose, onLeave, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    const anchor = button.current?.getBoundingClientRect();
    if (!element || !anchor) return;
    element.showPopover();
    const { width } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(anchor.left, window.innerWidth - width - 8))}px`;
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
