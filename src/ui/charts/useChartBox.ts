import { useLayoutEffect, useRef } from 'react';
import type { ChartBox } from '../../render/charts/lossGeometry';
import { figureSize } from '../../render/figureUnit';
import { useLab } from '../useLab';

const margins = { left: 46, right: 24, top: 24, bottom: 38 };

/** The chart's size in its own pixels with its margins, measured anew when the element changes size; null while it is not shown. */
export function useChartBox(svg: { readonly current: SVGSVGElement | null }): {
  readonly current: ChartBox | null;
} {
  const { paintLoop } = useLab();
  const box = useRef<ChartBox | null>(null);
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const size = figureSize(element);
      box.current = size.width > 0 ? { ...size, ...margins } : null;
      paintLoop.invalidate();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [svg, paintLoop]);
  return box;
}
