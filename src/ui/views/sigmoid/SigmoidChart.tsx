import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { words } from '#words/sigmoid';
import type { Domain } from '../../../core/data/domain';
import { logit, sigmoid } from '../../../core/model/sigmoid';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber } from '../../../messages/format';
import { clearCanvas } from '../../../render/canvas';
import type { ChartBox } from '../../../render/charts/lossGeometry';
import { drawCurvePoints, drawSigmoid, drawSigmoidMarks } from '../../../render/charts/sigmoid';
import { drawCurveCertainty } from '../../../render/charts/sigmoidCertainty';
import {
  byScore,
  type CurvePoints,
  easeDomain,
  nearestBar,
  type SigmoidScales,
  scoreDomain,
  sigmoidScales,
} from '../../../render/charts/sigmoidGeometry';
import { figureSize, pixelRatio, placeOn } from '../../../render/figureUnit';
import { looksName, type Palette, readPalette } from '../../../render/palette';
import { selectClassWords } from '../../../store/selectors';
import { selectSplit } from '../../../store/trainingInputs';
import { Chart } from '../../charts/Chart';
import { useLab, usePainter } from '../../useLab';
import { curveCertainty } from './curveCertainty';
import { pointedOut, pointsOnCurve } from './curvePoints';
import { sayPoint } from './pointOnCurve';

/** How near a pointer has to come to a point's bar, in CSS pixels. */
const reach = { mouse: 16, touch: 28 };

const noPoints: CurvePoints = { index: new Uint32Array(0), z: new Float64Array(0), y: new Uint8Array(0) };

/** Every point on the S-curve; pointer and keys go from point to point. */
export function SigmoidChart() {
  const lab = useLab();
  const canvas = useRef<HTMLCanvasElement>(null);
  const marks = useRef<SVGSVGElement>(null);
  const scales = useRef<SigmoidScales | null>(null);
  const domain = useRef<Domain | null>(null);
  const theme = useRef<{ readonly name: string | undefined; readonly palette: Palette } | null>(null);

  function basis(): readonly unknown[] {
    const { dataset, marks, tabs, settings } = lab.store.getState();
    return [
      pointsOnCurve(lab),
      curveCertainty(lab),
      marks.hovered,
      marks.highlighted,
      marks.selection,
      tabs.threshold,
      selectClassWords(lab.store.getState()),
      domain.current,
      settings.testShare,
      dataset.recipe.seed,
      looksName(),
      pixelRatio(),
    ];
  }
  function draw(svg: SVGSVGElement, box: ChartBox): string {
    const state = lab.store.getState();
    const { hovered } = state.marks;
    const { threshold } = state.tabs;
    const points = pointsOnCurve(lab) ?? noPoints;
    domain.current = follow(domain.current, scoreDomain(points.z), lab);
    const now = sigmoidScales(domain.current, box);
    scales.current = now;
    drawSigmoid(svg, box, now, threshold, selectClassWords(state)[1]);
    drawCurveCertainty(svg, now, curveCertainty(lab));
    const name = looksName();
    if (theme.current?.name !== name) theme.current = { name, palette: readPalette(svg) };
    if (canvas.current) paintPoints(canvas.current, box, pixelRatio());
    const at = hovered === null ? -1 : points.index.indexOf(hovered);
    if (marks.current) {
      const pointed = at < 0 ? null : { z: points.z[at], label: points.y[at] };
      drawSigmoidMarks(marks.current, now, threshold, pointed, points.z.length);
    }
    return summarise(points, threshold);
  }

  /** Paints the points where the chart was drawn last. */
  function paintPoints(on: HTMLCanvasElement, size: Pick<ChartBox, 'width' | 'height'>, ratio: number): void {
    const context = clearCanvas(on, size, ratio);
    if (!scales.current || !theme.current) return;
    const state = lab.store.getState();
    const { highlighted, selection } = state.marks;
    drawCurvePoints(context, pointsOnCurve(lab) ?? noPoints, scales.current, {
      isTest: selectSplit(state).isTest,
      isChosen: pointedOut(state.dataset.points.y.length, highlighted, selection),
      palette: theme.current.palette,
    });
  }

  function paintOver(ratio: number): (HTMLCanvasElement | SVGSVGElement)[] {
    if (!marks.current) return [];
    const copy = document.createElement('canvas');
    paintPoints(copy, figureSize(marks.current), ratio);
    return [copy, marks.current];
  }

  function pointAt(event: PointerEvent): void {
    const svg = marks.current;
    const points = pointsOnCurve(lab);
    if (!svg || !points || !scales.current) return;
    const near = event.pointerType === 'touch' ? reach.touch : reach.mouse;
    const { px, py } = placeOn(svg, event);
    const at = nearestBar(points, scales.current, px, py, near);
    pointTo(lab, at === null ? null : points.index[at]);
  }

  return (
    <div
      className="chart-frame sigmoid-picture"
      onPointerDown={pointAt}
      onPointerMove={pointAt}
      onPointerLeave={(event) => {
        // A finger that is lifted leaves the reading behind.
        if (event.pointerType !== 'touch') pointTo(lab, null);
      }}
    >
      <Chart
        label={words.picture}
        className="sigmoid-chart"
        basis={basis}
        draw={draw}
        paintOver={paintOver}
      />
      <canvas ref={canvas} aria-hidden="true" />
      <svg ref={marks} className="sigmoid-marks" aria-hidden="true" />
      <PointWalker />
    </div>
  );
}

