import type { Lab } from '../lab/ports';
import { fetchPart } from '../render/fetchPart';
import { settled } from '../render/settled';

type HidingLab = Pick<Lab, 'store' | 'actions' | 'paintLoop'>;

let begun: Promise<void> | null = null;

/**
 * Leaves out what the address and lessons say, from when the promise is fulfilled. What does that is fetched where it is needed: with
 * what plays lessons, so that no part is seen before it is left out.
 */
export function followHiding(lab: HidingLab): Promise<void> {
  begun ??= settled.during(
    fetchPart(() => import('./hiding')).then(
      ({ followHidden }) => followHidden(lab),
      () => lab.actions.setRun({ notice: { kind: 'partMissing' } }),
    ),
  );
  return begun;
}

/** The same before the page is seen, where the address says what to leave out (`show=`, `hide=` before the #). */
export async function followAsked(lab: HidingLab): Promise<void> {
  if (/[?&](show|hide)=/.test(window.location.search)) await followHiding(lab);
}
