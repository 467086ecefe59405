import type { LabState, LargePart, Tool } from './state';

/** True where the page stands in presentation size: that is wanted, and the window has room for it. */
export function selectIsPresented({ shell }: Pick<LabState, 'shell'>): boolean {
  return shell.isPresenting && shell.hasPresentingRoom;
}

/** The tool in force: the one chosen; on a presented page, which has the choice out of sight, that of points. */
export function selectTool(state: Pick<LabState, 'shell' | 'plane'>): Tool {
  return selectIsPresented(state) ? 'point' : state.plane.tool;
}

/** The part that is enlarged, null without one; a presented page always has one: the one enlarged, else the loss curve. */
export function selectLargePart(state: Pick<LabState, 'shell' | 'tabs'>): LargePart | null {
  const isPresented = selectIsPresented(state);
  const part = state.tabs.enlarged ?? (isPresented ? 'loss' : null);
  if (part === null || !state.shell.hidden.includes(part === 'loss' ? 'loss-curve' : 'views')) return part;
  // What is left out gives its place to the other on a presented page, else to the plane.
  return isPresented ? (part === 'loss' ? 'view' : 'loss') : null;
}

/** What `tabs.enlarged` is once a part that is large is taken back: on a presented page the other one takes its place. */
export function withoutLarge(part: LargePart, isPresented: boolean): LargePart | undefined {
  return isPresented && part === 'loss' ? 'view' : undefined;
}

/** What comes after it: the view, the loss curve, and both at the side; on a presented page one of the two after the other. */
export function nextLarge(state: Pick<LabState, 'shell' | 'tabs'>): LargePart | undefined {
  const large = selectLargePart(state);
  const isPresented = selectIsPresented(state);
  if (large === 'view' && !isPresented) return 'loss';
  return large === null ? 'view' : withoutLarge(large, isPresented);
}
