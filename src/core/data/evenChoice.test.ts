import { describe, expect, it } from 'vitest';
import { chooseEvenly, sampleEvenly } from './evenChoice';

describe('an even choice', () => {
  it('is everything where there is room', () => {
    expect([...chooseEvenly(4, 4)]).toEqual([0, 1, 2, 3]);
    expect(chooseEvenly(0, 10)).toHaveLength(0);
  });

  it.each([2001, 10_000, 1_000_000])('of %i points takes about as many as wanted, from every part', (n) => {
    const chosen = chooseEvenly(n, 2000);
    expect(Math.abs(chosen.length - 2000)).toBeLessThan(20);
    const tenths = new Array(10).fill(0);
    for (const i of chosen) tenths[Math.floor((10 * i) / n)]++;
    for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(10);
    expect(chosen.every((i, k) => i < n && (k === 0 || i > chosen[k - 1]))).toBe(true);
  });

  it('takes as many even as odd indices, so that classes in turn are both there', () => {
    const even = chooseEvenly(100_000, 2000).filter((i) => i % 2 === 0);
    expect(Math.abs(even.length - 1000)).toBeLessThan(20);
  });

  it('keeps what belongs to a point together, and copies nothing where it is everything', () => {
    const column = Float64Array.from({ length: 5000 }, (_, i) => i);
    const labels = Uint8Array.from(column, (i) => i % 2);
    const sample = sampleEvenly([column, column.map((i) => -i)], labels, 1000);
    expect(sample.columns[0]).toEqual(Float64Array.from(chooseEvenly(5000, 1000)));
    expect(sample.columns[1]).toEqual(sample.columns[0].map((i) => -i));
    expect(sample.labels).toEqual(Uint8Array.from(sample.columns[0], (i) => i % 2));
    expect(sampleEvenly([column], labels, 5000).columns[0]).toBe(column);
  });
});
