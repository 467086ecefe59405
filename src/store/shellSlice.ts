import type { PartName } from '../lessons/partNames';

/** The frame around the lab: dialogs, and a newer version of the page. */
export interface ShellSlice {
  readonly dialog: 'settings' | 'shortcuts' | 'gallery' | 'share' | 'code' | 'lessons' | null;
  /** Offered, taken, or refused by the page as its work would be lost. */
  readonly newVersion: 'offered' | 'taken' | 'refused' | null;
  /** True while the controls lie over a page of one column. */
  readonly isSheetOpen: boolean;
  /** True while the page is wanted as it is shown to a room: large type, the plane and one view, few controls. */
  readonly isPresenting: boolean;
  /** True while the window has room for that. */
  readonly hasPresentingRoom: boolean;
  /** The parts of the page that its address or the lesson leaves out. */
  readonly hidden: readonly PartName[];
  /** The single keys that are for those. */
  readonly deadKeys: readonly string[];
}

export const firstShell: ShellSlice = {
  dialog: null,
  newVersion: null,
  isSheetOpen: false,
  isPresenting: false,
  hasPresentingRoom: false,
  hidden: [],
  deadKeys: [],
};
