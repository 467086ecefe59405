import { settled } from '../render/settled';
import type { LabStore } from '../store/store';

/** Events of a person or the window that may change the picture without a change of the store. */
const events = [
  ...['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerover', 'pointerout'],
  ...['click', 'dblclick', 'contextmenu', 'wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['keydown', 'keyup', 'input', 'change', 'paste', 'cut', 'dragenter', 'dragover', 'dragleave', 'drop'],
  ...['focusin', 'focusout', 'beforetoggle', 'toggle', 'scroll', 'scrollend', 'resize', 'hashchange'],
] as const;

/** The page is not settled from the moment on at which the store changes, or something is done to the page. */
export function touchOnNews(store: LabStore): void {
  store.subscribe(settled.touch);
  for (const event of events) {
    window.addEventListener(event, settled.touch, { capture: true, passive: true });
  }
}
