import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startLab } from './app/startLab';
import { recallWork } from './app/storage/recallWork';
import { showTheme, storedTheme } from './app/theme';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root element');
showTheme(storedTheme());
// The page opens as it was left: nothing is drawn before that is known. Not by a top-level await, as what reads the stored
// work is a script of its own, which waits for this one to have run.
void recallWork().then((recalled) => {
  const lab = startLab(recalled);
  createRoot(root).render(
    <StrictMode>
      <App lab={lab} />
    </StrictMode>,
  );
});