function pointTo({ actions }: Lab, index: number | null): void {
  actions.setMarks({ hovered: index });
}

/** Limits that go to where they should be by and by; at once where less motion is wanted. */
function follow(shown: Domain | null, target: Domain, { paintLoop }: Lab): Domain {
  if (!shown || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return keep(shown, target);
  if (shown.min === target.min && shown.max === target.max) return shown;
  paintLoop.invalidate();
  return easeDomain(shown, target);
}

const keep = (shown: Domain | null, target: Domain): Domain =>
  shown && shown.min === target.min && shown.max === target.max ? shown : target;

function summarise({ z, y }: CurvePoints, threshold: number): string {
  if (z.length === 0) return words.empty;
  const line = logit(threshold);
  let [low, high, right, worst] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (let k = 0; k < z.length; k++) {
    low = Math.min(low, z[k]);
    high = Math.max(high, z[k]);
    if ((z[k] >= line ? 1 : 0) === y[k]) right++;
    const residual = sigmoid(z[k]) - y[k];
    if (Math.abs(residual) > Math.abs(worst)) worst = residual;
  }
  return words.summary(
    formatCount(z.length),
    formatNumber(low),
    formatNumber(high),
    formatCount(right),
    formatNumber(worst),
  );
}

/** A slider without looks over the picture: arrow keys go from point to point by rising score. */
function PointWalker() {
  const lab = useLab();
  const input = useRef<HTMLInputElement>(null);
  /** The place in the order of scores that a slider needs a number for. */
  function look(element: HTMLInputElement): void {
    const { hovered } = lab.store.getState().marks;
    const points = pointsOnCurve(lab);
    const order = points && byScore(points.z);
    const at = hovered === null || !points ? -1 : points.index.indexOf(hovered);
    element.max = String(Math.max(1, (points?.z.length ?? 1) - 1));
    element.value = String(at < 0 || !order ? 0 : order.indexOf(at));
    element.setAttribute('aria-valuetext', sayPoint(lab));
  }
  usePainter(() => {
    const { current: element } = input;
    // Only while it is walked with: a slider that speaks along with training would never fall silent.
    if (element && document.activeElement === element) look(element);
  });

  function walkTo(place: number): void {
    const points = pointsOnCurve(lab);
    if (!points || points.z.length === 0) return;
    const order = byScore(points.z);
    const at = Math.max(0, Math.min(order.length - 1, place));
    pointTo(lab, points.index[order[at]]);
    if (input.current) look(input.current);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { hovered } = lab.store.getState().marks;
    const count = pointsOnCurve(lab)?.z.length ?? 0;
    const at = Number(event.currentTarget.value);
    // The first key shows the point that the slider stands at.
    const step = (by: number) => (hovered === null ? at : at + by);
    const leap = Math.max(2, Math.round(count / 10));
    const targets: Record<string, number> = {
      ArrowLeft: step(-1),
      ArrowDown: step(-1),
      ArrowRight: step(1),
      ArrowUp: step(1),
      PageDown: step(-leap),
      PageUp: step(leap),
      Home: 0,
      End: count - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    walkTo(target);
  }
  return (
    <>
      <input
        ref={input}
        type="range"
        className="chart-keys"
        aria-label={words.walk}
        min={0}
        defaultValue={0}
        onChange={(event) => walkTo(Number(event.target.value))}
        onFocus={(event) => look(event.currentTarget)}
        onBlur={() => pointTo(lab, null)}
        onKeyDown={onKeyDown}
      />
      <span className="chart-ring" />
    </>
  );
}
