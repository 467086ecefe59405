import { type Standardization, toOriginalUnits } from '../core/features/standardize';
import type { AccuracyCurve } from '../core/metrics/accuracies';
import type { Confusion } from '../core/metrics/confusion';
import { embedOneFeature } from '../core/model/embed';
import type { PointModel } from '../core/model/score';
import type { CurveSnapshot } from '../core/training/lossCurve';
import type { TraceSnapshot } from '../core/training/trace';
import type { Frame } from '../trainer/protocol';
import type { DatasetSlice } from './datasetSlice';
import type { LiveExperiment } from './liveExperiment';
import type { LiveInference } from './liveInference';
import type { LiveInfluence, LiveWithout } from './liveInfluence';
import type { LabState } from './state';
import type { NextUpdate } from './update';

/** The exact optimum as a model. */
export interface Optimum extends Model {
  /** The same parameters in the space of features that is trained in. */
  readonly trained: Float64Array;
  /** The data loss there, and with the penalties. */
  readonly loss: number;
  readonly objective: number;
  /** False where other weights are as good: what is near these then says nothing. */
  readonly isUnique: boolean;
}

/**
 * A model in original units. `axes` has the weights of x₁, x₂ and their products up to some degree, then the bias; a model
 * of x₁ alone has weights 0 for all that x₂ stands in, so that it is drawn and asked like any other. `others` has the
 * weights of the features on no axis.
 */
export interface Model extends PointModel {
  /** `axes` with what the other features add where they are held in the bias: the model on the plane's slice. */
  readonly parameters: Float64Array;
  /** The weights that the model really has, in the order of its features, then the bias. */
  readonly own: Float64Array;
}

/**
 * What changes on every frame, outside React and outside the store: the newest frame of the present run, its loss
 * curve, and the epochs at which points or settings were changed in mid-run.
 */
export interface LiveRun {
  frame: Frame | null;
  /** The frame's model in original units, which is how everything is drawn and explained. */
  model: Model | null;
  /** The exact optimum in original units; null where there is none or it is not known yet. */
  optimum: Optimum | null;
  /**
   * Learning rates of batch gradient descent: below `limit` it settles near the best weights (null: there are none), below
   * `safe` it lowers the objective from anywhere. Null where not known.
   */
  stability: { readonly limit: number | null; readonly safe: number } | null;
  curve: CurveSnapshot | null;
  /** Loss and penalties, as long as `curve`; null where nothing was ever penalised, NaN for epochs of which it is not known. */
  objectiveCurve: CurveSnapshot | null;
  /** As long as `curve`; NaN for epochs at which no points were held back, null where none ever were. */
  testCurve: CurveSnapshot | null;
  /** The path of the run. */
  trace: TraceSnapshot | null;
  /** Training is under way; false from the frame on at which it has come to stand. */
  isMoving: boolean;
  /** The points trained on, and those held back, by predicted and true class at the present threshold; null where not known. */
  confusion: Confusion | null;
  testConfusion: Confusion | null;
  /** Share of the points trained on, and of those held back, that the model has right; null where not known. */
  accuracy: number | null;
  testAccuracy: number | null;
  /** The accuracies at the kept epochs, of the present points at the present threshold; null unless it is drawn beside the loss. */
  accuracies: AccuracyCurve | null;
  /** How sure the best weights are; null unless it is looked at. */
  inference: LiveInference | null;
  /** The sampling experiment made last about the points as they were last drawn; null without one. */
  experiment: LiveExperiment | null;
  /** What each point does to the best weights; null unless it is looked at. */
  influence: LiveInfluence | null;
  /** The best weights without the point that is pointed at; null without one. */
  without: LiveWithout | null;
  /** The next update as it is shown while the model moves; null unless it is looked at. */
  update: NextUpdate | null;
  changes: readonly number[];
}

/** The optimum as far as it may be seen: not where the page's address or a lesson leaves it out. */
export const shownOptimum = ({ shell }: Pick<LabState, 'shell'>, { optimum }: LiveRun): Optimum | null =>
  shell.hidden.includes('best-possible-weights') ? null : optimum;

/** The plane as a slice: whether x₂ is a feature, and the values at which the features on no axis are held. */
export type Slice = Pick<DatasetSlice, 'hasVertical' | 'held'>;

/** The model of trained parameters in original units. */
export function modelOf(trained: Float64Array, standardization: Standardization | null, slice: Slice): Model {
  return modelWith(toOriginalUnits(trained, standardization), slice);
}

/** The model with these weights, then the bias, in original units. */
export function modelWith(own: Float64Array, slice: Slice): Model {
  const { hasVertical, held } = slice;
  const first = own.length - 1 - held.length;
  const others = own.subarray(first, own.length - 1);
  const onAxes = held.length === 0 ? own : Float64Array.of(...own.subarray(0, first), own[own.length - 1]);
  const axes = hasVertical ? onAxes : embedOneFeature(onAxes);
  return { own, axes, others, parameters: sliceAt(axes, others, held) };
}

/** The same model with its features held elsewhere; the very same where it has none to hold. */
export function heldAt(model: Model, held: readonly number[]): Model {
  if (model.others.length !== held.length || held.length === 0) return model;
  return { ...model, parameters: sliceAt(model.axes, model.others, held) };
}

function sliceAt(axes: Float64Array, others: Float64Array, held: readonly number[]): Float64Array {
  if (held.length === 0) return axes;
  const parameters = axes.slice();
  for (let j = 0; j < held.length; j++) parameters[parameters.length - 1] += others[j] * held[j];
  return parameters;
}

export function createLiveRun(): LiveRun {
  return {
    frame: null,
    model: null,
    optimum: null,
    stability: null,
    curve: null,
    objectiveCurve: null,
    testCurve: null,
    trace: null,
    isMoving: false,
    confusion: null,
    testConfusion: null,
    accuracy: null,
    testAccuracy: null,
    accuracies: null,
    inference: null,
    experiment: null,
    influence: null,
    without: null,
    update: null,
    changes: [],
  };
}
