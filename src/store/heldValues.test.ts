import { describe, expect, it } from 'vitest';
import { levelAt, selectHeldColumns, valuesOfPoint, withLevel, withValue } from './heldValues';
import { selectOtherNames, selectProbeOthers } from './selectors';
import { openClinic } from './testing/clinic';

/** The small clinic, with its columns on no axis. */
function clinic() {
  const { store, actions } = openClinic({
    others: [
      { column: 2, levels: null },
      { column: 4, levels: ['east', 'north', 'west'] },
      { column: 3, levels: ['no', 'yes'] },
    ],
  });
  const [bmi, ward] = selectHeldColumns(store.getState());
  return { store, actions, bmi, ward };
}

describe('columns on no axis', () => {
  it('are told with the place of their features among all that are on no axis', () => {
    const { store } = clinic();
    const columns = selectHeldColumns(store.getState());
    expect(columns.map(({ name, first, features }) => [name, first, ...features.map((f) => f.name)])).toEqual(
      [
        ['bmi', 0, 'bmi'],
        ['ward', 1, 'ward = north', 'ward = west'],
        ['smoker', 3, 'smoker = yes'],
      ],
    );
    store.setState(({ dataset }) => ({ dataset: { ...dataset, held: [1, 0, 0, 0] } }));
    expect(selectHeldColumns(store.getState())).toBe(columns);
  });

  it('are named without what would turn the words around them', () => {
    const { store } = openClinic({ others: [{ column: 3, levels: ['no', '\u202Eyes'] }] });
    const [smoker] = selectHeldColumns(store.getState());
    expect(smoker.levels).toEqual(['no', 'yes']);
    expect(smoker.features[0].name).toBe('smoker = yes');
    expect(selectOtherNames(store.getState())).toEqual(['smoker = yes']);
  });

  it('have no more than one level at 1: the others make room', () => {
    const { ward, bmi } = clinic();
    expect(withValue([26, 1, 0, 1], ward, 2, 1)).toEqual([26, 0, 1, 1]);
    expect(withValue([26, 1, 0, 1], ward, 2, 0.25)).toEqual([26, 0.75, 0.25, 1]);
    expect(withValue([26, 0.2, 0.3, 1], ward, 2, 0.4)).toEqual([26, 0.2, 0.4, 1]);
    expect(withValue([26, 0, 1, 1], ward, 2, 0)).toEqual([26, 0, 0, 1]);
    expect(withValue([26, 1, 0, 1], ward, 2, 7)).toEqual([26, 0, 7, 1]);
    expect(withValue([26, 1, 0, 1], bmi, 0, 99)).toEqual([99, 1, 0, 1]);
  });

  it('give an added point one level, that with the largest share', () => {
    const { store, actions } = clinic();
    const added = (held: readonly number[]) => {
      actions.setHeld(held);
      const index = actions.addPoint(1, 2, 0) ?? -1;
      return valuesOfPoint(store.getState(), index);
    };
    expect(added([26, 0, 1, 0])).toEqual([26, 0, 1, 0]);
    expect(added([26, 0.3, 0.4, 0.6])).toEqual([26, 0, 1, 1]);
    expect(added([26.5, 0.3, 0.1, 0.5])).toEqual([26.5, 0, 0, 0]);
    actions.addPoint(1, 2, 1, [1, 1, 0, 1]);
    expect(valuesOfPoint(store.getState(), store.getState().dataset.points.y.length - 1)).toEqual([
      1, 1, 0, 1,
    ]);
  });

  it('are at a level, the reference included, or at a mixture', () => {
    const { ward, bmi } = clinic();
    for (const level of [0, 1, 2]) {
      expect(levelAt(withLevel([26, 0.5, 0.5, 1], ward, level), ward)).toBe(level);
    }
    expect(withLevel([26, 0.5, 0.5, 1], ward, 2)).toEqual([26, 0, 1, 1]);
    expect(levelAt([26, 0.5, 0, 1], ward)).toBeNull();
    expect(levelAt([26, 1, 1, 1], ward)).toBeNull();
    expect(levelAt([26, 0, 0, 1], bmi)).toBeNull();
  });

  it('are held as a point has them, which is a step of undo', () => {
    const { store, actions } = clinic();
    actions.setHeld(valuesOfPoint(store.getState(), 1));
    expect(store.getState().dataset.held).toEqual([31, 1, 0, 1]);
    actions.undo();
    expect(store.getState().dataset.held).toEqual([25, 0, 1, 0]);
  });

  it('leave the probe the values that it got for them only as long as they are the same columns', () => {
    const { store, actions } = clinic();
    const { source, points, home, held } = store.getState().dataset;
    const probeAt = (others: readonly number[]) => actions.setPlane({ probe: { x1: 1, x2: 2, others } });
    if (!source) throw new Error('no table');
    const [bmi, ward] = source.reading.others;
    const reading = {
      ...source.reading,
      others: [ward, { ...bmi, column: 1 }, ...source.reading.others.slice(2)],
    };
    actions.takeTable({ ...source, reading }, { points, home, held });
    probeAt([0, 1, 140, 1]);
    actions.setHeld([1, 0, 120, 0]);
    actions.undo();
    expect(selectProbeOthers(store.getState())).toEqual([0, 1, 140, 1]);
    actions.undo();
    expect(selectProbeOthers(store.getState())).toEqual([25, 0, 1, 0]);
    probeAt([26, 1, 0, 0]);
    actions.redo();
    expect(selectProbeOthers(store.getState())).toEqual([25, 0, 1, 0]);
  });
});

describe('the probe', () => {
  it('goes to the middle of an axis that has got another column, and stays on the other axis', () => {
    const { store, actions } = openClinic();
    const { source, points, home, held } = store.getState().dataset;
    if (!source) throw new Error('no table');
    const read = (horizontal: number, vertical: number | null) =>
      actions.takeTable(
        { ...source, reading: { ...source.reading, horizontal, vertical } },
        { points, home, held },
      );
    const probe = () => store.getState().plane.probe;
    actions.setPlane({ probe: { x1: 40, x2: 120 } });
    read(0, 1);
    expect(probe()).toEqual({ x1: 40, x2: 120 });
    read(2, 1);
    expect(probe()).toEqual({ x1: 52.5, x2: 120 });
    actions.setPlane({ probe: { x1: 40, x2: 120 } });
    read(2, 0);
    expect(probe()).toEqual({ x1: 40, x2: 132.5 });
    actions.setPlane({ probe: { x1: 40, x2: 120 } });
    read(0, null);
    read(0, 1);
    expect(probe()).toEqual({ x1: 52.5, x2: 132.5 });
  });
});
