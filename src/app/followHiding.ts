import type { Lab } from '../lab/ports';
import { fetchPart } from '../render/fetchPart';
import { settled } from '../render/settled';

/**
 * Leaves out what the address says (`show=`, `hide=` before the #), before the page is seen, or what a lesson says. What does that
 * is fetched where it is needed.
 */
export function followHiding(lab: Pick<Lab, 'store' | 'actions' | 'paintLoop'>): Promise<void> {
  const { store, actions } = lab;
  function begin(): Promise<void> {
    const begun = fetchPart(() => import('./hiding')).then(
      ({ followHidden }) => followHidden(lab),
      () => actions.setRun({ notice: { kind: 'partMissing' } }),
    );
    return settled.during(begun);
  }
  if (/[?&](show|hide)=/.test(window.location.search)) return begin();
  const end = store.subscribe(({ lesson: { lesson } }) => {
    if (!lesson?.steps.some(({ show }) => show?.hide ?? show?.only)) return;
    end();
    void begin();
  });
  return Promise.resolve();
}
