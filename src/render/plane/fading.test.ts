import { describe, expect, it } from 'vitest';
import { fadingSteps } from './fading';

const columns = (...values: number[][]) => values.map((column) => Float64Array.from(column));

describe('fadingSteps', () => {
  it('goes by the distance in standard deviations, in four steps', () => {
    const others = columns([10, 10.9, 11.9, 13.9, 20, -100]);
    expect([...fadingSteps(others, [2], [10])]).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it('takes the mean square over the features, so that many features do not make all points far', () => {
    // One of four features is 2 standard deviations away: √(4/4) = 1.
    const others = columns([2], [0], [0], [0]);
    expect([...fadingSteps(others, [1, 1, 1, 1], [0, 0, 0, 0])]).toEqual([1]);
  });

  it('leaves out features of one value, and fades nothing where there are no others', () => {
    expect([...fadingSteps(columns([5, 5], [0, 3]), [0, 1], [900, 0])]).toEqual([0, 3]);
    expect([...fadingSteps(columns([5, 5]), [0], [900])]).toEqual([0, 0]);
  });
});
