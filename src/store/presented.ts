import type { LabState, Tool } from './state';

/** True where the page stands in presentation size: that is wanted, and the window has room for it. */
export function selectIsPresented({ shell }: Pick<LabState, 'shell'>): boolean {
  return shell.isPresenting && shell.hasPresentingRoom;
}

/** The tool in force: the one chosen; on a presented page, which has the choice out of sight, that of points. */
export function selectTool(state: Pick<LabState, 'shell' | 'plane'>): Tool {
  return selectIsPresented(state) ? 'point' : state.plane.tool;
}
