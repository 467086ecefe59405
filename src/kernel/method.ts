import { blockOf, type Columns } from '../core/features/columns';
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
import { exp } from './exp';
import type { Kernel } from './kernel';

/** Feature columns and labels, loaded into `kernel` as they are. */
export interface LoadedPoints {
  readonly columns: Columns;
  readonly labels: Uint8Array;
  readonly kernel: Kernel;
}

/** The mean loss of this kind over all points. */
export function createDataLoss({ labels, kernel }: LoadedPoints, kind: LossKind): Objective {
  const n = labels.length;
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
        rangeLoss(batchKernel, settings.loss),
      );
    case 'momentum':
      return createMomentumStep(settings);
    case 'adam':
      return createAdamStep(settings);
    case 'newton':
      return createNewtonStep(settings, points);
  }
}

function rangeLoss(kernel: Kernel, kind: LossKind): RangeLoss {
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
  const curvature = (parameters: Float64Array) => hessian(parameters, points.columns, settings.l2, exp);
  return ({ parameters, gradient, objective: loss, memory }) => {
    claimMemory(memory, owners.none);
    newtonStep({ parameters, gradient, loss, spare }, objective, curvature);
  };
}
