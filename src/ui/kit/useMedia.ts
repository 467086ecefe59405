import { useSyncExternalStore } from 'react';

/**
 * A phone, a tablet held upright or a low window: one column, and the controls in a sheet. Also in layout.css and other style
 * sheets, word by word.
 */
const compact = '(max-width: 699px), (max-width: 1239px) and (max-aspect-ratio: 1/1), (max-height: 479px)';

/** True while the window is as a media query says. */
export function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(media);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(media).matches,
  );
}

/** True where the page has one column. */
export const useIsCompact = () => useMedia(compact);
