import { describe, expect, it } from 'vitest';
import { selectHeldOfPoint } from './heldOfPoint';
import { openClinic } from './testing/clinic';

describe('the values that a new point takes from the slice', () => {
  it.each([
    [
      [26.5, 0, 1, 0],
      [26.5, 0, 1, 0],
    ],
    [
      [26.5, 0.4, 0.5, 0.2],
      [26.5, 0, 1, 0],
    ],
    [
      [26.5, 0.6, 0.25, 0.45],
      [26.5, 1, 0, 1],
    ],
    [
      [-3, 0.5, 0.3, 0.3],
      [-3, 0, 0, 0],
    ],
  ])('are numbers as held, and of a mixture of levels the largest: %j', (held, values) => {
    const { store, actions } = openClinic();
    actions.setHeld(held);
    expect(selectHeldOfPoint(store.getState())).toEqual(values);
  });
});
