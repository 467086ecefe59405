import {
  type Box,
  boxesInTheWay,
  type LabelWish,
  linesInTheWay,
  piecesOf,
  textSize,
  within,
} from '../labelPlacer';
import type { ChartBox, LossScales } from './lossGeometry';

/** A level line of the chart, and its name. */
export interface NamedLevel {
  readonly key: 'guess' | 'best';
  readonly loss: number;
  readonly name: string;
}

/** Curves, as SVG paths, and the names of curves, which other names keep clear of. */
export interface Named {
  readonly paths: readonly string[];
  readonly names: readonly Box[];
}

/** What the names of level lines keep clear of. */
export interface LossSurroundings extends Named {
  /** Where the model stands, in pixels from the left. */
  readonly now: number;
  /** The losses that have a grid line. */
  readonly ticks: readonly number[];
}

/** As `charts.css` has it, in pixels. */
const fontSize = 12;
/** Between a line and its name, and from place to place along it, in pixels. */
const [gaps, step] = [[3, 8, 12, 16], 16];
/** How bad it is for a name to stand on a grid line (1), the line where the model stands, a level line, a curve or another name. */
const [onNow, onLevel, onCurve, onName] = [4, 10, 20, 50];

/**
 * The names of level lines, along their lines from the right: that of the best below it, as the curve is above, all others above; on
 * the other side where only that is clear.
 */
export function lossLabelWishes(
  box: ChartBox,
  { x, y }: LossScales,
  levels: readonly NamedLevel[],
  { paths, now, ticks, names }: LossSurroundings,
): LabelWish[] {
  const [left, right] = x.range();
  const [base, top] = y.range();
  const area = { left, top: top - fontSize, width: box.width - left, height: base - 2 - top + fontSize };
  const level = (loss: number) => ({ x1: left, y1: y(loss), x2: right, y2: y(loss) });
  const obstacles = [
    boxesInTheWay(names, onName),
    linesInTheWay(paths.flatMap(piecesOf), onCurve),
    linesInTheWay(
      levels.map(({ loss }) => level(loss)),
      onLevel,
    ),
    linesInTheWay([{ x1: now, y1: top, x2: now, y2: base }], onNow),
    linesInTheWay(ticks.map(level), 1),
  ];
  return levels.map(({ key, loss, name }) => {
    const { width } = textSize(name, fontSize);
    const height = fontSize + 1;
    const sides = gaps.flatMap((gap) => {
      const [above, below] = [y(loss) - gap - height, y(loss) + gap];
      return key === 'best' ? [below, above] : [above, below];
    });
    const count = Math.max(1, Math.floor((right - left - width) / step));
    const places = Array.from({ length: count }, (_, i) => right - width - (i === 0 ? 0 : 4) - i * step);
    return {
      key,
      obstacles,
      places: places.flatMap((at) =>
        sides.map((side) => within(area, { left: at, top: side, width, height })),
      ),
      isOptional: false,
    };
  });
}
