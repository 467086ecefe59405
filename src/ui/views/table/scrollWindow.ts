/** The rows that are scrolled through: rows of one height, and how much of them is in sight at once. Heights in CSS pixels. */
export interface Extent {
  readonly rows: number;
  readonly rowHeight: number;
  readonly viewport: number;
}

/** The state of a scroller. Row r is drawn r·rowHeight − shift below the top of what scrolls. */
export interface Scroll {
  readonly scrollTop: number;
  readonly shift: number;
}

/** Browsers cut off what is higher: Firefox at about 17 million pixels, and zoom makes it fewer. */
const tallest = 8_000_000;
/** Rows drawn above and below those in sight, so that fast scrolling meets no gap. */
const spare = 8;

const fullHeight = ({ rows, rowHeight }: Extent) => rows * rowHeight;
/** How far the rows can be scrolled, were the element as high as all of them. */
const fullRange = (extent: Extent) => Math.max(0, fullHeight(extent) - extent.viewport);
const range = (extent: Extent) => Math.max(0, scrollHeight(extent) - extent.viewport);

/** The height of the element that scrolls: that of all rows, as far as browsers allow. */
export function scrollHeight(extent: Extent): number {
  return Math.min(fullHeight(extent), tallest);
}

/**
 * The shift at a new `scrollTop`. Where the element is as high as all rows it is 0. Else a short way scrolls the rows by
 * just that way, a jump (of the scroll bar) goes to the same share of the rows, and both ends are the rows' ends.
 */
export function shiftAt(extent: Extent, scrollTop: number, before: Scroll): number {
  if (fullHeight(extent) <= tallest) return 0;
  if (scrollTop <= 0) return 0;
  if (scrollTop >= range(extent) - 1) return fullRange(extent) - scrollTop;
  const isJump = Math.abs(scrollTop - before.scrollTop) > 4 * extent.viewport;
  const offset = isJump ? (scrollTop / range(extent)) * fullRange(extent) : scrollTop + before.shift;
  return Math.min(fullRange(extent), Math.max(0, offset)) - scrollTop;
}

/** The same rows in sight, with the scroll bar where it belongs for them; null where it stands there already. */
export function settle(extent: Extent, { scrollTop, shift }: Scroll): Scroll | null {
  if (fullHeight(extent) <= tallest) return null;
  const next = scrollTo(extent, scrollTop + shift);
  return Math.abs(next.scrollTop - scrollTop) > 1 ? next : null;
}

/** The scroll that brings a row into sight by the shortest way; null where it is. */
export function reveal(extent: Extent, row: number, { scrollTop, shift }: Scroll): Scroll | null {
  const offset = scrollTop + shift;
  const top = row * extent.rowHeight;
  const bottom = top + extent.rowHeight - extent.viewport;
  if (top < offset) return scrollTo(extent, top);
  return bottom > offset ? scrollTo(extent, bottom) : null;
}

/** The rows to draw: from `first` up to but without `end`. */
export function rowsToDraw(extent: Extent, { scrollTop, shift }: Scroll): { first: number; end: number } {
  const first = Math.floor((scrollTop + shift) / extent.rowHeight);
  const inSight = Math.ceil(extent.viewport / extent.rowHeight) + 1;
  return {
    first: Math.max(0, Math.min(first, extent.rows - inSight) - spare),
    end: Math.min(extent.rows, Math.max(0, first) + inSight + spare),
  };
}

function scrollTo(extent: Extent, offset: number): Scroll {
  const full = fullRange(extent);
  const wanted = Math.min(full, Math.max(0, offset));
  const scrollTop = full === 0 ? 0 : (wanted / full) * range(extent);
  return { scrollTop, shift: wanted - scrollTop };
}
