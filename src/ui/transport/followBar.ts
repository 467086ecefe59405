/** Keeps the height of the bar at the page's foot in `--bar` of an element, for what stands on it. Returns what ends that. */
export function followBar(element: HTMLElement): () => void {
  const bar = document.querySelector<HTMLElement>('.transport');
  const stand = new ResizeObserver(() => element.style.setProperty('--bar', `${bar?.offsetHeight ?? 0}px`));
  if (bar) stand.observe(bar);
  return () => stand.disconnect();
}
