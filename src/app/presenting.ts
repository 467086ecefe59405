import type { Lab } from '../lab/ports';
import { selectIsPresented } from '../store/presented';
import { parameterOf, writeParameter } from './address';

/** Windows that have room for the page in presentation size; none of them has one column. */
const presentable =
  '(min-width: 1240px) and (min-height: 560px), (min-width: 1000px) and (min-aspect-ratio: 1001/1000) and (min-height: 560px)';

/** The page's address has `present=on` while it is presented, so that loading it again, or a bookmark, opens it so. */
const parameter = 'present';

/**
 * Presents the page where its address asks for that, then keeps `data-present` of the page and the address at what the store says,
 * and the store at whether the window has room. Windows that are too small for it show the usual page.
 */
export function followPresenting({
  store,
  actions,
  paintLoop,
}: Pick<Lab, 'store' | 'actions' | 'paintLoop'>): void {
  const isRoomy = window.matchMedia(presentable);
  function apply(): void {
    const { dataset } = document.documentElement;
    if (selectIsPresented(store.getState())) dataset.present = '';
    else delete dataset.present;
    paintLoop.invalidate();
  }
  const isAskedFor = parameterOf(parameter) === 'on';
  actions.setShell({ isPresenting: isAskedFor, hasPresentingRoom: isRoomy.matches });
  apply();
  isRoomy.addEventListener('change', () => actions.setShell({ hasPresentingRoom: isRoomy.matches }));
  store.subscribe((state, before) => {
    const { isPresenting } = state.shell;
    if (selectIsPresented(state) !== selectIsPresented(before)) apply();
    if (isPresenting !== before.shell.isPresenting) writeParameter(parameter, isPresenting ? 'on' : null);
  });
}
