import { markAll } from '../mark';
import { fitText } from './fitText';
import type { ChartBox } from './lossGeometry';
import { lengthOf, linePath, type Place, pixelOf, type SurfaceScales, tangled } from './surfaceGeometry';

/** The way of a run that is compared with others. Its slot gives it its colour and its dashes. */
export interface RunPath {
  readonly slot: number;
  readonly name: string;
  /** From its start to where it stands. */
  readonly places: readonly Place[];
}

/** Draws the way of each run, with a dot where it stands. */
export function drawRunPaths(group: SVGGElement, scales: SurfaceScales, runs: readonly RunPath[]): void {
  markAll(group, 'g', 'surface-run', runs, ({ slot }) => slot).each(function draw({ slot, places }) {
    const way = linePath(places, scales);
    const isTangled = lengthOf(places, scales) > tangled;
    markAll(this, 'path', 'run-casing', isTangled ? [] : [way]).attr('d', (d) => d);
    markAll(this, 'path', 'run-line', [way])
      .attr('class', `run-${slot} run-line`)
      .classed('is-tangled', isTangled)
      .attr('d', (d) => d);
    const end = places.length > 0 ? pixelOf(places[places.length - 1], scales) : null;
    markAll(this, 'circle', 'surface-run-end', end ? [end] : [])
      .attr('class', `run-${slot} surface-run-end`)
      .attr('r', 4)
      .attr('cx', ({ px }) => px)
      .attr('cy', ({ py }) => py);
  });
}

/** A name in the legend, in pixels from its upper left corner. */
interface Entry {
  /** Null for the page's own run. */
  readonly slot: number | null;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const row = 18;
const swatch = 30;
/** Between swatch and name, and between two entries. */
const gap = { name: 6, entry: 10 };
/** A character is about so wide, in pixels. */
const letter = 5.8;

/** A legend of the runs below a chart of so many pixels across: where each entry stands, and how high it is in all. */
export function runLegend(runs: readonly RunPath[], own: string, width: number) {
  const names = runs.length > 0 ? [{ slot: null, name: own }, ...runs] : [];
  const longest = Math.max(0, ...names.map(({ name }) => name.length));
  const widest = Math.min(width, swatch + gap.name + letter * longest + gap.entry);
  const columns = Math.max(1, Math.floor((width + gap.entry) / Math.max(1, widest)));
  const entries = names.map(({ slot, name }, i): Entry => {
    const [x, y] = [(i % columns) * (width / columns), Math.floor(i / columns) * row + 12];
    return { slot, name, x, y };
  });
  const height = names.length > 0 ? Math.ceil(names.length / columns) * row + 8 : 0;
  return { entries, columns, height };
}

/**
 * Draws the legend along the lower edge of the picture. Where the way of the page's own run is that of another, `hasOwnLine` is
 * false: it has a dot only.
 */
export function drawRunLegend(
  svg: SVGSVGElement,
  { width, height }: ChartBox,
  legend: ReturnType<typeof runLegend>,
  hasOwnLine: boolean,
): void {
  const top = height - legend.height + 8;
  const groups = markAll(svg, 'g', 'run-entry', legend.entries, ({ slot }) => slot ?? 'own');
  groups
    .attr('transform', ({ x, y }) => `translate(${x},${top + y})`)
    .each(function draw({ slot, name }) {
      const isOwn = slot === null;
      markAll(this, 'path', 'run-line', !isOwn || hasOwnLine ? [null] : [])
        .attr('class', isOwn ? 'run-line' : `run-${slot} run-line`)
        .attr('d', `M0,-4H${swatch}`);
      markAll(this, 'circle', 'run-entry-dot', isOwn ? [null] : [])
        .attr('r', 4)
        .attr('cx', swatch / 2)
        .attr('cy', -4);
      markAll(this, 'text', 'run-entry-name', [name])
        .attr('class', isOwn ? 'run-entry-name' : `run-${slot} run-entry-name`)
        .attr('x', swatch + gap.name)
        .text(name)
        .each(function fit() {
          fitText(this, width / legend.columns - swatch - gap.name - (legend.columns > 1 ? 4 : 0));
        });
    });
}
