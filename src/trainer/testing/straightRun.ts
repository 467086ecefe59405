import { diagnose, TREND_WINDOW } from '../../core/training/diagnosis';
import { advance, beginTraining, evaluate, gradientNorm } from '../../core/training/run';
import { createReferenceKernel } from '../../kernel/reference';
import { type Kernels, Problem } from '../problem';
import type { Frame, Segment } from '../protocol';

type Told = 'epoch' | 'parameters' | 'memory' | 'loss' | 'testLoss' | 'objective' | 'gradientNorm' | 'trend';

type Truth = Pick<Frame, Told> & {
  /** The loss of every epoch up to this one. */
  readonly losses: readonly number[];
  /** The objective of every epoch. */
  readonly objectives: readonly number[];
  /** The test loss of every epoch; NaN where no points were held back. */
  readonly testLosses: readonly number[];
};

/** Two kernels with nothing loaded. */
export function freshKernels(): Kernels {
  return { training: createReferenceKernel(), test: createReferenceKernel() };
}

/** The expected state of a frame at `epoch`: training straight to it from `start`, each segment in its turn. */
export function trainStraight(start: Float64Array, segments: readonly Segment[], epoch: number): Truth {
  const problem = new Problem(freshKernels(), start.length);
  let segment = segments[0];
  problem.enter(segment);
  const state = beginTraining(start.slice(), problem.method);
  const losses = [state.loss];
  const objectives = [state.objective];
  const testLosses = [problem.testLoss(state.parameters) ?? Number.NaN];
  while (state.epoch < epoch && advance(state, problem.method)) {
    const next = segments.find(({ since }) => since === state.epoch);
    if (next) {
      segment = next;
      problem.enter(segment);
      evaluate(state, problem.method);
    }
    losses.push(state.loss);
    objectives.push(state.objective);
    testLosses.push(problem.testLoss(state.parameters) ?? Number.NaN);
  }
  const window = new Float64Array(objectives.slice(Math.max(segment.since, state.epoch + 1 - TREND_WINDOW)));
  const norm = gradientNorm(state, problem.method);
  const { parameters, memory, loss, objective } = state;
  const trend = diagnose(window, objective, norm, problem.isNoisy);
  const testLoss = problem.testLoss(parameters);
  const truth = { epoch: state.epoch, parameters, memory, loss, testLoss, objective, gradientNorm: norm };
  return { ...truth, trend, losses, objectives, testLosses };
}
