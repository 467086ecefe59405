import { type ComponentType, useLayoutEffect, useReducer } from 'react';
import { words } from '../../messages/words';
import { lazyService } from '../../render/lazyService';
import { ErrorBoundary } from './ErrorBoundary';

/**
 * A component that is fetched when it is first drawn: nothing is seen until then, and a sentence where it cannot be fetched or
 * fails. It comes by itself once it can be fetched (`lazyService`), where `lazy` of React would keep the failure for good.
 */
export function lazyView<Props extends object>(
  fetchView: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const broken = new Set<HTMLLinkElement>();
  const view = lazyService(() => fetchWithStyles(fetchView, broken));

  return function LazyView(props: Props) {
    const [, drawAgain] = useReducer((count: number) => count + 1, 0);
    const View = view.present();
    // Once each time it comes on the page, so that whoever opens it again need not wait for the next try.
    useLayoutEffect(() => {
      const isAgain = view.hasFailed();
      view.ask(() => {});
      if (isAgain) drawAgain();
    }, []);
    useLayoutEffect(() => {
      if (!View && view.get(drawAgain)) drawAgain();
    });
    if (!View) return view.hasFailed() ? <Missing /> : null;
    return (
      <ErrorBoundary fallback={<Missing />}>
        <View {...props} />
      </ErrorBoundary>
    );
  };
}

/**
 * Fetches a view with its style sheets, those first that were `broken` when it was last tried: Vite tries each only once, and
 * then takes it for fetched.
 */
async function fetchWithStyles<View>(
  fetchView: () => Promise<View>,
  broken: Set<HTMLLinkElement>,
): Promise<View> {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) broken.add(target);
  };
  document.head.addEventListener('error', note, true);
  try {
    const links = [...broken];
    broken.clear();
    await Promise.all(links.map(linkAgain));
    return await fetchView();
  } finally {
    document.head.removeEventListener('error', note, true);
  }
}

function linkAgain(link: HTMLLinkElement): Promise<void> {
  const again = document.createElement('link');
  again.rel = link.rel;
  again.crossOrigin = link.crossOrigin;
  again.href = link.href;
  return new Promise((resolve, reject) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`${link.href} could not be fetched`)));
    link.remove();
    document.head.append(again);
  });
}

function Missing() {
  return (
    <p className="note" role="alert">
      {words.notices.partMissing}
    </p>
  );
}
