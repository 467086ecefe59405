import { type KeyboardEvent, useRef } from 'react';
import type { OperatingCurve } from '../../../core/metrics/roc';
import { formatFixed, formatPercent, formatThreshold } from '../../../messages/format';
import { words } from '../../../messages/words/metrics';
import { drawOperating } from '../../../render/charts/metricsCharts';
import {
  choiceAt,
  choicesOf,
  nearestChoice,
  type OperatingKind,
  operatingPlace,
  type Positives,
  type Scales,
} from '../../../render/charts/metricsGeometry';
import { limits } from '../../../store/limits';
import { memoizeLast } from '../../../store/memoizeLast';
import { Chart } from '../../charts/Chart';
import { useLab, usePainter } from '../../lab';
import type { Metrics } from './useMetrics';
import { useThresholdDrag } from './useThresholdDrag';

const choicesOnce = memoizeLast((curve: OperatingCurve) => choicesOf(curve, limits.threshold));

/** The ROC or precision–recall curve; its dot is the threshold, moved by pointer and by keys. */
export function OperatingChart({ kind, metrics }: { kind: OperatingKind; metrics: Metrics }) {
  const { store, actions } = useLab();
  const { counts, answer } = metrics;
  const scales = useRef<Scales | null>(null);
  const threshold = () => store.getState().view.threshold;

  const drag = useThresholdDrag((px, py) => {
    const curve = answer()?.curve;
    if (!curve || !scales.current) return null;
    return nearestChoice(kind, curve, choicesOnce(curve), scales.current, px, py)?.threshold ?? null;
  });
  return (
    <div className="metrics-chart">
      <Chart
        label={words.metrics.chartNames[kind]}
        className="metrics-picture"
        basis={() => [answer(), counts(), threshold()]}
        draw={(svg, box) => {
          const curve = answer()?.curve;
          if (!curve) return words.metrics.texts.waiting;
          const now = counts();
          scales.current = drawOperating(svg, box, kind, curve, now);
          return now ? describe(kind, curve, now, threshold()) : words.metrics.texts.waiting;
        }}
        bind={drag}
      />
      <DotKeys kind={kind} metrics={metrics} onChoose={(to) => actions.setView({ threshold: to })} />
    </div>
  );
}

function describe(kind: OperatingKind, curve: OperatingCurve, now: Positives, threshold: number): string {
  const { texts } = words.metrics;
  const at = formatThreshold(threshold);
  const place = operatingPlace(kind, curve, now);
  if (kind === 'precision') {
    const average = formatFixed(curve.averagePrecision ?? 0, 3);
    if (!place) return texts.precisionNone(at, average);
    return texts.precision(at, formatPercent(place[0]), formatPercent(place[1]), average);
  }
  if (!place) return words.metrics.missing.auc;
  return texts.roc(at, formatPercent(place[0]), formatPercent(place[1]), formatFixed(curve.auc ?? 0, 3));
}

interface DotKeysProps {
  kind: OperatingKind;
  metrics: Metrics;
  onChoose: (threshold: number) => void;
}

/** A slider without looks over the chart: arrow keys move the dot along the curve, from place to place. */
function DotKeys({ kind, metrics: { counts, answer }, onChoose }: DotKeysProps) {
  const { store } = useLab();
  const input = useRef<HTMLInputElement>(null);
  const present = () => {
    const curve = answer()?.curve;
    if (!curve) return null;
    const choices = choicesOnce(curve);
    return { curve, choices, at: choiceAt(choices, store.getState().view.threshold) };
  };
  usePainter(() => {
    const { current: element } = input;
    const state = present();
    if (!element || !state) return;
    element.max = String(Math.max(1, state.choices.length - 1));
    element.value = String(state.at);
    const now = counts();
    if (now) {
      const text = describe(kind, state.curve, now, store.getState().view.threshold);
      if (element.getAttribute('aria-valuetext') !== text) element.setAttribute('aria-valuetext', text);
    }
  });

  function go(to: number): void {
    const state = present();
    if (!state || state.choices.length === 0) return;
    const last = state.choices.length - 1;
    const at = Math.max(0, Math.min(last, Number.isNaN(to) ? 0 : to));
    if (at !== state.at) onChoose(state.choices[at].threshold);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const state = present();
    if (!state || event.altKey || event.ctrlKey || event.metaKey) return;
    const { at, choices } = state;
    const targets: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 10,
      PageUp: at + 10,
      Home: 0,
      End: choices.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  }
  return (
    <input
      ref={input}
      type="range"
      className="chart-keys"
      aria-label={words.metrics.dot}
      min={0}
      defaultValue={0}
      onChange={(event) => go(Number(event.target.value))}
      onKeyDown={onKeyDown}
    />
  );
}
