/** Nothing is drawn so many pixels off its picture: browsers hold SVG's numbers with 32 bits and refuse what these cannot. */
const offPicture = 1e6;
/** Nor what would shrink to this share of its size. */
const leastScale = 1e-6;

/** True if all these are pixels that a picture can be drawn with. */
export function areDrawable(...pixels: readonly number[]): boolean {
  return pixels.every((pixel) => Math.abs(pixel) < offPicture);
}

/**
 * The `transform` that takes x to `wide`·x + `left` and y to `high`·y + `top`, in pixels, for a drawing that was made for another part of
 * the picture. Null where that part was so far away, so large or so small that nothing is left to see.
 */
export function placement(wide: number, high: number, left: number, top: number): string | null {
  const isSeen = areDrawable(wide, high, left, top) && Math.min(Math.abs(wide), Math.abs(high)) > leastScale;
  return isSeen ? `matrix(${wide},0,0,${high},${left.toFixed(4)},${top.toFixed(4)})` : null;
}
