/** A line through places as an SVG path of absolute M and L. */
export interface LinePath {
  /** Goes on to a place in pixels; where it is no finite number, the line has a gap. */
  add(px: number, py: number): void;
  /** The whole path; nothing is added after. */
  end(): string;
}

/** Places in one column of a picture, so many pixels wide, cannot be told apart from side to side. */
const column = 0.5;

interface Place {
  readonly px: number;
  readonly py: number;
}

/**
 * A line through the places that are added. Of those that follow each other in one column of half a pixel it goes through the first, the
 * highest, the lowest and the last, which looks the same: however many places there are, the path is about as long as the picture is
 * wide.
 */
export function createLinePath(): LinePath {
  const parts: string[] = [];
  let present = Number.NaN;
  /** The first place of the present column, which is drawn already, and of all so far the outermost and the last. */
  let first: Place | null = null;
  let high: Place | null = null;
  let low: Place | null = null;
  let last: Place | null = null;
  let isHighNewer = false;

  function draw(sign: 'M' | 'L', { px, py }: Place): void {
    parts.push(`${sign}${px.toFixed(2)},${py.toFixed(2)}`);
  }
  function leaveColumn(): void {
    let before = first;
    for (const place of isHighNewer ? [low, high, last] : [high, low, last]) {
      if (place && place !== before && place !== first) draw('L', place);
      before = place;
    }
  }
  return {
    add(px, py) {
      if (!Number.isFinite(px) || !Number.isFinite(py)) {
        leaveColumn();
        present = Number.NaN;
        first = high = low = last = null;
        return;
      }
      const place = { px, py };
      const number = Math.floor(px / column);
      if (number !== present || !high || !low) {
        leaveColumn();
        draw(first ? 'L' : 'M', place);
        present = number;
        first = high = low = last = place;
        return;
      }
      last = place;
      if (py < high.py) {
        high = place;
        isHighNewer = true;
      } else if (py > low.py) {
        low = place;
        isHighNewer = false;
      }
    },
    end() {
      leaveColumn();
      return parts.join('');
    },
  };
}
