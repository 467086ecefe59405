import { describe, expect, it } from 'vitest';
import { createSource } from '../../core/random/source';
import { createLossCurve } from '../../core/training/lossCurve';
import { type Box, createLabelPlacer, crosses, overlap, piecesOf } from '../labelPlacer';
import { type ChartBox, lossPath, lossScales, ticksOf } from './lossGeometry';
import { lossLabelWishes, type NamedLevel } from './lossLabels';
import { roughPaths } from './raceChart';

const random = createSource(11, 'labels');
const between = (low: number, high: number) => low + (high - low) * random();

/**
 * A run that falls from ln 2, or a little above it, to its best, somewhere on its way, on a chart of some size; with as many others
 * beside it.
 */
function randomChart(others = 0) {
  const box: ChartBox = {
    width: between(300, 620),
    height: between(170, 420),
    left: 46,
    right: 10,
    top: 22,
    bottom: 40,
  };
  const last = Math.round(10 ** between(1.5, 3));
  const epochs = random() < 0.4 ? last : Math.round(last * random());
  const [best, time] = [between(0.02, 0.6), last * between(0.01, 0.6)];
  const start = random() < 0.5 ? Math.LN2 : between(Math.LN2, 1.1);
  const curve = createLossCurve(start);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    curve.append(best + (start - best) * Math.exp(-epoch / time));
  }
  const lines = Array.from({ length: others }, (_, slot) => {
    const other = createLossCurve(start);
    const slower = time * between(0.2, 4);
    for (let epoch = 1; epoch <= last; epoch++) {
      other.append(best + (start - best) * Math.exp(-epoch / slower));
    }
    return { slot, name: `run ${slot}`, curve: other.snapshot() };
  });
  const [isEpochLog, isLossLog] = [random() < 0.3, random() < 0.3];
  const snapshot = curve.snapshot();
  const scales = lossScales([snapshot], last, box, isEpochLog, isLossLog, best);
  const levels: NamedLevel[] = [
    { key: 'guess', loss: Math.LN2, name: 'ln 2: guessing' },
    { key: 'best', loss: best, name: 'best possible' },
  ];
  const rows = Math.max(3, Math.floor((box.height - box.bottom - box.top) / 40));
  const ticks = ticksOf(scales.y, rows, isLossLog);
  const path = lossPath(snapshot, scales, isEpochLog);
  const now = scales.x(Math.max(1, epochs));
  const rough = roughPaths(lines, { box, scales, isEpochLog });
  const drawn = [path, ...lines.map((line) => lossPath(line.curve, scales, isEpochLog))];
  return { box, scales, levels, drawn, around: { paths: [path, ...rough], now, ticks, names: [] as Box[] } };
}

/** What each name stands on. */
function underNames({ box, scales, levels, drawn, around }: ReturnType<typeof randomChart>): string[] {
  const [left, right] = scales.x.range();
  const [base, top] = scales.y.range();
  const boxes = createLabelPlacer()(lossLabelWishes(box, scales, levels, around));
  const level = (loss: number) => ({ x1: left, y1: scales.y(loss), x2: right, y2: scales.y(loss) });
  const found: string[] = boxes.size === levels.length ? [] : ['none'];
  for (const [key, name] of boxes) {
    const isOn = (what: string, is: boolean) => (is ? found.push(`${key} on ${what}`) : 0);
    isOn(
      'curve',
      drawn.flatMap(piecesOf).some((piece) => crosses(name, piece)),
    );
    isOn('now', crosses(name, { x1: around.now, y1: top, x2: around.now, y2: base }));
    isOn(
      'level',
      levels.some(({ loss }) => crosses(name, level(loss))),
    );
    isOn(
      'grid',
      around.ticks.some((tick) => crosses(name, level(tick))),
    );
    isOn(
      'name',
      [...boxes].some(([other, at]) => other !== key && overlap(name, at)),
    );
    isOn(
      'edge',
      name.left < left || name.left + name.width > box.width || name.top < 0 || name.top + name.height > base,
    );
  }
  return found;
}

describe('the names of level lines', () => {
  it('stand on no line, each other or the edge, over fifty random runs', () => {
    const found = Array.from({ length: 50 }, () => randomChart()).map(underNames);
    expect(found.flat()).toEqual([]);
  });

  it('stand on no curve of other runs, either, where that leaves a place', () => {
    let clear = 0;
    for (const chart of Array.from({ length: 50 }, () => randomChart(2))) {
      const { box, scales, levels, around, drawn } = chart;
      const wishes = lossLabelWishes(box, scales, levels, around);
      const pieces = drawn.flatMap(piecesOf);
      const isOnCurve = (name: Box) => pieces.some((piece) => crosses(name, piece));
      for (const [key, name] of createLabelPlacer()(wishes)) {
        const places = wishes.find((wish) => wish.key === key)?.places ?? [];
        if (places.every((place) => place === null || isOnCurve(place))) continue;
        expect(isOnCurve(name), key).toBe(false);
        clear++;
      }
    }
    expect(clear).toBeGreaterThanOrEqual(95);
  });
});
