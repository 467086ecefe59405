import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openPage } from './app/openPage';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root element');
const isEmbedded = new URLSearchParams(window.location.search).has('embed');
// The page opens as it was left: nothing is drawn before that is known. Not by a top-level await, as what reads the stored
// work is a script of its own, which waits for this one to have run.
const opening = isEmbedded
  ? import('./app/openEmbedded').then(({ openEmbedded }) => openEmbedded())
  : openPage();
void opening.then((page) => createRoot(root).render(<StrictMode>{page}</StrictMode>));
