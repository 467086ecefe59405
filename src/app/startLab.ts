import { createFrameLoop } from '../render/frameLoop';
import { createActions } from '../store/actions';
import { createLiveRun } from '../store/live';
import { createLabStore } from '../store/store';
import type { Lab } from '../ui/lab';
import { wireAccuracy } from './accuracy';
import { browserFiles } from './browserFiles';
import { createFiles } from './files';
import { wireInsight } from './insight';
import { wireLoading } from './loading';
import { bindShortcuts } from './shortcuts';
import { spawnLoader } from './spawnWorker';
import { followTheme, storedTheme } from './theme';
import { wireTraining } from './wire';

/** Builds the page's one store, frame loop and trainer, and ties them together. */
export function startLab(): Lab {
  const store = createLabStore({ theme: storedTheme() });
  const actions = createActions(store);
  const live = createLiveRun();
  const frames = createFrameLoop((paint) => window.requestAnimationFrame(paint));
  wireAccuracy({ store, actions, live, frames });
  const transport = wireTraining({ store, actions, live, frames });
  wireInsight({ store, actions, live, frames });
  wireLoading({ store, actions }, spawnLoader);
  const lab: Lab = {
    store,
    actions,
    live,
    frames,
    transport,
    files: createFiles({ store, actions }, browserFiles),
  };
  followTheme(store, frames.invalidate);
  bindShortcuts(lab);
  return lab;
}
