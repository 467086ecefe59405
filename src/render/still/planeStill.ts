import type { PlaneView } from '../../core/data/planeView';
import type { Traced } from '../../tracer/client';
import { css, heatColour, type Palette } from '../palette';
import type { Pen } from '../pen';
import type { PlaneState } from '../plane/painter';
import { addMark, isDense } from '../plane/points';
import { planeLayers } from './planeLayers';
import { standalone } from './standalone';
import { type Still, type StillLayer, svgElement } from './still';
import { createSvgPen } from './svgPen';

/** The plane as it stands on the page. */
export interface PlaneOnPage {
  readonly view: PlaneView;
  readonly palette: Palette;
  readonly state: PlaneState;
  /** The model as it was traced last, where it is curved. */
  readonly traced: Traced | null;
  readonly axes: SVGSVGElement;
  readonly lines: SVGSVGElement;
  /** The band of the best boundary, below the lines; null where it is not looked at. */
  readonly band: SVGSVGElement | null;
  /** Draws the lines of resamples, over the band; null where they are not looked at. */
  readonly swarm: ((pen: Pen) => void) | null;
  /** Below the points: draws how they pull at the weights; null where that is not looked at. */
  readonly pulls: ((pen: Pen) => void) | null;
  /** The boundaries of runs that are compared; null where none are. */
  readonly boundaries: SVGSVGElement | null;
  /** The best boundary without a point that is pointed at; null where that is not looked at. */
  readonly without: SVGSVGElement | null;
  readonly marks: SVGSVGElement;
  /** False where a person has left them out; what is left out of the SVGs, their style says. */
  readonly hasShading: boolean;
  readonly hasRings: boolean;
  /** Room of the upright axis, left of the plotted area. */
  readonly room: number;
  /** The caption below the plane. */
  readonly caption: readonly string[];
  readonly legend: PlaneLegend;
}

/** What is said of each mark on the plane; null of those that are not there. */
export interface PlaneLegend {
  readonly class0: string;
  readonly class1: string;
  readonly shading: string | null;
  readonly ring: string | null;
  readonly hollow: string | null;
  /** Of the dashed boundary of the best weights. */
  readonly best: string | null;
  /** Of further lines, each with the selector of what is drawn. */
  readonly lines: readonly { readonly text: string; readonly of: string }[];
  /** Of the band, and of the lines of resamples. */
  readonly band: string | null;
  readonly swarm: string | null;
  /** Of the lines of the model that the labels come from. */
  readonly truth: string | null;
  /** Of the dotted boundary without a point. */
  readonly without: string | null;
  /** Of the marks' sizes. */
  readonly sizes: string | null;
}

const margin = 16;
const fontSize = 12;
const lineHeight = 20;
/** Between two entries of the legend. */
const apart = 20;
const shadingWidth = 64;
/** Elements of pointer and keyboard, which are no part of the picture. */
const passing = '.hovered-ring, .dragged-ring, .newest-ring, .plane-cursor, .highlight-ring, .truth-knob';

/** The plane with axes, legend and caption. */
export function planeStill(plane: PlaneOnPage): Still {
  const { view, palette, state, axes, lines, boundaries, without, marks, room } = plane;
  const [x, y] = [margin + room, margin];
  const axesSvg = standalone(axes);
  const { shading, rings, points, pulls, swarm } = planeLayers(plane, x, y);
  const drawing = (svg: SVGSVGElement): StillLayer => ({ kind: 'svg', svg: standalone(svg, passing), x, y });
  const certainty = [...(plane.band ? [drawing(plane.band)] : []), ...swarm];
  // Density would hide the lines.
  const middle = isDense(state.points)
    ? [points, ...certainty, drawing(lines)]
    : [...certainty, drawing(lines), ...pulls, ...(plane.hasRings ? rings : []), points];
  const width = axesSvg.width.baseVal.value + 2 * margin;
  const words = drawWords(plane, view.width);
  const top = margin + axesSvg.height.baseVal.value + 8;
  return {
    width,
    height: top + words.height.baseVal.value + margin,
    background: css(palette.paper),
    layers: [
      ...(plane.hasShading ? shading : []),
      ...middle,
      ...(boundaries ? [drawing(boundaries)] : []),
      ...(without ? [drawing(without)] : []),
      drawing(marks),
      { kind: 'svg', svg: axesSvg, x: margin, y: margin },
      { kind: 'svg', svg: words, x, y: top },
    ],
  };
}

/** Part of the legend: how wide it is, its words after the room of its marks, and how those are drawn with their left end at a place. */
interface Entry {
  readonly text: string;
  readonly room: number;
  readonly width: number;
  readonly draw: (pen: Pen, x: number, y: number) => void;
}

