import { blockOf, type Columns } from '../core/features/columns';
import type { ClassWeights } from '../core/model/classWeights';
import { hessian } from '../core/model/hessian';
import { addRidge, penalty } from '../core/model/penalty';
import { createAdamStep } from '../core/optim/adam';
import { createBatchStep } from '../core/optim/descent';
import { createMiniBatchStep, type RangeLoss } from '../core/optim/miniBatch';
import { createMomentumStep } from '../core/optim/momentum';
import { newtonStep } from '../core/optim/newton';
import { claimMemory, owners, type Step } from '../core/optim/step';
import type { Objective } from '../core/training/run';
import { isNewtonDefined, type LossKind, type TrainingSettings } from '../core/training/settings';
import { type ClassOrder, classOrderOf, loadByClass, weightedLossAndGradient } from './classOrder';
import { exp } from './exp';
import type { Kernel } from './kernel';

/** Class weights, and the order in which a kernel holds the points for them. */
interface ByClass {
  readonly weights: ClassWeights;
  readonly order: ClassOrder;
}

/** Feature columns and labels, for `load` to be put into `kernel`: as they are, or with class weights class by class. */
export interface LoadedPoints {
  readonly columns: Columns;
  readonly labels: Uint8Array;
  readonly kernel: Kernel;
  /** Null: 1 : 1. */
  readonly byClass: ByClass | null;
}

/** What class weights ask of a kernel; `known` is the order of these very labels, where it is known. */
export function byClassOf(
  weights: ClassWeights | null,
  labels: Uint8Array,
  known: ClassOrder | null = null,
): ByClass | null {
  return weights && { weights, order: known ?? classOrderOf(labels) };
}

/** Loads the points into their kernel. */
export function load({ columns, labels, kernel, byClass }: LoadedPoints): void {
  if (byClass) loadByClass(kernel, columns, byClass.order);
  else kernel.load(columns, labels);
}

/** The mean loss of this kind over all points, each as often as its weight says. */
export function createDataLoss(
  { labels, kernel, byClass }: Omit<LoadedPoints, 'columns'>,
  kind: LossKind,
): Objective {
  const n = labels.length;
  if (byClass) {
    const weighted = weightedLossAndGradient(kernel, kind, byClass.order, byClass.weights);
    return (parameters, gradient) => weighted(parameters, gradient, 0, n);
  }
  return kind === 'log-loss'
    ? (parameters, gradient) => kernel.lossAndGradient(parameters, gradient, 0, n)
    : (parameters, gradient) => kernel.squaredErrorAndGradient(parameters, gradient, 0, n);
}

/** The step of the optimizer chosen; mini-batches use `batchKernel`. Throws Error where Newton is not defined. */
export function createStep(settings: TrainingSettings, points: LoadedPoints, batchKernel: Kernel): Step {
  switch (settings.optimizer) {
    case 'batch':
      return createBatchStep(settings);
    case 'mini-batch':
      return createMiniBatchStep(
        settings,
        blockOf(points.columns, 0, points.labels.length),
        points.labels,
        rangeLoss(batchKernel, settings.loss, points.byClass?.weights ?? null),
      );
    case 'momentum':
      return createMomentumStep(settings);
    case 'adam':
      return createAdamStep(settings);
    case 'newton':
      return createNewtonStep(settings, points);
  }
}

function rangeLoss(kernel: Kernel, kind: LossKind, weights: ClassWeights | null): RangeLoss {
  if (weights) {
    let weighted: Kernel['lossAndGradient'] = () => 0;
    return {
      load(features, labels) {
        const order = classOrderOf(labels);
        loadByClass(kernel, features, order);
        weighted = weightedLossAndGradient(kernel, kind, order, weights);
      },
      lossAndGradient: (parameters, gradient, from, to) => weighted(parameters, gradient, from, to),
    };
  }
  if (kind === 'log-loss') return kernel;
  return {
    load: (features, labels) => kernel.load(features, labels),
    lossAndGradient: (parameters, gradient, from, to) =>
      kernel.squaredErrorAndGradient(parameters, gradient, from, to),
  };
}

/** One step of `newtonStep` on J, all in the kernel's own exp; where none lowers J the run stands still. */
function createNewtonStep(settings: TrainingSettings, points: LoadedPoints): Step {
  if (!isNewtonDefined(settings)) {
    throw new Error('Newton’s method is defined for the log-loss without an L1 penalty only.');
  }
  const dataLoss = createDataLoss(points, 'log-loss');
  const spare = new Float64Array(points.columns.length + 1);
  const objective: Objective = (parameters, gradient) => {
    const loss = dataLoss(parameters, gradient);
    addRidge(parameters, gradient, settings.l2);
    return loss + penalty(parameters, settings);
  };
  const { columns, labels, byClass } = points;
  const weighing = byClass && { weights: byClass.weights, labels };
  const curvature = (parameters: Float64Array) => hessian(parameters, columns, settings.l2, weighing, exp);
  return ({ parameters, gradient, objective: loss, memory }) => {
    claimMemory(memory, owners.none);
    newtonStep({ parameters, gradient, loss, spare }, objective, curvature);
  };
}
