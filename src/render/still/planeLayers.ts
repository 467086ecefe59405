import type { PlaneView } from '../../core/data/planeView';
import type { Traced } from '../../tracer/client';
import { clearCanvas } from '../canvas';
import type { Palette } from '../palette';
import type { Pen } from '../pen';
import { drawHeatMap } from '../plane/heatMap';
import { lazyCurved, lazyDensity, lazyOneFeature } from '../plane/lazyParts';
import { type PlaneState, ringsOf } from '../plane/painter';
import { drawPoints, drawRings, isDense, ringLimit } from '../plane/points';
import { isCurved } from '../plane/traced';
import { rasterScale, type StillLayer } from './still';
import { createSvgPen } from './svgPen';

/** What of the plane the page paints on canvases, for a file: shapes, and pixels only where shapes would be too many. */
export interface PlaneLayers {
  readonly shading: readonly StillLayer[];
  readonly rings: readonly StillLayer[];
  readonly points: StillLayer;
  readonly pulls: readonly StillLayer[];
  readonly swarm: readonly StillLayer[];
}

interface Painted {
  readonly view: PlaneView;
  readonly palette: Palette;
  readonly state: PlaneState;
  /** The model as it was traced last, where it is curved. */
  readonly traced: Traced | null;
  /** Draws how the points pull at the weights; null where that is not looked at. */
  readonly pulls: ((pen: Pen) => void) | null;
  /** Draws the lines of resamples; null where they are not looked at. */
  readonly swarm: ((pen: Pen) => void) | null;
}

/**
 * The layers of a plane whose plotted area has its corner at (`x`, `y`) of the picture.
 * @throws Error where the plane itself cannot be drawn yet.
 */
export function planeLayers(
  { view, palette, state, traced, pulls, swarm }: Painted,
  x: number,
  y: number,
): PlaneLayers {
  const shapes = (name: string, draw: (pen: Pen) => void): StillLayer => {
    const { pen, svg } = createSvgPen(view, name);
    draw(pen);
    return { kind: 'svg', svg, x, y };
  };
  const pixels = (draw: (context: CanvasRenderingContext2D) => void): StillLayer => {
    const context = clearCanvas(document.createElement('canvas'), view, rasterScale);
    draw(context);
    return { kind: 'canvas', canvas: context.canvas, x, y, width: view.width, height: view.height };
  };

  function shading(parameters: Float64Array): StillLayer[] {
    if (state.isOneFeature) {
      const { drawSides } = fetched(lazyOneFeature.present());
      return [shapes('shading', (pen) => drawSides(pen, view, parameters, state.threshold, palette))];
    }
    if (!isCurved(parameters, false)) {
      return [shapes('shading', (pen) => drawHeatMap(pen, view, parameters, palette))];
    }
    const picture = traced && fetched(lazyCurved.present()).shadePicture(view, traced, palette);
    if (!picture) return [];
    const clip = { x, y, width: view.width, height: view.height };
    return [{ kind: 'canvas', ...picture, x: x + picture.x, y: y + picture.y, clip }];
  }
  function rings(parameters: Float64Array): StillLayer[] {
    const drawn = traced?.question ?? { parameters, threshold: state.threshold };
    const { points } = state;
    return [shapes('rings', (pen) => drawRings(pen, view, points, ringsOf(state, drawn), state, palette))];
  }
  function points(): StillLayer {
    const { points: drawn } = state;
    if (isDense(drawn)) {
      const { createDensityLayer } = fetched(lazyDensity.present());
      return pixels((context) => createDensityLayer()(context, view, drawn, palette));
    }
    const draw = (pen: Pen) => drawPoints(pen, view, drawn, state, palette);
    return drawn.y.length > ringLimit ? pixels(draw) : shapes('points', draw);
  }
  return {
    shading: state.parameters ? shading(state.parameters) : [],
    rings: state.parameters ? rings(state.parameters) : [],
    points: points(),
    pulls: pulls ? [shapes('pulls', pulls)] : [],
    swarm: swarm ? [shapes('swarm', swarm)] : [],
  };
}

function fetched<Part>(part: Part | null): Part {
  if (!part) throw new Error('the plane is not drawn');
  return part;
}
