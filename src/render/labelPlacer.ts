/** A box in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A straight piece of a line in pixels. */
export interface Piece {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How much it matters that a label stands in a box: 0 where the box is clear of what labels keep clear of. */
export type Obstacle = (box: Box) => number;

/** A label that is to be placed. */
export interface LabelWish {
  readonly key: string;
  /** Where it may stand, best first; each stays what it is from frame to frame (“third along its line”). Null where it would be cut. */
  readonly places: readonly (Box | null)[];
  readonly obstacles: readonly Obstacle[];
  /** True if it is left out where no place is clear; else it takes the place that matters least. */
  readonly isOptional: boolean;
}

/** To stand on another label is worse than all else. */
const onLabel = 1000;

/** About how large a text is, in pixels: as wide as in a wide font. */
export function textSize(
  text: string,
  fontSize: number,
): { readonly width: number; readonly height: number } {
  const narrow = text.match(/[.,: il]/g)?.length ?? 0;
  return { width: (text.length * 0.64 - narrow * 0.3) * fontSize + 2, height: 1.25 * fontSize };
}

/** The box of this size round a place. */
export function boxAround(
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

/** The box, or null where it is not within the `area`. */
export function within(area: Box, box: Box): Box | null {
  const isInside =
    box.left >= area.left &&
    box.top >= area.top &&
    box.left + box.width <= area.left + area.width &&
    box.top + box.height <= area.top + area.height;
  return isInside ? box : null;
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/** True if some of the piece lies within the box. */
export function crosses({ left, top, width, height }: Box, { x1, y1, x2, y2 }: Piece): boolean {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > left + width) return false;
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > top + height) return false;
  let [from, to] = [0, 1];
  // What is left of the piece between the box's two sides, one direction after the other.
  for (const [start, way, low, high] of [
    [x1, x2 - x1, left, left + width],
    [y1, y2 - y1, top, top + height],
  ]) {
    if (way === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
    if (from > to) return false;
  }
  return true;
}

/** Counts the boxes under a label, each as `weight`. */
export const boxesInTheWay =
  (boxes: readonly Box[], weight: number): Obstacle =>
  (box) =>
    boxes.reduce((sum, other) => sum + (overlap(box, other) ? weight : 0), 0);

/** `weight` where any of the pieces lies under a label. */
export const linesInTheWay =
  (pieces: readonly Piece[], weight: number): Obstacle =>
  (box) =>
    pieces.some((piece) => crosses(box, piece)) ? weight : 0;

/** The straight pieces of an SVG path of absolute M and L, and z. */
export function piecesOf(path: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of path.split('M').slice(1)) {
    const isClosed = /z\s*$/i.test(part);
    const places = part
      .replace(/z\s*$/i, '')
      .split('L')
      .map((place) => place.split(',').map(Number));
    if (isClosed) places.push(places[0]);
    for (let i = 1; i < places.length; i++) {
      pieces.push({ x1: places[i - 1][0], y1: places[i - 1][1], x2: places[i][0], y2: places[i][1] });
    }
  }
  return pieces;
}

/**
 * Places labels one after the other, the first ones first, clear of each other and of what is in their way. The same wishes have the
 * same places, but a label stays where it was last (at the place of that number) while that is clear.
 */
export function createLabelPlacer() {
  let last: ReadonlyMap<string, number> = new Map();
  return function place(wishes: readonly LabelWish[]): ReadonlyMap<string, Box> {
    const placed = new Map<string, Box>();
    const chosen = new Map<string, number>();
    for (const wish of wishes) {
      const others = boxesInTheWay([...placed.values()], onLabel);
      const found = bestPlace(wish, others, last.get(wish.key) ?? null);
      if (!found) continue;
      placed.set(wish.key, found.box);
      chosen.set(wish.key, found.index);
    }
    last = chosen;
    return placed;
  };
}

function bestPlace(
  { places, obstacles, isOptional }: LabelWish,
  others: Obstacle,
  before: number | null,
): { readonly box: Box; readonly index: number } | null {
  const costOf = (box: Box, most: number) => {
    let cost = 0;
    for (const obstacle of [others, ...obstacles]) {
      cost += obstacle(box);
      if (cost >= most) break;
    }
    return cost;
  };
  const order = before === null ? [...places.keys()] : [before, ...places.keys()];
  let best: { readonly box: Box; readonly index: number } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const index of order) {
    const box = places[index];
    if (!box) continue;
    const cost = costOf(box, least);
    if (cost < least) {
      least = cost;
      best = { box, index };
    }
    if (cost === 0) break;
  }
  return isOptional && least > 0 ? null : best;
}
