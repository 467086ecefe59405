import { type ReactNode, useCallback, useRef, useState } from 'react';
import { locale } from '../../messages/locale';
import { Menu } from './Menu';

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
  const [corner, setCorner] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = useCallback(() => setCorner(null), []);

  function open(): void {
    if (!button.current) return;
    const { left, right, bottom } = button.current.getBoundingClientRect();
    setCorner({ x: locale.direction === 'rtl' ? right : left, y: bottom + 4 });
  }
  function close(): void {
    leave();
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
        aria-expanded={corner !== null}
        onClick={corner ? leave : open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
      >
        {icon}
        {!isSmall && <span className="tool-text">{label}</span>}
      </button>
      {corner && (
        <Menu label={label} {...corner} opener={button} onClose={close} onLeave={leave}>
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
