import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureNames, type SavedModel, writeModelFile } from './modelFile';

const model: SavedModel = {
  columns: ['x1', 'x2'],
  axes: 2,
  degree: 1,
  table: null,
  label: null,
  trained: Float64Array.of(0.1, -0.2, 0.3),
  own: Float64Array.of(0.05, -0.1, 0.35),
  epoch: 412,
  loss: 0.5,
  settings: { learningRate: 0.01, optimizer: 'batch' },
  standardization: { mean: Float64Array.of(1, 2), sd: Float64Array.of(2, 2) },
};

describe('a model file', () => {
  it('has the fields that are promised', () => {
    expect(JSON.parse(writeModelFile(model))).toEqual({
      format: 'logit-lab/model',
      version: 1,
      features: ['x1', 'x2'],
      weights: [0.1, -0.2],
      bias: 0.3,
      epoch: 412,
      loss: 0.5,
      settings: { learningRate: 0.01, optimizer: 'batch' },
      standardization: { mean: [1, 2], sd: [2, 2] },
      originalUnits: { weights: [0.05, -0.1], bias: 0.35 },
    });
  });

  it('has no standardization where there was none', () => {
    expect(JSON.parse(writeModelFile({ ...model, standardization: null })).standardization).toBeNull();
  });

  it('gives every number back exactly', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(finite, { minLength: 3, maxLength: 3 }), (values) => {
        const { weights, bias } = JSON.parse(
          writeModelFile({ ...model, trained: Float64Array.from(values) }),
        );
        expect([...weights, bias]).toEqual(values);
      }),
    );
  });

  it('says how columns become features, where some of them are on no axis', () => {
    const wide: SavedModel = {
      ...model,
      columns: ['age', 'bmi', 'income', 'ward = north', 'ward = west'],
      degree: 2,
      table: [
        { name: 'age', levels: null },
        { name: 'bmi', levels: null },
        { name: 'income', levels: null },
        { name: 'ward', levels: ['east', 'north', 'west'] },
      ],
      trained: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
    };
    const written = JSON.parse(writeModelFile(wide));
    const names = ['age', 'bmi', 'age^2', 'age*bmi', 'bmi^2', 'income', 'ward = north', 'ward = west'];
    expect(written.features).toEqual(names);
    expect(written.weights).toHaveLength(names.length);
    expect(written.version).toBe(1);
    expect(written.columns).toEqual([
      { name: 'age' },
      { name: 'bmi' },
      { name: 'income' },
      { name: 'ward', levels: ['east', 'north', 'west'], reference: 'east' },
    ]);
  });

  it('says what the classes are of points from a table', () => {
    const labels = [
      { column: 'ill', class1: 'yes', class0: 'no' },
      { column: 'species', class1: 'Chinstrap', class0: null },
    ];
    for (const label of labels) {
      const written = JSON.parse(writeModelFile({ ...model, label }));
      expect(written).toMatchObject({ version: 1, label, weights: [0.1, -0.2] });
    }
    expect(JSON.parse(writeModelFile(model))).not.toHaveProperty('label');
  });

  it('names features by the columns they are made of', () => {
    expect(featureNames(['x1'], { axes: 1, degree: 3 })).toEqual(['x1', 'x1^2', 'x1^3']);
    expect(featureNames(['width (mm)', 'mass'], { axes: 2, degree: 2 })).toEqual([
      'width (mm)',
      'mass',
      'width (mm)^2',
      'width (mm)*mass',
      'mass^2',
    ]);
  });
});
