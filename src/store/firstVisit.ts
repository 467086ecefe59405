import { noLesson } from './lessonSlice';
import { firstShell } from './shellSlice';
import { type LabState, noMarks, type Undoable } from './state';

/** All but points and settings as on a first visit. */
export const firstVisit: Omit<LabState, keyof Undoable> = {
  run: {
    status: 'idle',
    isChanged: false,
    trend: 'falling',
    awaited: null,
    notice: null,
    stops: 0,
    stepped: null,
  },
  race: { status: 'idle', isOutdated: false, pinned: [], hasBoundaries: true },
  insight: { optimum: null, outlook: null, nearness: null, isMixed: false, advice: null },
  load: { sampling: null, importing: null },
  keeping: { problem: null, isShort: false },
  preferences: {
    theme: 'system',
    hasSingleKeys: true,
    isEpochLog: false,
    hasChosenEpochs: undefined,
    isLossLog: false,
    hasAccuracy: undefined,
    areKeysHidden: undefined,
  },
  plane: {
    tool: 'point',
    brushSize: 24,
    classToAdd: 1,
    probe: { x1: 0.5, x2: -0.2 },
    hand: null,
    hasOptimum: false,
    hasTruth: undefined,
    hasTrueP: undefined,
    isUnfaded: undefined,
    hiddenParts: undefined,
  },
  marks: { ...noMarks, cursor: null },
  tabs: {
    tab: 'meaning',
    threshold: 0.5,
    costs: { falsePositive: 1, falseNegative: 1 },
    metricsChart: 'roc',
    part: 'training',
    surfaceAxes: null,
    tableSort: null,
    enlarged: undefined,
    complexityAxis: undefined,
    inference: undefined,
    hasPulls: true,
    playsAlong: false,
    updateStage: null,
  },
  lesson: noLesson,
  shell: firstShell,
};
