import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from 'react';
import { locale } from '#words/locale';
import { overAll, placeInWindow } from './overAll';
import { useElsewhere } from './useElsewhere';

interface HelpBoxProps {
  box: RefObject<HTMLDivElement | null>;
  opener: { readonly current: HTMLElement | null };
  onLeave: () => void;
  children: ReactNode;
}

/** A sentence or two below the button that opened it, where the browser has no popovers. */
export function HelpBox({ box, opener, onLeave, children }: HelpBoxProps) {
  useElsewhere(box, opener, onLeave);
  // Placed again once its words have been fetched.
  useLayoutEffect(() => {
    const { current: element } = box;
    const { current: button } = opener;
    if (!element || !button) return;
    const place = () => {
      const { left, right, bottom } = button.getBoundingClientRect();
      placeInWindow(element, locale.direction === 'rtl' ? right - element.offsetWidth : left, bottom + 4);
    };
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, opener]);
  /** It stands elsewhere in the page than its button: who leaves it by keys goes on from there. */
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const end = event.shiftKey ? buttons[0] : buttons[buttons.length - 1];
    if (event.key !== 'Escape' && !(event.key === 'Tab' && document.activeElement === end)) return;
    opener.current?.focus();
    onLeave();
    if (event.key === 'Tab' && !event.shiftKey) return;
    // It closes nothing else, and from the first of its buttons the way back is to its opener.
    event.preventDefault();
    event.stopPropagation();
  }
  return overAll(
    <div ref={box} role="status" className="help-text help-box" onKeyDown={onKeyDown}>
      {children}
    </div>,
    opener.current,
  );
}
