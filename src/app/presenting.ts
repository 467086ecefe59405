import type { Lab } from '../lab/ports';
import { presentable } from '../ui/presented';
import { parameterOf, writeParameter } from './address';

/** The page's address has `present=on` while it is presented, so that loading it again, or a bookmark, opens it so. */
const parameter = 'present';

/**
 * Presents the page where its address asks for that, then keeps `data-present` of the page and the address at what the store says.
 * Windows that are too small for it show the usual page.
 */
export function followPresenting({
  store,
  actions,
  paintLoop,
}: Pick<Lab, 'store' | 'actions' | 'paintLoop'>): void {
  const isRoomy = window.matchMedia(presentable);
  function apply(): void {
    const { dataset } = document.documentElement;
    if (store.getState().shell.isPresenting && isRoomy.matches) dataset.present = '';
    else delete dataset.present;
    paintLoop.invalidate();
  }
  actions.setShell({ isPresenting: parameterOf(parameter) === 'on' });
  apply();
  isRoomy.addEventListener('change', apply);
  store.subscribe(({ shell }, before) => {
    if (shell.isPresenting === before.shell.isPresenting) return;
    apply();
    // The tools are out of sight there.
    if (shell.isPresenting) actions.setPlane({ tool: 'point' });
    writeParameter(parameter, shell.isPresenting ? 'on' : null);
  });
}
