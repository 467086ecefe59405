import { useEffect } from 'react';

type ElementRef = { readonly current: HTMLElement | null };

/** Calls back when a press goes elsewhere than into these elements, and when the window changes its size. */
export function useElsewhere(own: ElementRef, opener: ElementRef | undefined, onLeave: () => void): void {
  useEffect(() => {
    const leave = ({ target }: Event) => {
      const isOwn =
        target instanceof Node && (own.current?.contains(target) || opener?.current?.contains(target));
      if (!isOwn) onLeave();
    };
    window.addEventListener('pointerdown', leave);
    window.addEventListener('resize', onLeave);
    return () => {
      window.removeEventListener('pointerdown', leave);
      window.removeEventListener('resize', onLeave);
    };
  }, [own, opener, onLeave]);
}
