import { describe, expect, it } from 'vitest';
import type { Lab } from '../../lab/ports';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { openClinic } from '../../store/testing/clinic';
import { addAt, describePlace, switchClass } from './planeEdits';

/** What sentences about points ask of a lab. */
const labOf = (parts: Pick<Lab, 'store' | 'actions'>) => ({ ...parts, live: createLiveRun() }) as Lab;

function openRandom() {
  const store = createLabStore();
  return { store, actions: createActions(store) };
}

describe('what is said of points', () => {
  it('calls the classes by their names in the file', () => {
    const lab = labOf(openClinic());
    expect(describePlace(lab, 40, 120, 0)).toBe(
      '“no” point at x₁ 40.00, x₂ 120.0. Probability of “yes”: 50.0%.',
    );
    expect(describePlace(lab, 41, 121, null)).toBe('x₁ 41.00, x₂ 121.0. Probability of “yes”: 50.0%.');
    expect(switchClass(lab, 0)).toBe('Point changed to “yes”.');
    expect(addAt(lab, 41, 121)).toBe(
      '“yes” point added at x₁ 41.00, x₂ 121.0. Its other values are those held.',
    );
    lab.actions.setPlane({ classToAdd: 0 });
    expect(addAt(lab, 41, 121)).toMatch(/^“no” point added at /);
  });

  it('does so of one feature too', () => {
    const lab = labOf(openClinic({ hasVertical: false, others: [] }));
    lab.actions.setVertical(false);
    expect(describePlace(lab, 40, 0, 0)).toBe('“no” point at x₁ 40.00. Probability of “yes”: 50.0%.');
    expect(describePlace(lab, 41, 0.5, null)).toMatch(
      /^x₁ 41\.00, height .* Probability of “yes”: 50\.0%\.$/,
    );
    expect(addAt(lab, 41, 0)).toBe('“yes” point added at x₁ 41.00.');
  });

  it('says class 0 and class 1 of points of no file', () => {
    const lab = labOf(openRandom());
    const label = lab.store.getState().dataset.points.y[0];
    expect(describePlace(lab, 0.5, 0.25, 0)).toBe(
      `Class ${label} point at x₁ 0.500, x₂ 0.250. Probability of class 1: 50.0%.`,
    );
    expect(addAt(lab, 0.5, 0.25)).toBe('Class 1 point added at x₁ 0.500, x₂ 0.250.');
    expect(switchClass(lab, 0)).toBe(`Point changed to class ${1 - label}.`);
  });
});
