import { describe, expect, it } from 'vitest';
import type { Frame } from '../trainer/protocol';
import { presentHistory, presentModel, presentPredictor, presentProgram } from './exports';
import { createLiveRun, type LiveRun, modelOf } from './live';
import type { LabState } from './state';
import { createLabStore } from './store';

const standardization = { mean: Float64Array.of(1, 2), sd: Float64Array.of(2, 4) };

function standing(parameters: Float64Array): LiveRun {
  const frame = {
    epoch: 7,
    parameters,
    standardization,
    loss: 0.5,
    testLoss: null,
  } as Partial<Frame> as Frame;
  const curve = {
    epochs: 0,
    stride: 1,
    losses: Float64Array.of(0.5),
    lows: Float64Array.of(0.5),
    highs: Float64Array.of(0.5),
    latest: 0.5,
    landmarks: Float64Array.of(0.5),
  };
  return {
    ...createLiveRun(),
    frame,
    model: modelOf(parameters, standardization, { hasVertical: true, held: [] }),
    curve,
  };
}

function stateWith(settings: Partial<LabState['settings']>): LabState {
  const state = createLabStore().getState();
  return { ...state, settings: { ...state.settings, ...settings } };
}

const live = standing(Float64Array.of(0.2, 0.4, 0.1));

describe('what is taken from the page', () => {
  it('is nothing before the model has the features that are wanted', () => {
    for (const take of [presentProgram, presentPredictor, presentModel, presentHistory]) {
      expect(take(stateWith({}), createLiveRun())).toBeNull();
      expect(take(stateWith({ degree: 2 }), live)).toBeNull();
    }
  });

  it('is a program that trains to the epoch stood at, on the training part alone', () => {
    const program = presentProgram(stateWith({ testShare: 0.3 }), live);
    expect(program).toMatchObject({ epochs: 7, degree: 1, columnNames: null, probe: [0.5, -0.2] });
    expect(program?.labels.length).toBe(70);
    expect(program?.features.map((column) => column.length)).toEqual([70, 70]);
  });

  it('is a predictor in original units', () => {
    expect([...(presentPredictor(stateWith({}), live)?.parameters ?? [])]).toEqual([0.1, 0.1, -0.2]);
  });

  it('is a model with the settings it was trained with', () => {
    const model = presentModel(stateWith({ l2: 0.5 }), live);
    expect(model).toMatchObject({ columns: ['x1', 'x2'], epoch: 7, loss: 0.5, standardization });
    expect(model?.settings).toMatchObject({ learningRate: 0.5, optimizer: 'batch', l2: 0.5, seed: 1 });
    expect(model?.settings).not.toHaveProperty('customStart');
    expect(presentModel(stateWith({ start: 'custom', customStart: [3] }), live)?.settings).toMatchObject({
      customStart: [3],
    });
  });

  it('has columns by the names of the table they come from', () => {
    const state = stateWith({});
    const table = { header: ['label', 'mass', 'width'] };
    const reading = { horizontal: 2, vertical: 1, label: 0, positive: 'a', others: [] };
    const source = { table, reading, labels: ['a', 'b'] } as unknown as LabState['dataset']['source'];
    const named = { ...state, dataset: { ...state.dataset, source } };
    expect(presentModel(named, live)?.columns).toEqual(['width', 'mass']);
    const [width, mass] = ['width', 'mass'].map((column) => ({ column, level: null }));
    expect(presentProgram(named, live)?.columnNames).toEqual([width, mass]);
    expect(presentModel(named, live)?.table).toBeNull();
    const label = { column: 'label', class1: 'a', class0: 'b' };
    expect(presentModel(named, live)?.label).toEqual(label);
    expect(presentProgram(named, live)?.label).toEqual(label);
    expect(presentPredictor(named, live)?.label).toEqual(label);
    expect(presentModel(state, live)?.label).toBeNull();
    const oneOnly = { ...named, dataset: { ...named.dataset, hasVertical: false } };
    expect(presentProgram(oneOnly, standing(Float64Array.of(1, 2)))?.columnNames).toEqual([width]);
  });

  it('says what the columns on no axis are', () => {
    const state = stateWith({ degree: 2 });
    const table = { header: ['label', 'mass', 'width', 'ward'] };
    const others = [
      { column: 1, levels: null },
      { column: 3, levels: ['east', 'north', 'west'] },
    ];
    const reading = { horizontal: 2, vertical: null, label: 0, positive: 'a', others };
    const source = { table, reading, labels: ['a', 'b', 'c'] } as unknown as LabState['dataset']['source'];
    const points = { ...state.dataset.points, others: [0, 1, 2].map(() => state.dataset.points.x1) };
    const dataset = { ...state.dataset, source, points, hasVertical: false, held: [70, 0, 1] };
    const wide = { ...state, dataset };
    const own = Float64Array.of(1, 2, 3, 4, 5, 6);
    const run = { ...standing(own), frame: { ...standing(own).frame, standardization: null } } as LiveRun;
    const shown = { ...run, model: modelOf(own, null, dataset) };
    const model = presentModel(wide, shown);
    const label = { column: 'label', class1: 'a', class0: null };
    expect(model).toMatchObject({ axes: 1, degree: 2, own, label });
    expect(model?.columns).toEqual(['width', 'mass', 'ward = north', 'ward = west']);
    expect(model?.table).toEqual([
      { name: 'width', levels: null },
      { name: 'mass', levels: null },
      { name: 'ward', levels: ['east', 'north', 'west'] },
    ]);
    expect(presentProgram(wide, shown)).toMatchObject({
      axes: 1,
      degree: 2,
      probe: [0.5, 70, 0, 1],
      columnNames: [
        { column: 'width', level: null },
        { column: 'mass', level: null },
        { column: 'ward', level: 'north' },
        { column: 'ward', level: 'west' },
      ],
    });
    const probing = { ...wide, plane: { ...wide.plane, probe: { x1: 2, x2: 0, others: [80, 1, 0] } } };
    expect(presentPredictor(probing, shown)?.probe).toEqual([2, 80, 1, 0]);
  });
});
