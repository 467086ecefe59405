import type { Pen } from '../pen';
import { svgElement } from './still';

/** With so many decimals lengths in pixels are written. */
const decimals = 2;

/** A number as short as it can be written with two decimals. */
export const rounded = (value: number): string => String(Number(value.toFixed(decimals)));

/** A fill that an element refers to. */
interface Gradient extends CanvasGradient {
  readonly id: string;
}

/**
 * A pen whose strokes become shapes of an SVG of this size: each path filled or stroked one element, and one stroked and filled in turn is
 * one as well. Arcs are whole circles. `name` tells the gradients of several drawings in one file apart.
 */
export function createSvgPen(
  size: { readonly width: number; readonly height: number },
  name: string,
): { readonly pen: Pen; readonly svg: SVGSVGElement } {
  const svg = svgElement('svg', { width: size.width, height: size.height });
  let path = '';
  /** The path as it was filled or stroked last. */
  let drawn: { readonly element: SVGElement; readonly isFill: boolean; readonly opacity: number } | null =
    null;
  let gradients = 0;
  let dashes: readonly number[] = [];

  const add = (step: string) => {
    path += step;
    drawn = null;
  };
  const fillOf = (style: Pen['fillStyle']) =>
    typeof style === 'string' ? style : `url("#${(style as Gradient).id}")`;
  const place = (element: SVGElement, look: Readonly<Record<string, string>>) => {
    for (const [key, value] of Object.entries(look)) element.setAttribute(key, value);
    if (pen.globalAlpha !== 1) element.setAttribute('opacity', rounded(pen.globalAlpha));
    svg.append(element);
  };
  const paint = (look: Readonly<Record<string, string>>, isFill: boolean) => {
    if (path === '') return;
    const opacity = pen.globalAlpha;
    if (drawn && drawn.isFill !== isFill && drawn.opacity === 1 && opacity === 1) {
      for (const [key, value] of Object.entries(look)) drawn.element.setAttribute(key, value);
      if (isFill) drawn.element.setAttribute('paint-order', 'stroke');
      drawn = null;
      return;
    }
    const element = svgElement('path', { d: path });
    place(element, { ...(isFill ? {} : { fill: 'none' }), ...look });
    drawn = { element, isFill, opacity };
  };

  const pen: Pen = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    lineJoin: 'miter',
    globalAlpha: 1,
    beginPath() {
      path = '';
      drawn = null;
    },
    moveTo: (x, y) => add(`M${rounded(x)},${rounded(y)}`),
    lineTo: (x, y) => add(`L${rounded(x)},${rounded(y)}`),
    closePath: () => add('z'),
    arc(x, y, radius) {
      const start = `M${rounded(x + radius)},${rounded(y)}`;
      const [r, across] = [rounded(radius), rounded(2 * radius)];
      add(`${path.endsWith(start) ? '' : start}a${r},${r} 0 1 1-${across},0a${r},${r} 0 1 1 ${across},0`);
    },
    fill: () => paint({ fill: fillOf(pen.fillStyle) }, true),
    stroke() {
      const look = {
        stroke: fillOf(pen.strokeStyle),
        'stroke-width': rounded(pen.lineWidth),
        ...(pen.lineJoin === 'miter' ? {} : { 'stroke-linejoin': pen.lineJoin }),
        ...(dashes.length > 0 ? { 'stroke-dasharray': dashes.map(rounded).join(' ') } : {}),
      };
      paint(look, false);
    },
    setLineDash(lengths) {
      dashes = [...lengths];
    },
    fillRect(x, y, width, height) {
      const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
      place(svgElement('rect', box), { fill: fillOf(pen.fillStyle) });
    },
    createLinearGradient(x1, y1, x2, y2): Gradient {
      const id = `${name}-${++gradients}`;
      const ends = { x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2) };
      const element = svgElement('linearGradient', { id, gradientUnits: 'userSpaceOnUse', ...ends });
      svg.append(element);
      return {
        id,
        addColorStop(offset, color) {
          element.append(svgElement('stop', { offset: offset.toFixed(4), 'stop-color': color }));
        },
      };
    },
  };
  return { pen, svg };
}
