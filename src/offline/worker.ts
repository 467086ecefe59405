import { type Build, createOffline } from './offline';

// The service worker. scripts/offline.ts builds it once all other files of the page are there.
declare const self: ServiceWorkerGlobalScope;
declare const BUILD: Build;

const folder = self.registration.scope;
const offline = createOffline(
  { caches: self.caches, fetch: (request) => self.fetch(request), folder },
  BUILD,
);

self.addEventListener('install', (event) => event.waitUntil(offline.store()));

self.addEventListener('activate', (event) => {
  // The first visit's page is served from the store from now on, and the page that asked for an update is about to reload.
  event.waitUntil(Promise.all([self.clients.claim(), forgetOthers(1)]));
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const answer = offline.answer(event.request);
  if (!answer) return;
  event.respondWith(answer);
  if (event.request.mode === 'navigate') event.waitUntil(forgetOthers(0));
});

/** Lets go of other builds where no more than so many pages are open, which might need them, and no newer one is on its way. */
async function forgetOthers(most: number): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (pages.filter(({ url }) => url.startsWith(folder)).length > most || installing || waiting) return;
  await offline.forgetOthers();
}
