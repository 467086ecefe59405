import { describe, expect, it, vi } from 'vitest';
import { copyPoints, copyPointsInParts } from './copiedPoints';

const columns = (values: number[]) => ({
  features: [Float64Array.from(values), Float64Array.from(values, (value) => -value)],
  labels: Uint8Array.from(values, (value) => value % 2),
});

describe('a copy of points', () => {
  it('can be given away whole, and leaves the points as they are', () => {
    const points = { ...columns([1, 2, 3]), test: columns([4, 5]), degree: 2 };
    const { copy, buffers } = copyPoints(points);
    expect(copy).toEqual(points);
    const told = structuredClone(copy, { transfer: buffers });
    expect(told).toEqual(points);
    expect(copy.features[0]).toHaveLength(0);
    expect(copy.test?.labels).toHaveLength(0);
    expect(points).toEqual({ ...columns([1, 2, 3]), test: columns([4, 5]), degree: 2 });
  });

  it('is made part by part where there are very many', async () => {
    const many = columns(Array.from({ length: 150_000 }, (_, i) => i));
    const points = { ...many, test: columns([7]) };
    const pause = vi.fn(() => Promise.resolve());
    const { copy, buffers } = await copyPointsInParts(points, pause);
    expect(copy).toEqual(points);
    expect(copy.features[0]).not.toBe(points.features[0]);
    expect(buffers).toHaveLength(6);
    // Three columns of three parts each.
    expect(pause).toHaveBeenCalledTimes(6);
  });

  it('has no test points where none are held back', () => {
    const { copy, buffers } = copyPoints({ ...columns([1]), test: null });
    expect(copy.test).toBeNull();
    expect(buffers).toHaveLength(3);
  });
});
