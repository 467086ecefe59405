import type { PlaneView } from '../../core/data/planeView';
import type { Traced } from '../../tracer/client';
import { css, heatColour, type Palette } from '../palette';
import { type PlaneState, paintRasters } from '../plane/painter';
import { isDense } from '../plane/points';
import { standalone } from './standalone';
import { rasterScale, type Still, type StillLayer, svgElement } from './still';

/** The plane as it stands on the page. */
export interface PlaneOnPage {
  readonly view: PlaneView;
  readonly palette: Palette;
  readonly state: PlaneState;
  /** The model as it was traced last, where it is curved. */
  readonly traced: Traced | null;
  readonly axes: SVGSVGElement;
  readonly lines: SVGSVGElement;
  /** Below the points: how they pull at the weights, at `rasterScale`; null where that is not looked at. */
  readonly pulls: HTMLCanvasElement | null;
  /** The boundaries of runs that are compared; null where none are. */
  readonly boundaries: SVGSVGElement | null;
  readonly marks: SVGSVGElement;
  /** Room of the upright axis, left of the plotted area. */
  readonly room: number;
  /** The caption below the plane. */
  readonly caption: readonly string[];
  readonly legend: { readonly class0: string; readonly class1: string; readonly shading: string };
}

const margin = 16;
const fontSize = 12;
const lineHeight = 20;
/** Between two entries of the legend. */
const apart = 20;
const shadingWidth = 64;
/** Elements of pointer and keyboard, which are no part of the picture. */
const passing = '.hovered-ring, .dragged-ring, .newest-ring, .plane-cursor, .highlight-ring';

/** The plane with axes, legend and caption. */
export function planeStill(plane: PlaneOnPage): Still {
  const { view, palette, state, traced, axes, lines, pulls, boundaries, marks, room } = plane;
  const [x, y] = [margin + room, margin];
  const axesSvg = standalone(axes);
  const rasters = paintRasters(view, palette, state, traced, rasterScale);
  const raster = (canvas: HTMLCanvasElement): StillLayer => ({
    kind: 'canvas',
    canvas,
    x,
    y,
    width: view.width,
    height: view.height,
  });
  const drawing = (svg: SVGSVGElement): StillLayer => ({ kind: 'svg', svg: standalone(svg, passing), x, y });
  // Density would hide the lines.
  const middle = isDense(state.points)
    ? [raster(rasters.points), drawing(lines)]
    : [drawing(lines), ...(pulls ? [raster(pulls)] : []), raster(rasters.rings), raster(rasters.points)];
  const width = axesSvg.width.baseVal.value + 2 * margin;
  const words = drawWords(plane, view.width);
  const top = margin + axesSvg.height.baseVal.value + 8;
  return {
    width,
    height: top + words.height.baseVal.value + margin,
    background: css(palette.paper),
    layers: [
      raster(rasters.heat),
      ...middle,
      ...(boundaries ? [drawing(boundaries)] : []),
      drawing(marks),
      { kind: 'svg', svg: axesSvg, x: margin, y: margin },
      { kind: 'svg', svg: words, x, y: top },
    ],
  };
}

/** Part of the legend: how wide it is, and its marks and words with their left end at a place. */
interface Entry {
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly SVGElement[];
}

/** Legend and caption, wrapped to a width, with the height that they take. */
function drawWords({ axes, palette, legend, caption }: PlaneOnPage, width: number): SVGSVGElement {
  const { fontFamily } = getComputedStyle(axes);
  const words = (text: string, x: number, y: number) => {
    const looks = { fill: css(palette.ink), 'font-family': fontFamily, 'font-size': fontSize };
    const element = svgElement('text', { ...looks, x, y });
    element.textContent = text;
    return element;
  };
  const entry = (text: string, room: number, mark: Entry['draw']): Entry => ({
    width: room + textWidth(text, `${fontSize}px ${fontFamily}`),
    draw: (x, y) => [...mark(x, y), words(text, x + room, y)],
  });
  const [zero, one] = [css(palette.class0), css(palette.class1)];
  const entries = [
    entry(legend.class0, 16, (x, y) => [svgElement('circle', { cx: x + 5, cy: y - 4, r: 5, fill: zero })]),
    entry(legend.class1, 17, (x, y) => [
      svgElement('path', { d: `M${x + 6},${y - 10}l6,6l-6,6l-6,-6z`, fill: one }),
    ]),
    entry(legend.shading, shadingWidth + 8, (x, y) => drawShading(palette, x, y)),
    ...caption.map((text) => entry(text, 0, () => [])),
  ];
  const svg = svgElement('svg', { width });
  let [x, y] = [0, lineHeight - 5];
  for (const { width: wide, draw } of entries) {
    if (x > 0 && x + wide > width) [x, y] = [0, y + lineHeight];
    svg.append(...draw(x, y));
    x += wide + apart;
  }
  svg.setAttribute('height', String(y + 6));
  return svg;
}

function drawShading(palette: Palette, x: number, y: number): SVGElement[] {
  return Array.from({ length: shadingWidth }, (_, k) => {
    const fill = css(heatColour(palette, k / (shadingWidth - 1)));
    return svgElement('rect', { x: Math.round(x) + k, y: y - 9, width: 1, height: 10, fill });
  });
}

function textWidth(text: string, font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 7 * text.length;
  context.font = font;
  return context.measureText(text).width;
}
