import { type RefObject, useEffect, useRef } from 'react';
import { drawApart, noShapes } from '../../render/plane/apartLines';
import type { BoundaryShape } from '../../render/plane/lines';
import { boundaryShape } from '../../render/plane/overlay';
import { type Look, traceIfCurved } from '../../render/plane/traced';
import { modelOf, modelWith } from '../../store/live';
import { useLab, usePainter } from '../useLab';
import type { PlaneScene } from './planeScene';

interface ApartLinesProps {
  scene: PlaneScene;
  /** The lines of the plane, among which they are drawn. */
  svg: RefObject<SVGSVGElement | null>;
}

/** A shape as it was worked out last: nothing is drawn in its place while a curved one is traced. */
interface Known {
  readonly basis: readonly unknown[];
  readonly shape: BoundaryShape;
}

/** The widest margin and Firth's boundary on the plane, while they are wished for and known. */
export function ApartLines({ scene, svg }: ApartLinesProps) {
  const { store, live, tracer, paintLoop } = useLab();
  const known = useRef(new Map<string, Known>());
  const models = useRef<{ readonly basis: readonly unknown[]; readonly all: Models } | null>(null);
  const drawn = useRef<readonly unknown[]>([]);

  function shapeOf(key: string, parameters: Float64Array, look: Look): BoundaryShape[] {
    const view = scene.view();
    const tracing = { tracer, clientKey: `apart ${key}`, levels: [look.threshold], isShaded: false };
    const traced = traceIfCurved(tracing, view, parameters, look, paintLoop.invalidate);
    const basis = [view, look.threshold, parameters, traced];
    const before = known.current.get(key);
    if (before && isSame(before.basis, basis)) return [before.shape];
    const shape = boundaryShape(view, parameters, look, traced, paintLoop.invalidate);
    if (shape) known.current.set(key, { basis, shape });
    return shape ? [shape] : before ? [before.shape] : [];
  }

  /** The models whose boundaries are drawn, the same while nothing that they are made of is another. */
  function modelsNow(): Models {
    const { dataset, tabs } = store.getState();
    const { frame, inference, model } = live;
    const { hasMargin = false, hasFirth = false } = tabs.inference ?? {};
    const { hasVertical, held } = dataset;
    const standardization = frame?.standardization ?? null;
    const answer = inference?.apart?.answer ?? null;
    const size = model?.own.length ?? 0;
    const basis = [answer, standardization, hasMargin, hasFirth, hasVertical, held, size];
    if (models.current && isSame(models.current.basis, basis)) return models.current.all;
    const margin = hasMargin && answer?.margin?.direction.length === size - 1 ? answer.margin : null;
    const firth = hasFirth && answer?.firth?.parameters.length === size ? answer.firth : null;
    const marginAt = (off: number) => {
      if (!margin) return null;
      const trained = Float64Array.of(...margin.direction, margin.bias - off * margin.halfWidth);
      return modelOf(trained, standardization, dataset).parameters;
    };
    const all = {
      margin: margin && [marginAt(0), marginAt(-1), marginAt(1)].filter((each) => each !== null),
      firth: firth && modelWith(firth.parameters, dataset).parameters,
    };
    models.current = { basis, all };
    return all;
  }

  usePainter(() => {
    if (!svg.current) return;
    const { dataset, tabs } = store.getState();
    const { margin, firth } = modelsNow();
    // No probability: of one feature, too, they are where they are.
    const edgeLook = { threshold: 0.5, isOneFeature: false };
    const look = { threshold: tabs.threshold, isOneFeature: !dataset.hasVertical };
    const [middle = [], ...edges] = margin?.map((each, k) => shapeOf(`margin ${k}`, each, edgeLook)) ?? [];
    const shapes = { middle, edges: edges.flat(), firth: firth ? shapeOf('firth', firth, look) : [] };
    const now = [svg.current, ...Object.values(shapes).flatMap((each) => [each.length, ...each])];
    if (isSame(now, drawn.current)) return;
    drawn.current = now;
    drawApart(svg.current, shapes);
  });

  useEffect(() => {
    const { current } = svg;
    return () => {
      if (current) drawApart(current, noShapes);
    };
  }, [svg]);
  return null;
}

interface Models {
  /** The middle of the margin and its edges. */
  readonly margin: readonly Float64Array[] | null;
  readonly firth: Float64Array | null;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((part, i) => Object.is(part, other[i]));
