import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { PageFailed } from './app/PageFailed';
import { arrive } from './app/sharing/arrive';
import { startLab } from './app/startLab';
import { showTheme, storedTheme } from './app/theme';
import { Fence } from './ui/kit/Fence';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root element');
showTheme(storedTheme());
const page = createRoot(root);
// The page opens as it was left: nothing is drawn before that is known. Not by a top-level await, as what reads the stored
// work is a script of its own, which waits for this one to have run.
arrive()
  .then((recalled) => show(<App lab={startLab(recalled)} />))
  .catch((error) => {
    window.reportError(error);
    show(<PageFailed />);
  });

function show(content: ReactNode): void {
  page.render(
    <StrictMode>
      <Fence otherwise={<PageFailed />}>{content}</Fence>
    </StrictMode>,
  );
}
