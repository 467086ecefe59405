import { useRef } from 'react';
import { words } from '#words/surface';
import { exactDigits } from '../../../messages/format';
import type { ChartBox } from '../../../render/charts/lossGeometry';
import { createSurfacePainter } from '../../../render/charts/surfaceChart';
import { runLegend } from '../../../render/charts/surfaceRuns';
import { shownOptimum } from '../../../store/live';
import { Chart } from '../../charts/Chart';
import { useLab } from '../../useLab';
import { sayMap } from './sentences';
import type { SurfaceModel } from './surfaceModel';
import type { SurfaceMap } from './useBands';

interface SurfaceChartProps {
  model: SurfaceModel;
  map: () => SurfaceMap;
  /** The text that says which values the plotted area spans. */
  box: { readonly current: HTMLElement | null };
}

/** The room that axes and labels take of the picture, about, in pixels. */
const aside = { width: 58, height: 60 };

/** The map itself. */
export function SurfaceChart({ model, map, box }: SurfaceChartProps) {
  const { live, store } = useLab();
  const paint = useRef(createSurfacePainter()).current;

  function draw(svg: SVGSVGElement, outer: ChartBox): string {
    const { paths, hasOwn } = model.runs();
    const legend = runLegend(paths, words.ownRun, outer.width).height;
    box.current?.style.setProperty('--legend', `${legend}px`);
    model.window.resize(outer.width - aside.width, outer.height - aside.height - legend);
    const { bands } = map();
    const window = model.window.now();
    const { travelled, ahead } = model.path();
    const [x, y] = model.axes().map((axis) => model.parameters()[axis].axisName);
    const layout = paint(svg, outer, {
      window,
      names: { x, y },
      bands,
      travelled,
      ahead,
      runs: paths,
      hasOwn,
      ownName: words.ownRun,
      now: model.pointed.dragged ?? model.now(),
      slope: model.slopeNow(),
      optimum: model.optimum(),
      optimumName: words.best,
      cursor: model.pointed.cursor,
    });
    model.setLayout(layout);
    if (box.current) {
      box.current.dataset.xDomain = `${exactDigits(window.x.min)},${exactDigits(window.x.max)}`;
      box.current.dataset.yDomain = `${exactDigits(window.y.min)},${exactDigits(window.y.max)}`;
    }
    return sayMap(model, bands, live.frame);
  }

  return (
    <Chart
      label={words.picture}
      className="surface-chart"
      basis={() => [
        model.window.now(),
        model.axes(),
        model.parameters(),
        map().bands,
        live.frame,
        live.trace,
        model.runs(),
        shownOptimum(store.getState(), live),
        store.getState().settings.l1,
        model.pointed.dragged,
        model.pointed.cursor,
      ]}
      draw={draw}
    />
  );
}
