import { useEffect, useRef } from 'react';
import { placeOn } from '../../../render/figureUnit';
import { useLab } from '../../useLab';

/**
 * Lets a pointer on a chart set the threshold to what `thresholdAt` says of a pixel of it (null: nothing): a mouse by press
 * and drag anywhere, a finger by drag of the dot or a tap anywhere, so that it can still scroll the page. Gives what binds
 * the chart's picture.
 */
export function useThresholdDrag(
  thresholdAt: (px: number, py: number) => number | null,
): (svg: SVGSVGElement | null) => void {
  const { actions } = useLab();
  const element = useRef<SVGSVGElement | null>(null);
  const latest = useRef(thresholdAt);
  useEffect(() => {
    latest.current = thresholdAt;
  });
  useEffect(() => {
    const svg = element.current;
    if (!svg) return;
    const detach = new AbortController();
    const { signal } = detach;
    let isDragging = false;
    let isTap = false;

    const set = (event: MouseEvent) => {
      const { px, py } = placeOn(svg, event);
      const threshold = latest.current(px, py);
      if (threshold !== null) actions.setTabs({ threshold });
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return;
      const isOnDot = event.target instanceof Element && event.target.matches('.dot-grip');
      isDragging = event.pointerType === 'mouse' || isOnDot;
      isTap = !isDragging;
      if (!isDragging) return;
      svg.setPointerCapture(event.pointerId);
      if (!isOnDot) set(event);
    };
    const move = (event: PointerEvent) => {
      if (isDragging) set(event);
    };
    const release = () => {
      isDragging = false;
    };
    const click = (event: MouseEvent) => {
      if (isTap) set(event);
      isTap = false;
    };
    svg.addEventListener('pointerdown', press, { signal });
    svg.addEventListener('pointermove', move, { signal });
    svg.addEventListener('pointerup', release, { signal });
    svg.addEventListener('pointercancel', release, { signal });
    svg.addEventListener('click', click, { signal });
    return () => detach.abort();
  }, [actions]);
  return (svg) => {
    element.current = svg;
  };
}
