import { describe, expect, it } from 'vitest';
import { copyPoints } from './copiedPoints';

const columns = (...values: number[]) => ({
  features: [Float64Array.from(values), Float64Array.from(values, (value) => -value)],
  labels: Uint8Array.from(values, (value) => value % 2),
});

describe('a copy of points', () => {
  it('can be given away whole, and leaves the points as they are', () => {
    const points = { ...columns(1, 2, 3), test: columns(4, 5), degree: 2 };
    const { copy, buffers } = copyPoints(points);
    expect(copy).toEqual(points);
    const told = structuredClone(copy, { transfer: buffers });
    expect(told).toEqual(points);
    expect(copy.features[0]).toHaveLength(0);
    expect(copy.test?.labels).toHaveLength(0);
    expect(points).toEqual({ ...columns(1, 2, 3), test: columns(4, 5), degree: 2 });
  });

  it('has no test points where none are held back', () => {
    const { copy, buffers } = copyPoints({ ...columns(1), test: null });
    expect(copy.test).toBeNull();
    expect(buffers).toHaveLength(3);
  });
});
