import { type ReactNode, useRef, useState } from 'react';
import { Menu } from './Menu';
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
