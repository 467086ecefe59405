import type { InferenceAnswer } from '../../analysis/inferenceAnswers';
import type { FitKind, Resamples } from '../../core/inference/resample';
import { mostResampled, resamplesOf, seedOf } from '../../store/inferenceLook';
import type { LiveRun } from '../../store/live';
import type { LiveInference, Swarm } from '../../store/liveInference';
import { selectFittedData } from '../../store/trainingInputs';
import type { TrainingData } from '../../trainer/protocol';
import type { LabParts, Questions } from '../ports';
import { createApart } from './apart';

/** Points gone through for one question about resamples: about a hundredth of a second, so that no other question waits long. */
const pointsAtOnce = 40_000;
const resamplesAtOnce = 100;
/** As many are asked for first, so that some are known before a dragged point has moved on. */
const resamplesAtFirst = 30;

export interface InferenceService {
  /** On every frame: asks the worker for what is wanted and not known yet, one question of a kind at a time. */
  update(): void;
  /** Forgets all; answers on their way are dropped. */
  stop(): void;
}

/** Resamples of some points by some seed, as far as they are known. */
interface Drawn {
  readonly data: TrainingData;
  readonly seed: number;
  known: number;
  /** The worker has failed at them. */
  isRefused: boolean;
}

/** How many parameters the fit has. */
function orderOf({ inference }: LiveRun): number {
  return inference?.answer.kind === 'found' ? inference.answer.estimates.length : 3;
}

/** Keeps `live.inference` to the present points: what the exact fit says of its certainty, and the fits of resamples where lines are drawn. */
export function createInference(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  questions: Pick<Questions, 'ask'>,
): InferenceService {
  const apart = createApart({ store, live, paintLoop }, questions);
  let isStopped = true;
  let isAsking = false;
  let isResampling = false;
  /** The points whose question came to nothing. */
  let refused: TrainingData | null = null;
  let drawn: Drawn | null = null;
  let fits: (Float64Array | null)[] = [];
  let kinds: FitKind[] = [];

  function askInference(data: TrainingData): void {
    isAsking = true;
    // Null where other points came before the answer.
    void questions
      .ask({ kind: 'inference' })
      .catch((): InferenceAnswer => ({ kind: 'failed' }))
      .then((answer) => {
        isAsking = false;
        if (isStopped) return;
        const isPresent = data === selectFittedData(store.getState());
        if (answer) takeIn(data, answer);
        else if (isPresent) refused = data;
        // At once: with the next frame a dragged point may be elsewhere.
        if (isPresent && !isResampling) followLines(data);
        paintLoop.invalidate();
      });
  }

  function takeIn(data: TrainingData, answer: InferenceAnswer): void {
    // Lines of another model are none of this one's.
    const size = fits.find((fit) => fit !== null)?.length;
    const isOther = answer.kind !== 'found' || (size !== undefined && size !== answer.estimates.length);
    if (isOther) forgetLines();
    const { swarm = null, apart = null } = live.inference ?? {};
    live.inference = { data, answer, swarm: isOther ? null : swarm, apart };
  }

  function forgetLines(): void {
    drawn = null;
    fits = [];
    kinds = [];
  }

  function followLines(data: TrainingData): void {
    const { inference } = live;
    if (inference?.data !== data || inference.answer.kind !== 'found') return;
    const look = store.getState().tabs.inference;
    if (!look?.hasLines || data.labels.length > mostResampled) return endLines(inference);
    const [wanted, seed] = [resamplesOf(look), seedOf(look)];
    if (drawn?.data !== data || drawn.seed !== seed) drawn = { data, seed, known: 0, isRefused: false };
    fits.length = Math.min(fits.length, wanted);
    kinds.length = fits.length;
    drawn.known = Math.min(drawn.known, wanted);
    if (inference.swarm?.wanted !== wanted) show(wanted);
    if (drawn.known < wanted && !drawn.isRefused) askResamples(drawn, wanted);
  }

  function endLines(inference: LiveInference): void {
    forgetLines();
    if (inference.swarm) live.inference = { ...inference, swarm: null };
  }

  function askResamples(about: Drawn, wanted: number): void {
    const from = about.known;
    const most = from === 0 ? resamplesAtFirst : resamplesAtOnce;
    // The work of a fit grows as the square of its parameters; those of two features have 3.
    const size = about.data.labels.length * orderOf(live) ** 2;
    const count = Math.max(1, Math.min(most, Math.floor((9 * pointsAtOnce) / size)));
    const to = Math.min(wanted, from + count);
    isResampling = true;
    void questions
      .ask({ kind: 'resamples', seed: about.seed, from, to })
      .catch(() => {
        // Not asked again of these points.
        about.isRefused = true;
        return null;
      })
      .then((answer) => {
        isResampling = false;
        if (isStopped || about !== drawn) return;
        if (answer) {
          addLines(answer, from, to);
          about.known = to;
          show(wanted);
        }
        paintLoop.invalidate();
      });
  }

  function addLines({ parameters, kinds: added }: Resamples, from: number, to: number): void {
    const size = parameters.length / (to - from);
    added.forEach((kind, k) => {
      fits[from + k] = kind === 'one-class' ? null : parameters.slice(k * size, (k + 1) * size);
      kinds[from + k] = kind;
    });
  }

  function show(wanted: number): void {
    if (!live.inference) return;
    const known = Math.min(wanted, drawn?.known ?? 0);
    const swarm: Swarm = { fits: fits.slice(), kinds: kinds.slice(), known, wanted };
    live.inference = { ...live.inference, swarm };
  }

  return {
    update(): void {
      isStopped = false;
      const data = selectFittedData(store.getState());
      if (live.inference?.data !== data && !isAsking && refused !== data) askInference(data);
      apart.follow(data);
      if (!isResampling) followLines(data);
    },
    stop(): void {
      isStopped = true;
      forgetLines();
      apart.forget();
      refused = null;
      live.inference = null;
    },
  };
}
