import { browserClock } from '../bridge/clock';
import { createPageStates, type PageStates } from '../lab/pageState/pageState';
import { createFrameLoop } from '../render/frameLoop';
import { lazyService } from '../render/lazyService';
import { settled } from '../render/settled';
import { createActions } from '../store/actions';
import { createLiveRun } from '../store/live';
import type { Theme } from '../store/state';
import { createLabStore } from '../store/store';
import type { Lab } from '../ui/lab';
import { prefersReducedMotion, reducedMotionStep } from '../ui/reducedMotion';
import { wireAccuracy } from './accuracy';
import { wireGuide } from './guide';
import { wireInsight } from './insight';
import { createLazyExports, createLazyFiles, createLazyRace } from './lazyParts';
import { wireLoading } from './loading';
import { createPictures } from './pictures';
import { followPrinting } from './printing';
import { createSharing } from './sharing/createSharing';
import { createSorter } from './sorter';
import { spawnAnalysis, spawnLoader, spawnTracer, spawnTrainer } from './spawnWorker';
import { keepWork } from './storage/keepWork';
import type { RestoredPage } from './storage/restorePage';
import { followTheme } from './theme';
import { touchOnNews } from './touchOnNews';
import { createViews } from './views';
import { wireTraining } from './wire';

export interface Started {
  readonly lab: Lab;
  readonly pageStates: PageStates;
  /** Whether all that was to be saved has been saved so far. */
  readonly isWorkKept: () => boolean;
}

/** Builds the page's one store, frame loop and trainer, and ties them together, from what was kept. */
export function startLab(recalled: RestoredPage, theme: Theme): Started {
  const { work, run, problem, notice } = recalled;
  const store = createLabStore({ ...work?.view, theme }, work ?? {});
  const actions = createActions(store);
  touchOnNews(store);
  const live = createLiveRun();
  const frames = createFrameLoop((paint) => window.requestAnimationFrame(paint), window.reportError);
  wireAccuracy({ store, actions, live, frames });
  actions.setKeeping({ problem });
  if (notice) actions.setRun({ notice });
  const views = createViews(store);
  const training = wireTraining({ store, actions, live, frames }, views, run);
  const { transport, hand, repeatableEpoch } = training;
  const pageStates = createPageStates({ store, actions }, training);
  if (work && !run) training.trainTo(work.epoch);
  wireInsight({ store, actions, live, frames });
  wireGuide({ store, actions });
  wireLoading({ store, actions }, spawnLoader);
  const lab: Lab = {
    store,
    actions,
    live,
    frames,
    tracer: lazyService(async () => {
      const { createTracer } = await import('../tracer/client');
      return createTracer({
        spawn: spawnTracer,
        onTraced: frames.invalidate,
        onAsking: settled.flag(),
        fetchTrace: () => import('../tracer/trace').then(({ trace }) => trace),
      });
    }),
    transport,
    files: createLazyFiles({ actions }, async () => {
      const [{ createFiles }, { browserFiles }] = await Promise.all([
        import('./files'),
        import('./browserFiles'),
      ]);
      return createFiles({ store, actions, live, pageStates }, browserFiles);
    }),
    exports: createLazyExports({ actions }, async () => {
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
    sharing: createSharing(pageStates, () => live.frame?.epoch ?? 0),
    race: createLazyRace({ store, actions, frames }, async (liveRace) => {
      const [{ createRace }, { createOptima }] = await Promise.all([import('./race'), import('./optima')]);
      return createRace({ store, actions, live, frames }, liveRace, {
        spawn: spawnTrainer,
        clock: browserClock,
        optima: createOptima(spawnAnalysis),
        epochNow: repeatableEpoch,
        beat: () => (prefersReducedMotion() ? reducedMotionStep : 15),
      });
    }),
  };
  followTheme(store, frames.invalidate);
  followPrinting(store, frames);
  const isWorkKept = keepWork(lab, recalled, training, pageStates);
  return { lab, pageStates, isWorkKept };
}
