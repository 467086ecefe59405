import { type RefObject, useMemo, useRef } from 'react';
import { pixelRatio } from '../../render/figureUnit';
import { drawBand } from '../../render/plane/band';
import { isDense } from '../../render/plane/points';
import { useLab, useLabState, usePainter } from '../useLab';
import { bandNow, createSwarmDrawing } from './certaintyDrawing';
import type { PlaneScene } from './planeScene';
import { createSamplingDrawing } from './samplingDrawing';
import './certainty.css';

interface CertaintyLayerProps {
  scene: PlaneScene;
  /** Where the band is drawn. */
  svg: RefObject<SVGSVGElement | null>;
}

/** Below lines and points: where the best boundary may lie, as a band and as the lines of resamples; and the lines of a sampling experiment. */
export function CertaintyLayer({ scene, svg }: CertaintyLayerProps) {
  const lab = useLab();
  const canvas = useRef<HTMLCanvasElement>(null);
  const samples = useRef<HTMLCanvasElement>(null);
  const sampling = useMemo(() => createSamplingDrawing(lab, scene), [lab, scene]);
  const swarm = useMemo(() => createSwarmDrawing(lab, scene), [lab, scene]);
  const drawn = useRef<ReturnType<typeof bandNow>>(null);
  // Density hides what lies below it.
  const level = useLabState(({ dataset }) => (isDense(dataset.points) ? 'is-above' : ''));
  usePainter(() => {
    if (canvas.current) swarm.paint(canvas.current, pixelRatio());
    if (samples.current) sampling.paint(samples.current, pixelRatio());
    if (!svg.current) return;
    const band = bandNow(lab, scene);
    if (band === drawn.current) return;
    drawn.current = band;
    drawBand(svg.current, band);
  });
  return (
    <>
      <svg ref={svg} className={`certainty-band ${level}`} aria-hidden="true" />
      <canvas ref={canvas} className={`certainty-lines ${level}`} aria-hidden="true" />
      <canvas ref={samples} className={`sampling-lines ${level}`} aria-hidden="true" />
    </>
  );
}
