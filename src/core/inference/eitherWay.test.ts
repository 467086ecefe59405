import { describe, expect, it } from 'vitest';
import { intervalOf, testOf } from './eitherWay';
import { parameter } from './testing/parameter';

describe('a parameter', () => {
  it('is tested by its standard error, or by likelihood where that is known', () => {
    expect(testOf(parameter, false)).toEqual({ statistic: 2, p: 0.0455 });
    expect(testOf(parameter, true)).toEqual({ statistic: 4.5, p: 0.034 });
    expect(testOf({ ...parameter, ratio: null }, true)).toEqual({ statistic: null, p: null });
    expect(testOf({ ...parameter, profile: null }, true)).toEqual({ statistic: 2, p: 0.0455 });
  });

  it('has the interval of the same kind', () => {
    expect(intervalOf(parameter, false)).toBe(parameter.wald);
    expect(intervalOf(parameter, true)).toBe(parameter.profile);
    expect(intervalOf({ ...parameter, profile: null }, true)).toBe(parameter.wald);
  });
});
