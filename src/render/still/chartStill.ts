import { standalone } from './standalone';
import { rasterScale, type Still, type StillLayer, svgElement } from './still';

const margin = 16;
/** Room of the title above the chart. */
const heading = 26;

/** Elements of pointer and keyboard, which are no part of the picture. */
const passing = '.pointed-ring, .pointed-bar';

/** The layers over a chart, of its size and from back to front; canvases painted at so many pixels for each CSS pixel. */
export type PaintOver = (scale: number) => readonly (HTMLCanvasElement | SVGSVGElement)[];

/** A chart on the page with its title above it, on the colour behind it. */
export function chartStill(chart: SVGSVGElement, title: string, paintOver: PaintOver = () => []): Still {
  const copy = standalone(chart);
  const style = getComputedStyle(chart);
  const size = { width: copy.width.baseVal.value, height: copy.height.baseVal.value };
  const place = { x: margin, y: margin + heading };
  const layerOf = (part: HTMLCanvasElement | SVGSVGElement): StillLayer =>
    part instanceof HTMLCanvasElement
      ? { kind: 'canvas', canvas: part, ...place, ...size }
      : { kind: 'svg', svg: standalone(part, passing), ...place };
  const width = size.width + 2 * margin;
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
    height: size.height + heading + 2 * margin,
    background: style.getPropertyValue('--panel').trim(),
    layers: [
      { kind: 'svg', svg: head, x: 0, y: 0 },
      { kind: 'svg', svg: copy, ...place },
      ...paintOver(rasterScale).map(layerOf),
    ],
  };
}
