import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Extent, reveal, rowsToDraw, type Scroll, scrollHeight, settle, shiftAt } from './scrollWindow';

const tellsScrollEnd = (): boolean => 'onscrollend' in HTMLElement.prototype;

/** Milliseconds without scrolling that are its end, where the browser does not tell of it. */
const restMilliseconds = 150;

/**
 * Which of many rows are to be drawn in a scrolling element, and where. The height of a row comes from its CSS variable
 * `--row`, that of the head which sticks to its top from `--head`.
 */
export function useScroller(rows: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ rowHeight: 32, viewport: 320 });
  const [drawn, setDrawn] = useState<Scroll>({ scrollTop: 0, shift: 0 });
  const extent: Extent = { rows, ...size };
  const now = useRef({ scroll: drawn, drawn, extent });
  const rest = useRef<number>(undefined);
  now.current.drawn = drawn;
  now.current.extent = extent;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const style = getComputedStyle(element);
      const rowHeight = Number.parseFloat(style.getPropertyValue('--row'));
      const viewport = element.clientHeight - Number.parseFloat(style.getPropertyValue('--head'));
      setSize({ rowHeight, viewport });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  /** Takes over where the element stands; draws again only when that takes other rows. */
  function follow(): void {
    const { current } = now;
    const scrollTop = scroller.current?.scrollTop ?? 0;
    current.scroll = { scrollTop, shift: shiftAt(current.extent, scrollTop, current.scroll) };
    const [before, after] = [current.drawn, current.scroll].map((at) => rowsToDraw(current.extent, at));
    const isSame = before.first === after.first && before.end === after.end;
    if (!isSame || current.drawn.shift !== current.scroll.shift) setDrawn(current.scroll);
  }

  function goTo(next: Scroll | null): void {
    if (!next || !scroller.current) return;
    flushSync(() => setDrawn(next));
    scroller.current.scrollTop = next.scrollTop;
    // The browser rounds; the rows stay where they were meant to be.
    const { scrollTop } = scroller.current;
    now.current.scroll = { scrollTop, shift: next.shift };
  }

  const settleDown = () => goTo(settle(now.current.extent, now.current.scroll));

  function onScroll(): void {
    follow();
    if (tellsScrollEnd()) return;
    window.clearTimeout(rest.current);
    rest.current = window.setTimeout(settleDown, restMilliseconds);
  }

  // After every rendering: fewer rows or another height may be another place.
  useLayoutEffect(follow);

  useEffect(() => {
    const element = scroller.current;
    element?.addEventListener('scrollend', settleDown);
    return () => element?.removeEventListener('scrollend', settleDown);
  });

  return {
    scroller,
    onScroll,
    height: scrollHeight(extent),
    ...rowsToDraw(extent, drawn),
    /** The place of a row in the scroller; rows that are not to be drawn may lie outside of it. */
    topOf: (row: number) => row * size.rowHeight - drawn.shift,
    reveal: (row: number) => goTo(reveal(now.current.extent, row, now.current.scroll)),
    /** How many rows a page is. */
    page: Math.max(1, Math.floor(size.viewport / size.rowHeight) - 1),
    rowHeight: size.rowHeight,
  };
}
