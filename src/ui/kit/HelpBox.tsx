import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { locale } from '#words/locale';
import { overAll, placeInWindow } from './overAll';
import { useElsewhere } from './useElsewhere';

interface HelpBoxProps {
  opener: { readonly current: HTMLElement | null };
  onLeave: () => void;
  children: ReactNode;
}

/** A sentence or two below the button that opened it, where the browser has no popovers. */
export function HelpBox({ opener, onLeave, children }: HelpBoxProps) {
  const box = useRef<HTMLDivElement>(null);
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
  }, [opener]);
  return overAll(
    <div ref={box} role="status" className="help-text help-box">
      {children}
    </div>,
    opener.current,
  );
}
