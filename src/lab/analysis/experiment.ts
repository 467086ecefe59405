import type { Recipe } from '../../core/data/catalog';
import type { SampleFits } from '../../core/inference/experiment';
import { linesAfter } from '../../render/plane/swarm';
import { settled } from '../../render/settled';
import { samplesOf } from '../../store/inferenceLook';
import { type LiveExperiment, spreadsOf, type Tried } from '../../store/liveExperiment';
import { samplePointsOf, selectTruth, selectTruthRecipe } from '../../store/truth';
import type { Experiment, LabParts, Questions } from '../ports';

/** Points gone through for one question: some hundredths of a second, so that no other question waits long. */
const pointsAtOnce = 40_000;
const samplesAtOnce = 50;

/** So many of the numbers of points that were tried are kept. */
const mostTried = 6;
/** Fewer fits say little of a spread: what was stopped before is not kept. */
const fewest = 10;

interface Outside {
  readonly now: () => number;
  /** True where all are to come at once. */
  readonly isStill: () => boolean;
}

/** The fits of the data sets of a draw, as far as they are known. */
interface Draw {
  readonly parameters: Float64Array;
  readonly standardErrors: Float64Array;
  readonly kinds: SampleFits['kinds'][number][];
  /** When it has begun. */
  readonly since: number;
}

/** Keeps `live.experiment`: one about the points as they were last drawn. With others it is forgotten, and out of sight it is stopped. */
export function createExperiment(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  questions: Pick<Questions, 'ask'>,
  { now, isStill }: Outside,
): Experiment {
  const setDrawing = settled.flag();
  let draw: Draw | null = null;
  /** The recipe of the points that the experiment was made about. */
  let about: Recipe | null = null;
  let isAsking = false;
  /** What was tried with the true model of the last experiment, also once that is forgotten. */
  let past: Pick<LiveExperiment, 'truth' | 'tried'> | null = null;

  function change(change: Partial<LiveExperiment>): void {
    if (live.experiment) live.experiment = { ...live.experiment, ...change };
    paintLoop.invalidate();
  }

  function end(hasFailed = false): void {
    draw = null;
    setDrawing(false);
    const { experiment } = live;
    if (!experiment?.isDrawing) return;
    past = { truth: experiment.truth, tried: triedWith(experiment) };
    change({ isDrawing: false, hasFailed, tried: past.tried });
  }

  function begin(): void {
    end();
    const state = store.getState();
    const [own, truth] = [selectTruthRecipe(state), selectTruth(state)];
    if (!own || !truth) return;
    const recipe = { ...own, count: samplePointsOf(state) };
    const last = live.experiment;
    const wanted = samplesOf(state.tabs.inference);
    draw = {
      parameters: new Float64Array(3 * wanted).fill(Number.NaN),
      standardErrors: new Float64Array(3 * wanted).fill(Number.NaN),
      kinds: [],
      since: now(),
    };
    setDrawing(true);
    live.experiment = {
      recipe,
      truth: Array.from(truth),
      first: last?.recipe.count === recipe.count ? last.first + last.fits.kinds.length : 0,
      wanted,
      fits: prefixOf(draw, 0),
      isDrawing: true,
      hasFailed: false,
      tried: past && isOf(past, truth) ? past.tried : [],
    };
    about = own;
    paintLoop.invalidate();
  }

  function follow(): void {
    const { experiment } = live;
    if (!experiment) return;
    const state = store.getState();
    if (selectTruthRecipe(state) !== about) {
      end();
      live.experiment = null;
    } else if (draw && state.tabs.tab !== 'inference') end();
    else if (draw) goOn(draw, experiment);
  }

  function goOn(present: Draw, experiment: LiveExperiment): void {
    const known = present.kinds.length;
    if (known < experiment.wanted && !isAsking) ask(present, experiment);
    const due = isStill() ? known : Math.floor(linesAfter((now() - present.since) / 1000));
    const come = Math.min(known, due);
    if (come > experiment.fits.kinds.length) change({ fits: prefixOf(present, come) });
    if (come === experiment.wanted) end();
    else paintLoop.invalidate();
  }

  function ask(asked: Draw, { recipe, first, wanted }: LiveExperiment): void {
    const known = asked.kinds.length;
    const count = Math.max(1, Math.min(samplesAtOnce, Math.floor(pointsAtOnce / recipe.count)));
    const to = Math.min(wanted, known + count);
    isAsking = true;
    void questions
      .ask({ kind: 'samples', recipe, from: first + known, to: first + to })
      .then((answer) => {
        // Null where the points have changed meanwhile, which is nothing to these: it is asked once more.
        if (asked === draw && answer) take(asked, answer);
      })
      .catch(() => {
        if (asked === draw) end(true);
      })
      .finally(() => {
        isAsking = false;
        paintLoop.invalidate();
      });
  }

  paintLoop.subscribe('derive', follow);
  return { draw: begin, stop: () => end() };
}

function take(draw: Draw, { parameters, standardErrors, kinds }: SampleFits): void {
  draw.parameters.set(parameters, 3 * draw.kinds.length);
  draw.standardErrors.set(standardErrors, 3 * draw.kinds.length);
  draw.kinds.push(...kinds);
}

const prefixOf = ({ parameters, standardErrors, kinds }: Draw, count: number): SampleFits => ({
  parameters: parameters.subarray(0, 3 * count),
  standardErrors: standardErrors.subarray(0, 3 * count),
  kinds: kinds.slice(0, count),
});

const isOf = ({ truth }: Pick<LiveExperiment, 'truth'>, present: Float64Array) =>
  truth.every((value, j) => value === present[j]);

/** The list with what an experiment has come to in the place of an earlier one of as many points; the newest few. */
function triedWith({ recipe: { count }, fits, truth, tried }: LiveExperiment): readonly Tried[] {
  const spreads = spreadsOf(fits, truth);
  if (spreads[0].count < fewest) return tried;
  const others = tried.filter(({ points }) => points !== count);
  return [...others.slice(Math.max(0, others.length - mostTried + 1)), { points: count, spreads }];
}
