import { browserClock } from '../bridge/clock';
import { wireAccuracy } from '../lab/analysis/accuracy';
import { wireInference } from '../lab/analysis/inferenceWish';
import { wireInsight } from '../lab/analysis/insight';
import { createQuestions } from '../lab/analysis/questions';
import { createEdits } from '../lab/edits';
import { wireLoading } from '../lab/files/loading';
import { createSorter } from '../lab/files/sorter';
import { createLazyExports, createLazyFiles, createLazyLessons, createLazyRace } from '../lab/lazyParts';
import { createPageStates, type PageStates } from '../lab/pageState/pageState';
import type { Lab } from '../lab/ports';
import { wireGuide } from '../lab/run/guide';
import { wireTraining } from '../lab/run/training';
import { createSharing } from '../lab/share/createSharing';
import { fetchPart } from '../render/fetchPart';
import { lazyService } from '../render/lazyService';
import { createPaintLoop } from '../render/paintLoop';
import { settled } from '../render/settled';
import { createActions } from '../store/actions';
import { createLiveRun } from '../store/live';
import type { Theme } from '../store/state';
import { createLabStore } from '../store/store';
import { prefersReducedMotion, reducedMotionStep } from '../ui/reducedMotion';
import { followHiding } from './followHiding';
import { createPictures } from './pictures';
import { followPrinting } from './printing';
import { spawnAnalysis, spawnInsight, spawnLoader, spawnTracer, spawnTrainer } from './spawnWorker';
import { keepPage } from './storage/keepPage';
import type { RestoredPage } from './storage/restorePage';
import { followTheme } from './theme';
import { touchOnNews } from './touchOnNews';

export interface Started {
  readonly lab: Lab;
  readonly pageStates: PageStates;
  /** True while all that was to be saved has been saved. */
  readonly isPageKept: () => boolean;
}

/** Builds the page's one store, paint loop and trainer, and ties them together, from what was kept. */
export function startLab(restored: RestoredPage, theme: Theme, isEmbedded = false): Started {
  const { page, run, problem, notice } = restored;
  const store = createLabStore(page ?? {});
  const actions = createActions(store);
  actions.setPreferences({ theme });
  touchOnNews(store);
  const live = createLiveRun();
  const paintLoop = createPaintLoop((paint) => window.requestAnimationFrame(paint), window.reportError);
  actions.setKeeping({ problem });
  if (notice) actions.setRun({ notice });
  const edits = createEdits({ store, paintLoop });
  const questions = createQuestions(store, edits, spawnAnalysis);
  wireAccuracy({ store, live, paintLoop }, async () => {
    const { createAccuracies } = await fetchPart(() => import('../lab/analysis/accuracies'));
    return createAccuracies({ store, live, paintLoop }, questions);
  });
  wireInference({ store, live, paintLoop }, async () => {
    const { createInferences } = await fetchPart(() => import('../lab/analysis/inferences'));
    return createInferences({ store, live, paintLoop }, questions);
  });
  const training = wireTraining({ store, actions, live, paintLoop }, edits, questions, run, {
    spawn: spawnTrainer,
    pauseOfFrames: () => (prefersReducedMotion() ? reducedMotionStep : 0),
  });
  const { transport, hand, heardEpoch, setCarry } = training;
  const pageStates = createPageStates({ store, actions }, training);
  if (page && !run) training.trainTo(page.epoch);
  wireInsight({ store, actions, live, paintLoop }, edits, spawnInsight);
  wireGuide({ store, actions });
  wireLoading({ store, actions }, spawnLoader);
  const fetchOptima = () => fetchPart(() => import('../lab/analysis/optima'));
  const lab: Lab = {
    store,
    actions,
    live,
    paintLoop,
    tracer: lazyService(async () => {
      const { createTracer } = await fetchPart(() => import('../tracer/client'));
      return createTracer({
        spawn: spawnTracer,
        onTraced: paintLoop.invalidate,
        onAsking: settled.flag(),
        fetchTrace: () => fetchPart(() => import('../tracer/trace')).then(({ trace }) => trace),
      });
    }),
    optima: lazyService(async () => (await fetchOptima()).createOptima(spawnAnalysis)),
    experiment: lazyService(async () => {
      const { createExperiment } = await fetchPart(() => import('../lab/analysis/experiment'));
      const outside = { now: browserClock.now, isStill: prefersReducedMotion };
      return createExperiment({ store, live, paintLoop }, questions, outside);
    }),
    transport,
    files: createLazyFiles({ actions }, async () => {
      const [{ createFiles }, { browserFiles }, { carryOn }] = await Promise.all([
        fetchPart(() => import('../lab/files/files')),
        fetchPart(() => import('./browserFiles')),
        fetchPart(() => import('../lab/run/sameFeatures')),
      ]);
      setCarry(carryOn);
      const openLesson = lab.lessons.openOwn;
      return createFiles({ store, actions, live, pageStates, openLesson }, browserFiles);
    }),
    exports: createLazyExports({ actions }, async () => {
      const [{ createExports }, { browserFiles }] = await Promise.all([
        fetchPart(() => import('../lab/files/exports')),
        fetchPart(() => import('./browserFiles')),
      ]);
      return createExports({ store, live }, browserFiles);
    }),
    questions,
    hand,
    pictures: createPictures({ actions, live }),
    sorter: createSorter(spawnLoader),
    sharing: createSharing(
      pageStates,
      () => live.frame?.epoch ?? 0,
      () => window.location.href,
      (lesson, now) =>
        fetchPart(() => import('./linkLesson')).then(({ linkLesson }) => linkLesson(lesson, now)),
    ),
    lessons: createLazyLessons({ store, actions }, async () => {
      const [{ createPlayer }, { lessonOutside, embeddedLessonOutside }] = await Promise.all([
        fetchPart(() => import('../lab/lesson/player')),
        fetchPart(() => import('./lessonOutside')),
        followHiding({ store, actions, paintLoop }),
      ]);
      const outside = isEmbedded ? embeddedLessonOutside : lessonOutside;
      return createPlayer({ store, actions, live }, pageStates, outside);
    }),
    race: createLazyRace({ store, actions }, async (liveRace) => {
      const [{ createRace }, { createOptima }] = await Promise.all([
        fetchPart(() => import('../lab/race/race')),
        fetchOptima(),
      ]);
      return createRace({ store, actions, live, paintLoop }, liveRace, {
        spawn: spawnTrainer,
        clock: browserClock,
        optima: createOptima(spawnAnalysis),
        epochNow: heardEpoch,
        minInterval: () => (prefersReducedMotion() ? reducedMotionStep : 15),
      });
    }),
  };
  followTheme(store, paintLoop.invalidate);
  followPrinting(store, paintLoop);
  const isPageKept = keepPage(lab, restored, training, pageStates);
  return { lab, pageStates, isPageKept };
}
