export type Label = 0 | 1;

/**
 * `n` points with two features and a label each, column by column (all three of length n).
 * Never changed in place: every edit below returns a new value, so that undo can keep the old one.
 */
export interface Dataset {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly y: Uint8Array;
}

export const emptyDataset: Dataset = {
  x1: new Float64Array(0),
  x2: new Float64Array(0),
  y: new Uint8Array(0),
};

/** The data set with one more point, as its last. */
export function addPoint(data: Dataset, x1: number, x2: number, label: Label): Dataset {
  const n = data.y.length;
  const next = { x1: new Float64Array(n + 1), x2: new Float64Array(n + 1), y: new Uint8Array(n + 1) };
  next.x1.set(data.x1);
  next.x2.set(data.x2);
  next.y.set(data.y);
  next.x1[n] = x1;
  next.x2[n] = x2;
  next.y[n] = label;
  return next;
}

/** The data set with point `index` at (x1, x2). Throws RangeError when there is no such point. */
export function movePoint(data: Dataset, index: number, x1: number, x2: number): Dataset {
  requirePoint(data, index);
  const next = { x1: data.x1.slice(), x2: data.x2.slice(), y: data.y };
  next.x1[index] = x1;
  next.x2[index] = x2;
  return next;
}

/** The data set with point `index` given `label`. Throws RangeError when there is no such point. */
export function relabelPoint(data: Dataset, index: number, label: Label): Dataset {
  requirePoint(data, index);
  const y = data.y.slice();
  y[index] = label;
  return { x1: data.x1, x2: data.x2, y };
}

/** The data set without point `index`; the order of the others stays. Throws RangeError when there is no such point. */
export function removePoint(data: Dataset, index: number): Dataset {
  requirePoint(data, index);
  const keep = (_: number, i: number) => i !== index;
  return { x1: data.x1.filter(keep), x2: data.x2.filter(keep), y: data.y.filter(keep) };
}

/** How many points there are of either class. */
export function countClasses(data: Dataset): { class0: number; class1: number } {
  let class1 = 0;
  for (let i = 0; i < data.y.length; i++) class1 += data.y[i];
  return { class0: data.y.length - class1, class1 };
}

function requirePoint(data: Dataset, index: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < data.y.length)) {
    throw new RangeError(`no point ${index} among ${data.y.length}`);
  }
}
