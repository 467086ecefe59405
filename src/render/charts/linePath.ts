/** A line through places as an SVG path of absolute M and L. */
export interface LinePath {
  /** Goes on to a place in pixels; where it is no finite number, the line has a gap. */
  add(px: number, py: number): void;
  /** The whole path; nothing is added after. */
  end(): string;
}

/** So many columns of a picture, in a pixel, cannot be told apart from side to side. */
const perPixel = 2;

/**
 * A line through the places that are added. Of those that follow each other in one column of half a pixel it goes through the first, the
 * highest, the lowest and the last, which looks the same: however many places there are, the path is about as long as the picture is
 * wide.
 */
export function createLinePath(): LinePath {
  let path = '';
  let sign = 'M';
  let column: (readonly [px: number, py: number])[] = [];
  const columnOf = (px: number) => Math.floor(perPixel * px);

  function leaveColumn(): void {
    let [high, low] = [0, 0];
    for (const [i, [, py]] of column.entries()) {
      if (py < column[high][1]) high = i;
      if (py > column[low][1]) low = i;
    }
    for (const [i, [px, py]] of column.entries()) {
      if (![0, high, low, column.length - 1].includes(i)) continue;
      path += `${sign}${px.toFixed(2)},${py.toFixed(2)}`;
      sign = 'L';
    }
    column = [];
  }
  return {
    add(px, py) {
      const isPlace = Number.isFinite(px + py);
      if (!isPlace || (column.length > 0 && columnOf(px) !== columnOf(column[0][0]))) leaveColumn();
      if (isPlace) column.push([px, py]);
      else sign = 'M';
    },
    end() {
      leaveColumn();
      return path;
    },
  };
}
