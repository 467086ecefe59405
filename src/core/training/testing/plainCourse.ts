import { createBatchStep } from '../../optim/descent';
import type { Course, Objective } from '../run';
import { plainSettings } from '../settings';

/** Batch descent on `dataLoss` at this learning rate, without penalties. */
export function plainCourse(dataLoss: Objective, learningRate: number): Course {
  const settings = { ...plainSettings, learningRate };
  return { dataLoss, penalties: settings, step: createBatchStep(settings) };
}
