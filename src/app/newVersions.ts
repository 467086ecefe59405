import type { LabParts } from '../lab/ports';
import { ownScript } from './spawnWorker';

/**
 * Has the browser keep the page for visits without a network. Once a newer version is kept whole it is offered, and loaded
 * when it is taken. Rejects where the browser keeps no pages, or no network is there.
 */
export async function offerNewVersions(
  { store, actions }: Pick<LabParts, 'store' | 'actions'>,
  isPageKept: () => boolean,
): Promise<void> {
  const registration = await navigator.serviceWorker.register(ownScript('./serviceWorker.js'));
  const offer = () => {
    if (registration.waiting && registration.active) actions.setShell({ newVersion: 'offered' });
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  offer();
  store.subscribe(({ shell }, before) => {
    if (shell.newVersion !== 'taken' || before.shell.newVersion === 'taken') return;
    if (isPageKept()) load(registration.waiting);
    else actions.setShell({ newVersion: 'refused' });
  });
  await registration.update();
}

/** Has the newer version take over and loads the page again, which is kept as ever. */
function load(newer: ServiceWorker | null): void {
  const reload = () => window.location.reload();
  // Another page may have had it take over already.
  if (!newer) return reload();
  newer.addEventListener('statechange', () => {
    if (newer.state !== 'activating') reload();
  });
  newer.postMessage('take over');
}
