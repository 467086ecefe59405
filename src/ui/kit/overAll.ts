import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** True if the browser itself can show an element over everything else: Chromium 114, Firefox 125, Safari 17. */
export const hasPopovers = (): boolean => 'popover' in HTMLElement.prototype;

/**
 * What has a `popoverAttribute`, and a style that fixes it over the page. Where the browser knows no popovers it stands at
 * the end of the page, or of the dialog that `owner` is in, so that nothing cuts it or lies over it.
 */
export function overAll(content: ReactNode, owner: Element | null): ReactNode {
  return hasPopovers() ? content : createPortal(content, owner?.closest('dialog') ?? document.body);
}

/** The attribute of it. Where the browser knows no popovers it has none: Chromium 109 warns of it. */
export const popoverAttribute = (): { popover?: 'manual' } => (hasPopovers() ? { popover: 'manual' } : {});

/** Shows it, once it is in the page. */
export function showOverAll(element: HTMLElement): void {
  if (hasPopovers()) element.showPopover();
}

/** The least room between a menu and the edge of the window. */
const margin = 8;

/** Puts a fixed element to a place in pixels of the window, as far as there is room. */
export function placeInWindow(element: HTMLElement, x: number, y: number): void {
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(margin, Math.min(x, window.innerWidth - width - margin))}px`;
  element.style.top = `${Math.max(margin, Math.min(y, window.innerHeight - height - margin))}px`;
}
