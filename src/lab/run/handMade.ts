import type { MomentAnswer } from '../../analysis/protocol';
import { toTrainedUnits } from '../../core/features/standardize';
import { stationarity } from '../../core/model/penalty';
import type { Model } from '../../store/live';
import type { Frame } from '../../trainer/protocol';
import type { HandMade, LabParts, Views } from '../ports';

/** What is being made by hand, over a run that stands still. */
interface Making {
  /** What the run shows, or would show. */
  under: { readonly frame: Frame; readonly model: Model | null };
  readonly wasRunning: boolean;
  readonly before: number;
  /** As made so far: in original units, and in those that are trained in. */
  made: { readonly model: Model; readonly trained: Float64Array } | null;
  /** What is known of it, or of an earlier one. */
  moment: { readonly trained: Float64Array; readonly answer: MomentAnswer } | null;
}

interface Training {
  isRunning(): boolean;
  pause(): void;
  train(): void;
}

/** The hand's part that only what drives the training needs. */
export interface HandCover {
  isMaking(): boolean;
  /** To be called whenever the live run has been given a frame of the trainer. */
  cover(): void;
}

/**
 * Shows a model made by hand in place of the run's: the live run gets its parameters, and its losses as the analysis
 * worker works them out. The run itself stands still below, and is as it was should the hand-made model be given up. Taken,
 * that becomes the start of a new run: one change of the settings, so one step of undo.
 */
export function createHandMade(
  parts: LabParts,
  training: Training,
  ask: Views['moment'],
): HandMade & HandCover {
  const { store, actions, live, frames } = parts;
  let making: Making | null = null;
  let isAsking = false;

  function begin(): boolean {
    if (making) return true;
    const { frame, model } = live;
    const { dataset, settings, run } = store.getState();
    const isLine = settings.degree === 1 && dataset.hasVertical && model?.parameters.length === 3;
    if (!frame || !isLine || dataset.points.y.length === 0 || run.status === 'failed') return false;
    const wasRunning = training.isRunning();
    const before = frame.loss;
    making = { under: { frame, model }, wasRunning, before, made: null, moment: null };
    if (wasRunning) training.pause();
    actions.setView({ hand: { stage: 'making', before, loss: null } });
    return true;
  }

  function show(parameters: Float64Array): void {
    if (!making) return;
    const trained = toTrainedUnits(parameters, making.under.frame.standardization);
    making.made = { model: { own: parameters, parameters }, trained };
    lay(making);
    askMoment();
  }

  /** Lays what is made, and what is known of it, over what the run shows. */
  function lay({ under, made, moment }: Making): void {
    if (made) live.model = made.model;
    live.isMoving = true;
    if (moment) {
      const { trained, answer } = moment;
      const gradientNorm = stationarity(trained, answer.gradient, store.getState().settings.l1);
      live.frame = { ...under.frame, ...answer, parameters: trained, gradientNorm };
    }
    frames.invalidate();
  }

  function askMoment(): void {
    const trained = making?.made?.trained;
    if (isAsking || !trained) return;
    isAsking = true;
    const { loss, l1, l2 } = store.getState().settings;
    ask({ parameters: trained, loss, penalties: { l1, l2 } })
      .then((answer) => {
        if (answer) hear(trained, answer);
      })
      .catch(() => {})
      .finally(() => {
        isAsking = false;
        if (making?.made && making.made.trained !== trained) askMoment();
      });
  }

  function hear(trained: Float64Array, answer: MomentAnswer): void {
    if (!making) return;
    making.moment = { trained, answer };
    lay(making);
  }

  /** What was made is shown no more; the run's own is, from its next frame on or, with `isBack`, at once. */
  function end(isBack: boolean): Making | null {
    const ended = making;
    if (!ended) return null;
    making = null;
    live.isMoving = false;
    if (isBack) {
      live.frame = ended.under.frame;
      live.model = ended.under.model;
      actions.setView({ hand: null });
    }
    frames.invalidate();
    return ended;
  }

  function take(): void {
    const ended = end(!making?.made);
    if (!ended) return;
    const { made, moment, before, wasRunning } = ended;
    if (made) {
      actions.setSettings({ start: 'custom', customStart: [...made.trained] });
      const loss = moment?.trained === made.trained ? moment.answer.loss : null;
      actions.setView({ hand: { stage: 'taken', before, loss } });
    }
    if (wasRunning) training.train();
  }

  /** The loss of a line taken before it was known: that of its run's first frame. */
  function tellTaken({ epoch, loss }: Frame): void {
    const { hand } = store.getState().view;
    if (hand?.stage === 'taken' && hand.loss === null && epoch === 0) {
      actions.setView({ hand: { ...hand, loss } });
    }
  }

  function giveUp(): void {
    if (end(true)?.wasRunning) training.train();
  }

  // What was made belongs to the points and settings that it was made for.
  store.subscribe(({ dataset, settings, view }, before) => {
    if (dataset === before.dataset && settings === before.settings) return;
    end(true);
    if (view.hand?.stage === 'taken') actions.setView({ hand: null });
  });

  return {
    begin,
    show,
    take,
    giveUp,
    loss: () => making?.moment?.answer.loss ?? null,
    isMaking: () => making !== null,
    cover() {
      if (!live.frame) return;
      tellTaken(live.frame);
      if (!making) return;
      making.under = { frame: live.frame, model: live.model };
      lay(making);
    },
  };
}
