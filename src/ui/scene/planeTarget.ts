import type { Lab } from '../../lab/ports';
import { grabAt } from '../../render/plane/hand';
import { isDense, nearestPoint, pointRadius } from '../../render/plane/points';
import { lineReach, type MovableLines, type Target } from './movableLine';
import { type Place, type PlaneScene, placeOfPoint } from './planeScene';

/** How much farther than its mark a point, or the probe, can be caught, in CSS pixels. */
const pointReach = { mouse: 4, touch: 9 };
const probeReach = { mouse: 11, touch: 20 };
/** The probe lies on top: within its circle it comes first, around it what is nearer. */
const probeCircle = { mouse: 8, touch: 16 };

/** The point at a place, or null; a finger may be farther off than a mouse. */
export function findPoint(scene: PlaneScene, place: Place, pointer: 'mouse' | 'touch'): number | null {
  const points = scene.drawn();
  const reach = pointRadius(points.y.length) + pointReach[pointer];
  return nearestPoint(scene.view(), points, place.px, place.py, reach);
}

/** What is looked in: the page, its plane, and the lines that a hand can move. */
interface Around {
  readonly lab: Pick<Lab, 'store'>;
  readonly scene: PlaneScene;
  readonly lines: MovableLines;
}

/** The boundary or its arrow at a place, where the model is a line that a hand can move; else null. */
function findBoundary({ lab, scene, lines }: Around, place: Place, reach: number) {
  const { dataset, settings, plane } = lab.store.getState();
  const line = lines.boundary.line();
  const isLine = settings.degree === 1 && dataset.hasVertical && line?.length === 3;
  const grab = isLine && dataset.points.y.length > 0 ? grabAt(scene.view(), line, place, reach) : null;
  // What is not to be seen cannot be taken hold of.
  const part = grab?.grip === 'arrow' ? 'arrow' : 'boundary';
  return plane.hiddenParts?.includes(part) ? null : grab;
}

/**
 * What is at a place for the Point tool: the probe, a point, else a line. Points so many that their density is drawn
 * let lines come first.
 */
export function findTargetOrLine(around: Around, place: Place, pointer: 'mouse' | 'touch'): Target {
  const { lab, scene, lines } = around;
  const isProbeHidden = lab.store.getState().plane.hiddenParts?.includes('probe');
  const target = findTarget(scene, place, pointer, !isProbeHidden);
  const yields = target.kind === 'empty' || (target.kind === 'point' && isDense(scene.drawn()));
  const grab = yields ? findBoundary(around, place, lineReach[pointer]) : null;
  const found: Target = grab ? { kind: 'line', grab, of: lines.boundary } : target;
  return lines.truth()?.find(place, pointer, found, yields) ?? found;
}

function findTarget(scene: PlaneScene, place: Place, pointer: 'mouse' | 'touch', hasProbe: boolean): Target {
  const points = scene.drawn();
  const probe = scene.probe();
  const distanceTo = (x1: number, x2: number) => {
    const at = placeOfPoint(scene.view(), x1, x2);
    return Math.hypot(at.px - place.px, at.py - place.py);
  };
  const index = findPoint(scene, place, pointer);
  const toPoint = index === null ? Number.POSITIVE_INFINITY : distanceTo(points.x1[index], points.x2[index]);
  const toProbe = hasProbe ? distanceTo(probe.x1, probe.x2) : Number.POSITIVE_INFINITY;
  if (toProbe <= probeCircle[pointer] || (toProbe <= probeReach[pointer] && toProbe <= toPoint))
    return { kind: 'probe' };
  return index === null ? { kind: 'empty' } : { kind: 'point', index };
}
