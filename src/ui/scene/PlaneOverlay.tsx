import { useRef } from 'react';
import { fetchPart } from '../../render/fetchPart';
import { drawTools } from '../../render/plane/tools';
import { selectTool } from '../../store/presented';
import type { LabState } from '../../store/state';
import { lazyView } from '../kit/lazyView';
import { useLab, useLabState, usePainter } from '../useLab';
import { type PlaneScene, placeOfPoint } from './planeScene';
import type { Sketch } from './tools/tool';

const PlaneMarks = lazyView(() =>
  fetchPart(() => import('./PlaneMarks')).then(({ PlaneMarks }) => PlaneMarks),
);

/** The topmost layers of the plane: the marks of selected and pointed out points, the brush and the lasso. */
export function PlaneOverlay({ scene, sketch }: { scene: PlaneScene; sketch: Sketch }) {
  const { store } = useLab();
  const hasMarks = useLabState(({ marks }) => marks.selection.length + (marks.highlighted?.length ?? 0) > 0);
  const svg = useRef<SVGSVGElement>(null);

  usePainter(() => {
    if (!svg.current) return;
    const brush = brushOf(store.getState(), scene, sketch);
    drawTools(svg.current, { ...sketch, brush });
  });

  return (
    <>
      {hasMarks && <PlaneMarks scene={scene} />}
      <svg ref={svg} aria-hidden="true" />
    </>
  );
}

/** The brush is where the pointer is, or else at the keyboard's cursor. */
function brushOf(state: LabState, scene: PlaneScene, { pointer }: Sketch) {
  const tool = selectTool(state);
  if (tool !== 'spray' && tool !== 'erase') return null;
  const cursor = scene.cursor();
  const place = pointer ?? (cursor && placeOfPoint(scene.view(), cursor.x1, cursor.x2));
  return place && { px: place.px, py: place.py, radius: state.plane.brushSize };
}
