import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openPage } from './app/openPage';
import { PageFailed } from './app/PageFailed';
import { ErrorBoundary } from './ui/kit/ErrorBoundary';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root element');
const page = createRoot(root);
const isEmbedded = new URLSearchParams(window.location.search).has('embed');
// The page opens as it was left: nothing is drawn before that is known. Not by a top-level await, as what reads the stored
// work is a script of its own, which waits for this one to have run.
const opening = isEmbedded
  ? import('./app/openEmbedded').then(({ openEmbedded }) => openEmbedded())
  : openPage();
opening.then(show).catch((error) => {
  window.reportError(error);
  show(<PageFailed />);
});

function show(content: ReactNode): void {
  page.render(
    <StrictMode>
      <ErrorBoundary fallback={<PageFailed />}>{content}</ErrorBoundary>
    </StrictMode>,
  );
}
