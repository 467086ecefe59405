import { describe, expect, it } from 'vitest';
import { displayOf, initialDisplay, withDisplay } from '../../store/display';
import { limits } from '../../store/limits';
import { createLabStore } from '../../store/store';
import { openClinic } from '../../store/testing/clinic';
import { readDisplay } from './readSettings';

describe('readDisplay', () => {
  it('opens an enlarged view in its tab, which it is written by, as ever', () => {
    const { store, actions } = openClinic();
    const written = () => JSON.parse(JSON.stringify(displayOf(store.getState())));
    expect(Object.keys(written())).not.toContain('enlarged');
    actions.setTabs({ tab: 'weights', enlarged: 'view' });
    expect(written().enlarged).toBe('weights');
    const { tabs } = withDisplay(createLabStore().getState(), readDisplay(written()));
    expect(tabs).toMatchObject({ tab: 'weights', enlarged: 'view' });
    for (const [kept, enlarged] of [
      ['loss', 'loss'],
      ['none', undefined],
      [undefined, undefined],
    ]) {
      const read = withDisplay(store.getState(), readDisplay({ ...written(), enlarged: kept }));
      expect(read.tabs).toMatchObject({ tab: 'weights', enlarged });
    }
  });

  it('gives the look at certainty what differs from a first visit, each in range', () => {
    const lookOf = (inference: unknown) => readDisplay({ ...initialDisplay, inference }).inference;
    expect(lookOf(undefined)).toBeUndefined();
    expect(lookOf({ hasMargin: false, hasFirth: 'yes', parameter: 0 })).toBeUndefined();
    const look = { hasMargin: true, hasFirth: true, parameter: 2 };
    expect(lookOf(look)).toStrictEqual(look);
    expect(lookOf({ ...look, parameter: 1e9 })).toMatchObject({ parameter: 999 });
  });

  it('gives a probe values of its own only where there are some, each in range', () => {
    const probeOf = (probe: object) => readDisplay({ ...initialDisplay, probe }).probe;
    expect(probeOf({ x1: 1, x2: 2 })).toStrictEqual({ x1: 1, x2: 2 });
    expect(probeOf({ x1: 1, x2: 2, others: [] })).toStrictEqual({ x1: 1, x2: 2 });
    expect(probeOf({ x1: 1, x2: 2, others: 'all' })).toStrictEqual({ x1: 1, x2: 2 });
    expect(probeOf({ x1: 1, x2: 2, others: [26, 'no', 1e300, null] })).toStrictEqual({
      x1: 1,
      x2: 2,
      others: [26, 0, limits.coordinate.max, 0],
    });
    const many = Array.from({ length: 1000 }, () => 1);
    expect(probeOf({ x1: 1, x2: 2, others: many }).others).toHaveLength(limits.others.max);
  });

  it('keeps by what models are compared, and is written as ever where that is the degree', () => {
    const { store, actions } = openClinic();
    const written = () => JSON.parse(JSON.stringify(displayOf(store.getState())));
    expect(Object.keys(written())).not.toContain('complexityAxis');
    actions.setTabs({ complexityAxis: 'penalty' });
    expect(readDisplay(written()).complexityAxis).toBe('penalty');
    expect(readDisplay({ ...written(), complexityAxis: 'loss' }).complexityAxis).toBeUndefined();
  });

  it('is written as ever where nothing of a slice is chosen, and comes back where something is', () => {
    const { store, actions } = openClinic();
    expect(Object.keys(JSON.parse(JSON.stringify(displayOf(store.getState()))))).not.toContain('isUnfaded');
    const names = Object.keys(JSON.parse(JSON.stringify(displayOf(store.getState()))));
    for (const later of ['hasChosenEpochs', 'hasAccuracy', 'areKeysHidden'])
      expect(names).not.toContain(later);
    actions.setPreferences({ hasAccuracy: true, areKeysHidden: true });
    actions.setPlane({ isUnfaded: true, probe: { x1: 50, x2: 120, others: [26, 1, 0, 1] } });
    const display = displayOf(store.getState());
    expect(readDisplay(JSON.parse(JSON.stringify(display)))).toEqual(display);
    expect(display).toMatchObject({
      isUnfaded: true,
      hasAccuracy: true,
      areKeysHidden: true,
      probe: { others: [26, 1, 0, 1] },
    });
  });
});
