import { standalone } from './standalone';
import { type Still, svgElement } from './still';

const margin = 16;
/** Room of the title above the chart. */
const heading = 26;

/** A chart on the page with its title above it, on the colour behind it. */
export function chartStill(chart: SVGSVGElement, title: string): Still {
  const copy = standalone(chart);
  const style = getComputedStyle(chart);
  const width = copy.width.baseVal.value + 2 * margin;
  const head = svgElement('svg', { width, height: margin + heading });
  const text = svgElement('text', {
    x: margin,
    y: margin + 14,
    fill: style.getPropertyValue('--ink').trim(),
    'font-family': style.fontFamily,
    'font-size': 15,
    'font-weight': 600,
  });
  text.textContent = title;
  head.append(text);
  return {
    width,
    height: copy.height.baseVal.value + heading + 2 * margin,
    background: style.getPropertyValue('--panel').trim(),
    layers: [
      { kind: 'svg', svg: head, x: 0, y: 0 },
      { kind: 'svg', svg: copy, x: margin, y: margin + heading },
    ],
  };
}
