/** What indices of points in the view become when points come, go or change places. */
export const noIndices = {
  hovered: null,
  held: null,
  newest: null,
  selection: new Uint32Array(0),
  highlighted: null,
} as const;

/** A slider let go where it was is no step of undo. */
export function changesNothing<T extends object>(present: T, change: Partial<T>): boolean {
  return (Object.keys(change) as (keyof T)[]).every((key) => Object.is(present[key], change[key]));
}
