import { createBatchStep } from '../../optim/descent';
import type { Method, Objective } from '../run';
import { plainSettings } from '../settings';

/** Batch descent on `dataLoss` at this learning rate, without penalties. */
export function plainMethod(dataLoss: Objective, learningRate: number): Method {
  const settings = { ...plainSettings, learningRate };
  return { dataLoss, penalties: settings, step: createBatchStep(settings) };
}
