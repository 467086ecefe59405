import { type ReactNode, useCallback, useRef, useState } from 'react';
import { locale } from '#words/locale';
import { fetchPart } from '../../render/fetchPart';
import { lazyView } from './lazyView';
import type { MenuPlace } from './Menu';
import './menuButton.css';

/** `Menu`, fetched when the first one is opened. */
export const LazyMenu = lazyView(() => fetchPart(() => import('./Menu')).then(({ Menu }) => Menu));

interface MenuButtonProps {
  /** Its name among the parts that can be left out. */
  part?: string;
  label: string;
  tip: string;
  icon: ReactNode;
  /** A menu there. */
  menu: (place: MenuPlace) => ReactNode;
  /** Only the icon is seen, small. */
  isSmall?: boolean;
}

/** A button with a small menu of commands below it. */
export function MenuButton({ part, label, tip, icon, menu, isSmall = false }: MenuButtonProps) {
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
    <span className="menu-button" data-part={part}>
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
          if (event.key === 'Escape') leave();
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
        onBlur={({ relatedTarget }) => {
          // Who goes on elsewhere wants no menu that is still being fetched.
          if (!relatedTarget?.closest('[role=menu]')) leave();
        }}
      >
        {icon}
        {!isSmall && <span className="tool-text">{label}</span>}
      </button>
      {corner && menu({ ...corner, label, opener: button, onClose: close, onLeave: leave })}
    </span>
  );
}
