import { type RefObject, useEffect, useRef } from 'react';
import { words } from '#words/influence';
import type { Lab } from '../../lab/ports';
import { formatCount } from '../../messages/format';
import type { BoundaryShape } from '../../render/plane/lines';
import { boundaryShape } from '../../render/plane/overlay';
import { traceIfCurved } from '../../render/plane/traced';
import { drawWithout, type WithoutLine as Line } from '../../render/plane/withoutLine';
import { settled } from '../../render/settled';
import { modelWith } from '../../store/live';
import { type LiveWithout, mostFollowed } from '../../store/liveInfluence';
import { memoizeLast } from '../../store/memoizeLast';
import { rowNumber } from '../../store/selectors';
import { selectFittedData } from '../../store/trainingInputs';
import { selectTrainedRows } from '../../store/update';
import { useLab, usePainter } from '../useLab';
import { useLatest } from '../views/useLatest';
import type { PlaneScene } from './planeScene';
import { pointedPoint } from './pointedPoint';

interface WithoutLineProps {
  scene: PlaneScene;
  /** Where it is drawn. */
  svg: RefObject<SVGSVGElement | null>;
}

/**
 * The best boundary without the point that is pointed at, on the plane or in the list of points: asked for anew on every frame on which
 * it is another point, or any point moves.
 */
export function WithoutLine({ scene, svg }: WithoutLineProps) {
  const lab = useLab();
  const { store, live, paintLoop } = lab;
  const linesOf = useRef(createLines(lab, scene)).current;
  const known = useRef<LiveWithout | null>(null);
  const latest = useLatest(
    () => [selectFittedData(store.getState()), leftOut(lab, scene), live.inference?.answer.kind],
    async () => {
      known.current = await settled.during(fitWithout(lab, leftOut(lab, scene), known.current));
      return known.current;
    },
  );
  usePainter(() => {
    if (svg.current) drawWithout(svg.current, scene.view(), live.without && linesOf(live.without));
  });
  // Before anything is painted that reads it.
  useEffect(() => {
    const leave = paintLoop.subscribe('derive', () => {
      live.without = leftOut(lab, scene) === null ? null : latest.current;
    });
    return () => {
      leave();
      live.without = null;
    };
  }, [lab, live, paintLoop, scene, latest]);
  return <svg ref={svg} aria-hidden="true" />;
}

/** The point to be left out; null for none. Of very many only one that was chosen in the list. */
function leftOut(lab: Lab, scene: PlaneScene): number | null {
  const { dataset, marks, tabs, settings } = lab.store.getState();
  if (settings.loss !== 'log-loss') return null;
  const count = dataset.points.y.length;
  const pointed = count > mostFollowed ? null : pointedPoint(lab, scene);
  if (pointed !== null || tabs.tab !== 'inference') return pointed;
  const chosen = marks.highlighted?.length === 1 ? marks.highlighted[0] : null;
  return chosen !== null && chosen < count ? chosen : null;
}

/** `before`: what was known last, which stands while the points change until theirs is known. */
async function fitWithout(
  { store, live, questions }: Lab,
  index: number | null,
  before: LiveWithout | null,
): Promise<LiveWithout | null> {
  if (index === null || live.inference?.answer.kind !== 'found') return null;
  const state = store.getState();
  const number = formatCount(rowNumber(state.dataset.points.id[index], state.dataset));
  const row = selectTrainedRows(state).rowOf(index);
  if (row === null) return { index, number, kind: 'held-back' };
  const answer = await questions.ask({ kind: 'without', index: row });
  if (!answer) return before;
  const { parameters, all } = answer;
  if (!parameters) return { index, number, kind: 'none' };
  return { index, number, kind: 'found', own: parameters, all };
}

/** The lines of what is left out, in the places where they are drawn; null for a point that is held back. */
function createLines({ store, tracer, paintLoop }: Lab, scene: PlaneScene) {
  const models = { own: memoizeLast(modelWith), all: memoizeLast(modelWith) };

  function shapeOf(kind: 'own' | 'all', parameters: Float64Array): BoundaryShape | null {
    const { dataset, tabs } = store.getState();
    const { threshold } = tabs;
    const model = models[kind](parameters, dataset);
    const look = { threshold, isOneFeature: !dataset.hasVertical };
    const tracing = { tracer, clientKey: `without ${kind}`, levels: [threshold], isShaded: false };
    const view = scene.view();
    const traced = traceIfCurved(tracing, view, model.parameters, look, paintLoop.invalidate);
    return boundaryShape(view, model.parameters, look, traced, paintLoop.invalidate);
  }

  return (without: LiveWithout): Line | null => {
    const { x1, x2 } = scene.drawn();
    const { index, number } = without;
    if (without.kind === 'held-back' || index >= x1.length) return null;
    const place = { x1: x1[index], x2: x2[index] };
    const point = words.point(number);
    if (without.kind === 'none')
      return { ...place, name: words.withoutNone(point), own: null, shape: null, all: null };
    const { own, all } = without;
    return {
      ...place,
      name: words.without(point),
      own,
      shape: shapeOf('own', own),
      all: shapeOf('all', all),
    };
  };
}
