import type { MomentAnswer } from '../../analysis/protocol';
import { toTrainedUnits } from '../../core/features/standardize';
import { stationarity } from '../../core/model/penalty';
import { type Model, modelWith, type Slice } from '../../store/live';
import { selectObjective } from '../../store/trainingInputs';
import type { HandMade, LabParts, Questions } from '../ports';
import type { RunController } from './controller';
import type { Shown } from './shown';

/** The line being made by hand, over a run that stands still. */
interface Making {
  readonly wasRunning: boolean;
  /** The loss before. */
  readonly before: number;
  /** As made so far: in original units, and in those that are trained in. */
  made: { readonly model: Model; readonly trained: Float64Array } | null;
  /** The latest answer about it, or about an earlier one. */
  moment: { readonly trained: Float64Array; readonly answer: MomentAnswer } | null;
}

/**
 * A model made by hand is laid over what the run shows: its parameters, and its losses as the analysis worker works them out. The
 * run itself stands still below, and is as it was should the line be given up. Taken, that becomes the start of a new run: one
 * change of the settings, so one step of undo.
 */
export function createHandMade(
  { store, actions, paintLoop }: Omit<LabParts, 'live'>,
  run: Pick<RunController, 'isRunning' | 'pause'> & { train(): void },
  shown: Shown,
  ask: Questions['ask'],
): HandMade {
  let making: Making | null = null;
  let isAsking = false;
  /** The run that the line taken last lay over: its own comes after. */
  let lastRun: number | null = null;

  function begin(): boolean {
    if (making) return true;
    const under = shown.run();
    const { dataset, settings, run: told } = store.getState();
    const isLine = settings.degree === 1 && dataset.hasVertical && under?.model?.parameters.length === 3;
    if (!under || !isLine || dataset.points.y.length === 0 || told.status === 'failed') return false;
    const before = under.frame.loss;
    making = { wasRunning: run.isRunning(), before, made: null, moment: null };
    if (making.wasRunning) run.pause();
    actions.setPlane({ hand: { stage: 'making', before, loss: null } });
    return true;
  }

  function show(parameters: Float64Array): void {
    const under = shown.run();
    if (!making || !under?.model) return;
    const model = onSlice(parameters, under.model, store.getState().dataset);
    making.made = { model, trained: toTrainedUnits(model.own, under.frame.standardization) };
    lay(making);
    askMoment();
  }

  /** Lays what is made, and what is known of it, over what the run shows. */
  function lay({ made, moment }: Making): void {
    shown.layHand({
      model: made?.model ?? null,
      frame(under) {
        if (!moment) return under;
        const { trained, answer } = moment;
        const gradientNorm = stationarity(trained, answer.gradient, store.getState().settings.l1);
        return { ...under, ...answer, parameters: trained, gradientNorm };
      },
    });
    paintLoop.invalidate();
  }

  function askMoment(): void {
    const trained = making?.made?.trained;
    if (isAsking || !trained) return;
    isAsking = true;
    ask({ kind: 'moment', parameters: trained, ...selectObjective(store.getState()) })
      .then((answer) => {
        if (!answer || !making) return;
        making.moment = { trained, answer };
        lay(making);
      })
      .catch(() => {})
      .finally(() => {
        isAsking = false;
        if (making?.made && making.made.trained !== trained) askMoment();
      });
  }

  /** Shows the run's own model again; with `isGivenUp` nothing is told of the one made by hand. */
  function end(isGivenUp: boolean): Making | null {
    const ended = making;
    if (!ended) return null;
    making = null;
    shown.layHand(null);
    if (isGivenUp) actions.setPlane({ hand: null });
    paintLoop.invalidate();
    return ended;
  }

  function take(): void {
    const ended = end(!making?.made);
    if (!ended) return;
    const { made, moment, before, wasRunning } = ended;
    if (made) {
      lastRun = shown.run()?.frame.runId ?? null;
      actions.setSettings({ start: 'custom', customStart: [...made.trained] });
      const loss = moment?.trained === made.trained ? moment.answer.loss : null;
      actions.setPlane({ hand: { stage: 'taken', before, loss } });
    }
    if (wasRunning) run.train();
  }

  function giveUp(): void {
    if (end(true)?.wasRunning) run.train();
  }

  // The loss of a line taken before it was known: that of its run's first frame.
  paintLoop.subscribe('derive', () => {
    const { hand } = store.getState().plane;
    const frame = shown.run()?.frame;
    const isAwaited = hand?.stage === 'taken' && hand.loss === null;
    if (isAwaited && frame?.epoch === 0 && frame.runId !== lastRun)
      actions.setPlane({ hand: { ...hand, loss: frame.loss } });
  });
  // A line made by hand belongs to the points and settings that it was made for, and to the slice until it is taken.
  store.subscribe(({ dataset, settings, plane }, before) => {
    if (dataset === before.dataset && settings === before.settings) return;
    end(true);
    const isOtherRun = dataset.held === before.dataset.held || dataset.points !== before.dataset.points;
    if (plane.hand?.stage === 'taken' && isOtherRun) actions.setPlane({ hand: null });
  });

  return { begin, show, take, giveUp, loss: () => making?.moment?.answer.loss ?? null };
}

/** The model that has the line `parameters` on the plane's slice; the weights of the features on no axis stay. */
function onSlice(parameters: Float64Array, { others }: Model, slice: Slice): Model {
  const [w1, w2, onPlane] = parameters;
  const bias = slice.held.reduce((rest, value, j) => rest - others[j] * value, onPlane);
  return { ...modelWith(Float64Array.of(w1, w2, ...others, bias), slice), parameters };
}