/** Legend and caption, wrapped to a width, with the height that they take. */
function drawWords(
  { axes, lines, band, without, palette, legend, caption }: PlaneOnPage,
  width: number,
): SVGSVGElement {
  const { fontFamily } = getComputedStyle(axes);
  const looks = { fill: css(palette.ink), 'font-family': fontFamily, 'font-size': fontSize };
  const entry = (text: string | null, room: number, draw: Entry['draw']): Entry[] =>
    text === null ? [] : [{ text, room, width: room + textWidth(text, `${fontSize}px ${fontFamily}`), draw }];
  const { pen, svg } = createSvgPen({ width, height: 0 }, 'legend');
  const entries = [
    ...entry(legend.class0, 16, (pen, x, y) => drawClass(pen, palette, 0, x + 5, y)),
    ...entry(legend.class1, 17, (pen, x, y) => drawClass(pen, palette, 1, x + 6, y)),
    ...entry(legend.shading, shadingWidth + 8, (pen, x, y) => drawShading(pen, palette, x, y)),
    ...entry(legend.ring, 19, (pen, x, y) => drawRing(pen, palette, x + 6.5, y)),
    ...entry(legend.hollow, 31, (pen, x, y) => drawHollow(pen, palette, x, y)),
    ...entry(legend.best, 34, (_, x, y) => svg.append(lineAs(lines, '.optimum-boundary', x, y))),
    ...entry(legend.truth, 34, (_, x, y) => svg.append(lineAs(lines, '.truth-boundary', x, y))),
    ...legend.lines.flatMap(({ text, of }) =>
      entry(text, 34, (_, x, y) => svg.append(lineAs(lines, of, x, y))),
    ),
    ...entry(legend.without, 34, (_, x, y) => svg.append(lineAs(without ?? lines, '.without-line', x, y))),
    ...entry(legend.sizes, 26, (pen, x, y) => drawSizes(pen, palette, x, y)),
    ...entry(legend.band, 34, (_, x, y) => svg.append(...bandSwatch(band, x, y))),
    ...entry(legend.swarm, 34, (_, x, y) => svg.append(...swarmSwatch(band, x, y))),
    ...caption.flatMap((text) => entry(text, 0, () => {})),
  ];
  let [x, y] = [0, lineHeight - 5];
  for (const { text, room, width: wide, draw } of entries) {
    if (x > 0 && x + wide > width) [x, y] = [0, y + lineHeight];
    draw(pen, x, y - 4);
    const element = svgElement('text', { ...looks, x: x + room, y });
    element.textContent = text;
    svg.append(element);
    x += wide + apart;
  }
  svg.setAttribute('height', String(y + 6));
  return svg;
}

function drawClass(pen: Pen, palette: Palette, label: number, x: number, y: number): void {
  pen.fillStyle = css(label === 0 ? palette.class0 : palette.class1);
  pen.beginPath();
  addMark(pen, label, x, y, 5);
  pen.fill();
}

function drawRing(pen: Pen, { ink }: Palette, x: number, y: number): void {
  pen.strokeStyle = css(ink);
  pen.lineWidth = 1.25;
  pen.beginPath();
  pen.arc(x, y, 6, 0, 2 * Math.PI);
  pen.stroke();
}

function drawSizes(pen: Pen, { ink }: Palette, left: number, y: number): void {
  pen.fillStyle = css(ink);
  pen.beginPath();
  addMark(pen, 0, left + 3, y, 2.5);
  addMark(pen, 0, left + 14, y, 6);
  pen.fill();
}

function drawHollow(pen: Pen, { class0, class1, paper }: Palette, left: number, y: number): void {
  pen.fillStyle = css(paper);
  pen.lineWidth = 2;
  for (const label of [0, 1]) {
    pen.strokeStyle = css(label === 0 ? class0 : class1);
    pen.beginPath();
    addMark(pen, label, left + 5 + 13 * label, y, 4.5);
    pen.fill();
    pen.stroke();
  }
}

/** As a line on the plane is drawn. */
function lineAs(lines: SVGSVGElement, drawn: string, x: number, y: number): SVGElement {
  const { stroke, strokeDasharray } = getComputedStyle(lines.querySelector(drawn) ?? lines);
  return svgElement('path', {
    d: `M${x},${y}h26`,
    fill: 'none',
    stroke,
    'stroke-width': 2,
    'stroke-dasharray': strokeDasharray.replaceAll('px', ''),
  });
}

/** A piece of the band with its middle. */
function bandSwatch(band: SVGSVGElement | null, x: number, y: number): SVGElement[] {
  const stroke = certaintyColour(band);
  return [
    svgElement('path', { d: `M${x},${y - 5}h26v10h-26z`, fill: stroke, 'fill-opacity': 0.2, stroke }),
    svgElement('path', { d: `M${x},${y}h26`, stroke, 'stroke-width': 2, 'stroke-dasharray': '7 5' }),
  ];
}

/** A few lines that cross. */
function swarmSwatch(band: SVGSVGElement | null, x: number, y: number): SVGElement[] {
  const d = `M${x},${y - 4}l26,6M${x},${y - 1}l26,1M${x},${y + 3}l26,-6`;
  return [svgElement('path', { d, fill: 'none', stroke: certaintyColour(band), 'stroke-width': 1.25 })];
}

const certaintyColour = (band: SVGSVGElement | null) =>
  getComputedStyle(band ?? document.documentElement)
    .getPropertyValue('--good')
    .trim();

/** From 0 over ½ to 1 the colours are mixed evenly, so that three of them give all. */
function drawShading(pen: Pen, palette: Palette, x: number, y: number): void {
  const gradient = pen.createLinearGradient(x, 0, x + shadingWidth, 0);
  for (const p of [0, 0.5, 1]) gradient.addColorStop(p, css(heatColour(palette, p)));
  pen.fillStyle = gradient;
  pen.fillRect(x, y - 5, shadingWidth, 10);
}

function textWidth(text: string, font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 7 * text.length;
  context.font = font;
  return context.measureText(text).width;
}
