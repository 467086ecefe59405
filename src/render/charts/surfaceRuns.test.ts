import { describe, expect, it } from 'vitest';
import { runLegend } from './surfaceRuns';

const runOf = (slot: number, name: string) => ({ slot, name, places: [] });
const six = Array.from({ length: 6 }, (_, slot) => runOf(slot, `Rate ${slot}`));

describe('the legend of the runs', () => {
  it('is none, and takes no room, where the page’s own run is alone', () => {
    expect(runLegend([], 'this run', 350)).toMatchObject({ entries: [], height: 0 });
  });

  it('names the page’s own run first, in rows below each other, all within the width and the height', () => {
    const { entries, height, columns } = runLegend(six, 'this run', 350);
    expect(entries.map(({ slot }) => slot)).toEqual([null, 0, 1, 2, 3, 4, 5]);
    expect(columns).toBe(3);
    for (const { x, y } of entries) {
      expect(x).toBeLessThanOrEqual(350 - 350 / columns + 1e-9);
      expect(y).toBeLessThan(height);
    }
    expect(new Set(entries.map(({ x, y }) => `${x} ${y}`)).size).toBe(7);
  });

  it('has a row for each long name', () => {
    const long = runLegend([runOf(0, 'Mini-batch, batches of 16, rate 0.5, λ₂ 0.001')], 'this run', 300);
    expect(long.columns).toBe(1);
    expect(new Set(long.entries.map(({ y }) => y)).size).toBe(2);
  });
});
