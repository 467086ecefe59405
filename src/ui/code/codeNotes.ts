import { words } from '#words/code';
import type { Language } from '../../codegen/languages';
import { formatCount } from '../../messages/format';
import type { LiveRun } from '../../store/live';
import type { LabState } from '../../store/state';

/** The most points of a program: with more it is too long to read and to copy. */
export const maxPoints = 5000;

/** Why there is no program that trains on these labels in this language; null where there is one. */
export function refusalOf(labels: Uint8Array, language: Language): string | null {
  const { refusals } = words;
  if (labels.length === 0) return refusals.noPoints;
  if (labels.length > maxPoints) return refusals.tooMany(formatCount(labels.length), formatCount(maxPoints));
  const hasBoth = labels.includes(0) && labels.includes(1);
  return language === 'scikitLearn' && !hasBoth ? refusals.oneClass : null;
}

/** Sentences on how the results of a program that trains may differ from the page's. */
export function notesOn(state: LabState, live: LiveRun, language: Language): string[] {
  return language === 'scikitLearn' ? notesOnOptimum(state) : notesOnTraining(state, live);
}

function notesOnTraining({ settings, insight, run }: LabState, { changes }: LiveRun): string[] {
  const { notes } = words;
  const { optimum } = insight;
  const isUnique = settings.l2 > 0 || (optimum?.kind === 'found' && optimum.collinear.length === 0);
  const isSwinging = run.status === 'diverged' || run.trend === 'oscillating';
  return [
    changes.length > 0 && notes.changed,
    settings.optimizer === 'newton' && !isUnique && notes.newton,
    isSwinging && notes.swinging,
  ].filter((note) => note !== false);
}

function notesOnOptimum({ settings, insight }: LabState): string[] {
  const { notes } = words;
  const { l1, l2, loss, isStandardized } = settings;
  const kind = insight.optimum?.kind;
  return [
    loss === 'squared-error' && notes.squaredError,
    l1 + l2 === 0 && (kind === 'separable' || kind === 'quasi-separable') && notes.noOptimum,
    l1 > 0 && !isStandardized && notes.slow,
  ].filter((note) => note !== false);
}
