import { useLayoutEffect, useRef, useState } from 'react';
import type { ChartBox } from '../../render/charts/lossGeometry';
import { figureSize } from '../../render/figureUnit';
import { useLab } from '../useLab';

const margins = { left: 46, right: 24, top: 24, bottom: 38 };

/** The chart's size in its own pixels with its margins, measured anew when the element changes size; null while it is not shown. */
export function useChartBox(svg: { readonly current: SVGSVGElement | null }): {
  readonly current: ChartBox | null;
} {
  const { paintLoop } = useLab();
  const known = useRef<ChartBox | null>(null);
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      known.current = measure(element);
      paintLoop.invalidate();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [svg, paintLoop]);
  const [box] = useState(() => ({
    get current() {
      // What is only on paper is drawn before the observer could tell of it.
      const isForPaper = document.documentElement.dataset.printing !== undefined;
      if (!known.current && svg.current && isForPaper) known.current = measure(svg.current);
      return known.current;
    },
  }));
  return box;
}

function measure(svg: SVGSVGElement): ChartBox | null {
  const size = figureSize(svg);
  return size.width > 0 ? { ...size, ...margins } : null;
}
