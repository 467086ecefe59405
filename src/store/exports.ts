import type { SavedHistory } from '../codec/historyFile';
import type { SavedColumn, SavedLabel, SavedModel } from '../codec/modelFile';
import type { ColumnName, Predictor, Program } from '../codegen/program';
import { labelKey } from '../csv/labelKey';
import type { LiveRun } from './live';
import { selectColumnNames, selectOtherNames, selectOthers, selectProbeOthers } from './selectors';
import type { LabState } from './state';
import {
  selectExpansion,
  selectFeatureCount,
  selectStart,
  selectTrainingData,
  selectTrainingSettings,
} from './trainingInputs';

/** The newest frame and its model; null before the first, and while one of other features has not come yet. */
function presentMoment(state: LabState, { frame, model }: LiveRun) {
  const size = selectFeatureCount(state) + 1;
  return frame && model && frame.parameters.length === size ? { frame, model } : null;
}

/** The names of the columns on the axes; null of points that no table has. */
function axisNames(state: LabState): readonly string[] | null {
  const names = selectColumnNames(state);
  if (!names) return null;
  return state.dataset.hasVertical ? [names.x1, names.x2 ?? 'x2'] : [names.x1];
}

function columnNames(state: LabState): readonly ColumnName[] | null {
  const { source } = state.dataset;
  const axes = axisNames(state);
  if (!axes || !source) return null;
  const others = selectOthers(state).map(({ column, level }) => ({
    column: source.table.header[column],
    level,
  }));
  return [...axes.map((column) => ({ column, level: null })), ...others];
}

/** The columns of the table as they enter the model; null where none of them is on no axis. */
function tableColumns(state: LabState): readonly SavedColumn[] | null {
  const { source } = state.dataset;
  const axes = axisNames(state);
  if (!axes || !source || source.reading.others.length === 0) return null;
  const others = source.reading.others.map(({ column, levels }) => ({
    name: source.table.header[column],
    levels,
  }));
  return [...axes.map((name) => ({ name, levels: null })), ...others];
}

/** What the table says of the classes; null of points that no table has. */
function labelOf({ dataset: { source } }: LabState): SavedLabel | null {
  if (!source) return null;
  const { label, positive } = source.reading;
  const others = source.labels.filter((text) => labelKey(text) !== labelKey(positive));
  const class0 = others.length === 1 ? others[0] : null;
  return { column: source.table.header[label], class1: positive, class0 };
}

function probeOf(state: LabState): readonly number[] {
  const { x1, x2 } = state.plane.probe;
  return [x1, ...(state.dataset.hasVertical ? [x2] : []), ...selectProbeOthers(state)];
}

/** The inputs of the run, up to the epoch it stands at. It comes to the page's weights if nothing was changed in mid-run. */
export function presentProgram(state: LabState, live: LiveRun): Program | null {
  const moment = presentMoment(state, live);
  if (!moment) return null;
  const { features, labels, axes, degree, isStandardized } = selectTrainingData(state);
  return {
    features,
    labels,
    columnNames: columnNames(state),
    label: labelOf(state),
    axes,
    degree,
    isStandardized,
    settings: selectTrainingSettings(state),
    epochs: moment.frame.epoch,
    start: selectStart(state),
    probe: probeOf(state),
    ...(hasErrors(state) ? { hasErrors: true } : {}),
  };
}

/** Whether the best weights have standard errors, as far as that is known. */
function hasErrors({ insight: { optimum } }: LabState): boolean {
  return optimum?.kind === 'found' && optimum.standardErrors !== null;
}

/** The present model, for predicting. */
export function presentPredictor(state: LabState, live: LiveRun): Predictor | null {
  const moment = presentMoment(state, live);
  if (!moment) return null;
  return {
    columnNames: columnNames(state),
    label: labelOf(state),
    ...selectExpansion(state),
    probe: probeOf(state),
    parameters: moment.model.own,
  };
}

/** The present model, for a file. */
export function presentModel(state: LabState, live: LiveRun): SavedModel | null {
  const moment = presentMoment(state, live);
  if (!moment) return null;
  const { epochsPerSecond: _, customStart, ...settings } = state.settings;
  const axes = axisNames(state) ?? ['x1', 'x2'].slice(0, state.dataset.hasVertical ? 2 : 1);
  return {
    columns: [...axes, ...selectOtherNames(state)],
    table: tableColumns(state),
    label: labelOf(state),
    ...selectExpansion(state),
    trained: moment.frame.parameters,
    own: moment.model.own,
    epoch: moment.frame.epoch,
    loss: moment.frame.loss,
    settings: {
      ...settings,
      ...(settings.start === 'custom' ? { customStart } : {}),
      seed: state.dataset.recipe.seed,
    },
    standardization: moment.frame.standardization,
  };
}

/** The history of the present run, for a file. */
export function presentHistory(state: LabState, live: LiveRun): SavedHistory | null {
  const moment = presentMoment(state, live);
  const { curve, objectiveCurve, testCurve, accuracies, trace } = live;
  if (!moment || !curve) return null;
  return { curve, objectiveCurve, testCurve, accuracies, trace, present: moment.frame };
}
