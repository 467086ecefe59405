import { useSyncExternalStore } from 'react';

/**
 * A phone, a tablet held upright or a low window: one column, and the controls in a sheet. Also in layout.css and other style
 * sheets, word by word.
 */
export const compact =
  '(max-width: 699px), (max-width: 1239px) and (max-aspect-ratio: 1/1), (max-height: 479px)';

/** The subscriptions by query: React subscribes anew to another function. */
const watching = new Map<string, (onChange: () => void) => () => void>();

function watch(media: string) {
  const known = watching.get(media);
  if (known) return known;
  const subscribe = (onChange: () => void) => {
    const query = window.matchMedia(media);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  };
  watching.set(media, subscribe);
  return subscribe;
}

/** True while the window is as a media query says. */
const useMedia = (media: string): boolean =>
  useSyncExternalStore(watch(media), () => window.matchMedia(media).matches);

/** True where the page has one column. */
export const useIsCompact = () => useMedia(compact);
