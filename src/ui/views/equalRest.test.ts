import { expect, it } from 'vitest';
import { createEqualRest } from './equalRest';

it('rests as long as the last work took, and not before the first', () => {
  let time = 1000;
  const rest = createEqualRest(() => time);
  expect(rest.isResting()).toBe(false);
  for (const took of [40, 5]) {
    rest.begin();
    time += took;
    expect(rest.isResting()).toBe(false);
    rest.end();
    time += took - 1;
    expect(rest.isResting()).toBe(true);
    time += 1;
    expect(rest.isResting()).toBe(false);
  }
});
