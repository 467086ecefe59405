import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { lossAt } from '../../core/training/lossCurve';
import type { WeightLines } from '../../core/training/weightLines';
import { formatCount, formatNumber } from '../../messages/format';
import { words } from '../../messages/words/weights';
import type { ChartBox } from '../../render/charts/lossGeometry';
import { namedColumns } from '../../render/charts/weightGeometry';
import { drawWeights } from '../../render/charts/weights';
import { selectFeatureCount } from '../../store/course';
import { Chart } from '../charts/Chart';
import { type Lab, useLab, useLabState, usePainter } from '../lab';
import { LiveText } from '../readouts/LiveText';
import { shownLines, symbolsOf } from './shownWeights';

/** A finger that moves less than this to the side is scrolling, not scrubbing. */
const slack = 8;

/** Weights, bias and ‖w‖ over epochs. Click or drag goes back to an epoch, as on the loss curve. */
export function WeightCurves({ isTrained }: { isTrained: boolean }) {
  const lab = useLab();
  const { live, store } = lab;
  const count = useLabState(selectFeatureCount);
  const scale = useRef<ReturnType<typeof drawWeights> | null>(null);
  const picture = useRef<SVGSVGElement | null>(null);
  const press = useRef<{ readonly x: number; isScrubbing: boolean } | null>(null);

  function draw(svg: SVGSVGElement, box: ChartBox): string {
    const lines = shownLines(live, isTrained);
    if (!lines || !live.frame) return '';
    const { settings, view } = store.getState();
    const names = symbolsOf(live.frame.parameters.length - 1);
    const { epoch } = live.frame;
    scale.current = drawWeights(svg, box, {
      lines,
      names,
      epoch,
      lastEpoch: settings.epochs,
      isEpochLog: view.isEpochLog,
      axis: isTrained ? words.weights.trainedAxis : words.weights.ownAxis,
    });
    return summarise(lines, epoch, names);
  }
  function scrub({ clientX }: PointerEvent): void {
    if (!picture.current || !scale.current || !live.curve) return;
    const px = clientX - picture.current.getBoundingClientRect().left;
    goTo(lab, Math.round(scale.current.invert(px)));
  }
  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    press.current = { x: event.clientX, isScrubbing: event.pointerType !== 'touch' };
    if (press.current.isScrubbing) scrub(event);
  }
  function onPointerMove(event: PointerEvent): void {
    if (!press.current) return;
    if (Math.abs(event.clientX - press.current.x) > slack) press.current.isScrubbing = true;
    if (press.current.isScrubbing) scrub(event);
  }
  return (
    <>
      <div
        className="weights-picture"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => {
          if (press.current && !press.current.isScrubbing) scrub(event);
          press.current = null;
        }}
        onPointerCancel={() => {
          press.current = null;
        }}
      >
        <Chart
          label={words.weights.picture}
          className="weights-chart"
          basis={() => {
            const { settings, view } = store.getState();
            return [live.frame, live.trace, isTrained, settings.epochs, view.isEpochLog];
          }}
          draw={draw}
          bind={(svg) => {
            picture.current = svg;
          }}
        />
        <EpochKeys />
      </div>
      <LiveText name="weights-length" className="weights-now" read={() => sayLength(lab, isTrained)} />
      <p className="note">
        {words.weights.level} {count > 5 && words.weights.fewNamed}
      </p>
    </>
  );
}

/** To the nearest epoch that was kept, as the loss curve does. */
function goTo({ live, transport }: Lab, epoch: number): void {
  if (live.curve) transport.seek(lossAt(live.curve, Math.max(0, Math.min(live.curve.epochs, epoch))).epoch);
}

/** How long the weights are, and by how much that has changed since half the epochs. */
function sayLength({ live }: Lab, isTrained: boolean): { value: number | null; text: string } {
  const lines = shownLines(live, isTrained);
  if (!lines || !live.frame) return { value: null, text: '' };
  const { epoch } = live.frame;
  const { epochs, norms } = lines;
  const norm = norms[epochs.indexOf(epoch)];
  const now = [formatCount(epoch), formatNumber(norm)] as const;
  if (epoch < 2) return { value: norm, text: words.weights.length(...now) };
  const half = epochs.findLastIndex((other) => other <= epoch / 2);
  const change = formatNumber(norm - norms[half]);
  return { value: norm, text: words.weights.lengthSince(...now, formatCount(epochs[half]), change) };
}

function summarise(lines: WeightLines, epoch: number, names: readonly string[]): string {
  const { epochs, columns, norms } = lines;
  const at = epochs.indexOf(epoch);
  const say = (name: string, value: number) => words.weights.value(name, formatNumber(value));
  const values = namedColumns(lines, at).map((j) => say(names[j], columns[j][at]));
  values.push(say(words.weights.norm, norms[at]));
  return words.weights.summary(formatCount(epochs[epochs.length - 1]), formatCount(epoch), values);
}

/** A slider without looks over the picture: arrow keys go from epoch to epoch. */
function EpochKeys() {
  const lab = useLab();
  const { live } = lab;
  const input = useRef<HTMLInputElement>(null);
  usePainter(() => {
    const { current: element } = input;
    if (!element || !live.frame || !live.curve) return;
    element.max = String(Math.max(1, live.curve.epochs));
    element.value = String(live.frame.epoch);
    // While it runs the words would change with every frame; they follow once it stands still.
    if (!live.isMoving)
      element.setAttribute('aria-valuetext', words.weights.atEpoch(formatCount(live.frame.epoch)));
  });
  function onKeyDown(event: KeyboardEvent): void {
    if (!live.curve || !live.frame || event.altKey || event.ctrlKey || event.metaKey) return;
    const { epochs, stride } = live.curve;
    const { epoch } = live.frame;
    const step = Math.max(stride, Math.round(epochs / 100));
    const targets: Record<string, number> = {
      ArrowLeft: epoch - step,
      ArrowDown: epoch - step,
      ArrowRight: epoch + step,
      ArrowUp: epoch + step,
      PageDown: epoch - 10 * step,
      PageUp: epoch + 10 * step,
      Home: 0,
      End: epochs,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(lab, target);
  }
  return (
    <input
      ref={input}
      type="range"
      className="chart-keys"
      aria-label={words.weights.seek}
      min={0}
      defaultValue={0}
      onChange={(event) => goTo(lab, Number(event.target.value))}
      onKeyDown={onKeyDown}
    />
  );
}
