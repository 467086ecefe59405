import { createFrameLoop } from '../render/frameLoop';
import { createActions } from '../store/actions';
import { createLiveRun } from '../store/live';
import { createLabStore } from '../store/store';
import type { Lab } from '../ui/lab';
import { wireAccuracy } from './accuracy';
import { browserClock } from './browserClock';
import { wireInsight } from './insight';
import { createLateExports } from './lateExports';
import { createLateFiles } from './lateFiles';
import { createLateRace } from './lateRace';
import { wireLoading } from './loading';
import { createPictures } from './pictures';
import { followLinks } from './sharing/arrive';
import { createSharing } from './sharing/createSharing';
import { bindShortcuts } from './shortcuts';
import { createSorter } from './sorter';
import { spawnAnalysis, spawnLoader, spawnTrainer } from './spawnWorker';
import { keepWork } from './storage/keepWork';
import type { Recalled } from './storage/recallWork';
import { isQuickToTrain } from './storage/retraining';
import { followTheme, storedTheme } from './theme';
import { createViews } from './views';
import { wireTraining } from './wire';

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Builds the page's one store, frame loop and trainer, and ties them together, from what was kept. */
export function startLab(recalled: Recalled): Lab {
  const { work, run, notice } = recalled;
  const store = createLabStore({ ...work?.view, theme: storedTheme() }, work ?? {});
  const actions = createActions(store);
  const live = createLiveRun();
  const frames = createFrameLoop((paint) => window.requestAnimationFrame(paint));
  wireAccuracy({ store, actions, live, frames });
  if (notice) actions.setRun({ notice });
  const isQuick = work !== null && isQuickToTrain(store.getState(), work.epoch);
  const epoch = isQuick ? work.epoch : 0;
  const views = createViews(store);
  const training = wireTraining({ store, actions, live, frames }, views, epoch, run);
  const { transport, hand, repeatableEpoch } = training;
  wireInsight({ store, actions, live, frames });
  wireLoading({ store, actions }, spawnLoader);
  const lab: Lab = {
    store,
    actions,
    live,
    frames,
    transport,
    files: createLateFiles({ actions }, async () => {
      const [{ createFiles }, { browserFiles }] = await Promise.all([
        import('./files'),
        import('./browserFiles'),
      ]);
      return createFiles({ store, actions }, browserFiles);
    }),
    exports: createLateExports({ actions }, async () => {
      const [{ createExports }, { browserFiles }] = await Promise.all([
        import('./exports'),
        import('./browserFiles'),
      ]);
      return createExports({ store, live }, browserFiles);
    }),
    views,
    hand,
    pictures: createPictures({ actions, live }),
    sorter: createSorter(),
    sharing: createSharing(store, repeatableEpoch, () => live.frame?.epoch ?? 0),
    race: createLateRace({ store, actions, frames }, async (liveRace) => {
      const [{ createRace }, { createOptima }] = await Promise.all([import('./race'), import('./optima')]);
      return createRace({ store, actions, live, frames }, liveRace, {
        spawn: spawnTrainer,
        clock: browserClock,
        optima: createOptima(spawnAnalysis),
        epochNow: repeatableEpoch,
        beat: () => (reducedMotion.matches ? 500 : 15),
      });
    }),
  };
  followTheme(store, frames.invalidate);
  bindShortcuts(lab);
  keepWork(lab, recalled, training);
  followLinks(lab);
  return lab;
}
