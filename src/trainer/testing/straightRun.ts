import { diagnose, TREND_WINDOW } from '../../core/training/diagnosis';
import { advance, beginTraining, evaluate, gradientNorm, type Objective } from '../../core/training/run';
import { createReferenceKernel } from '../../kernel/reference';
import type { Frame, Segment } from '../protocol';

type Truth = Pick<Frame, 'epoch' | 'parameters' | 'loss' | 'gradientNorm' | 'trend'> & {
  /** The loss of every epoch up to this one. */
  readonly losses: readonly number[];
};

/** What a frame must show at `epoch`: training straight to it from `start`, each segment in its turn. */
export function trainStraight(start: Float64Array, segments: readonly Segment[], epoch: number): Truth {
  const kernel = createReferenceKernel();
  let segment = segments[0];
  const objective: Objective = (parameters, gradient) =>
    kernel.lossAndGradient(parameters, gradient, 0, segment.data.labels.length);
  kernel.load(segment.data.features, segment.data.labels);
  const state = beginTraining(start.slice(), objective);
  const losses = [state.loss];
  while (state.epoch < epoch && advance(state, objective, segment.settings.learningRate)) {
    const next = segments.find(({ since }) => since === state.epoch);
    if (next) {
      segment = next;
      kernel.load(segment.data.features, segment.data.labels);
      evaluate(state, objective);
    }
    losses.push(state.loss);
  }
  const window = losses.slice(Math.max(segment.since, state.epoch + 1 - TREND_WINDOW));
  const norm = gradientNorm(state);
  const trend = diagnose(new Float64Array(window), state.loss, norm);
  const { parameters, loss } = state;
  return { epoch: state.epoch, parameters, loss, gradientNorm: norm, trend, losses };
}
