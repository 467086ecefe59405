import { useRef } from 'react';
import { words } from '#words/metrics';
import type { OperatingCurve } from '../../../core/metrics/roc';
import { formatNumber, formatPercent, formatThreshold } from '../../../messages/format';
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
import { ChartKeys, type Stand } from '../../charts/ChartKeys';
import { useLab } from '../../useLab';
import { type Metrics, selectMetricsWords } from './useMetrics';
import { useThresholdDrag } from './useThresholdDrag';

const choicesOnce = memoizeLast((curve: OperatingCurve) => choicesOf(curve, limits.threshold));

/** The ROC or precision–recall curve; its dot is the threshold, moved by pointer and by keys. */
export function OperatingChart({ kind, metrics }: { kind: OperatingKind; metrics: Metrics }) {
  const { store, actions } = useLab();
  const { counts, answer } = metrics;
  const scales = useRef<Scales | null>(null);
  const threshold = () => store.getState().tabs.threshold;
  const said = () => selectMetricsWords(store.getState());

  const drag = useThresholdDrag((px, py) => {
    const curve = answer()?.curve;
    if (!curve || !scales.current) return null;
    return nearestChoice(kind, curve, choicesOnce(curve), scales.current, px, py)?.threshold ?? null;
  });
  return (
    <div className="metrics-chart has-dot">
      <Chart
        label={words.chartNames[kind]}
        className="metrics-picture"
        basis={() => [answer(), counts(), threshold(), said()]}
        draw={(svg, box) => {
          const curve = answer()?.curve;
          if (!curve) return words.texts.waiting;
          const now = counts();
          scales.current = drawOperating(svg, box, kind, curve, now, said().axes);
          return now ? describe(kind, curve, now, threshold(), said()) : words.texts.waiting;
        }}
        bind={drag}
      />
      <DotKeys kind={kind} metrics={metrics} onChoose={(to) => actions.setTabs({ threshold: to })} />
    </div>
  );
}

function describe(
  kind: OperatingKind,
  curve: OperatingCurve,
  now: Positives,
  threshold: number,
  said: ReturnType<typeof selectMetricsWords>,
): string {
  const { texts } = words;
  const at = formatThreshold(threshold);
  const place = operatingPlace(kind, curve, now);
  if (kind === 'precision') {
    const average = formatNumber(curve.averagePrecision ?? 0);
    if (!place) return said.texts.precisionNone(at, average);
    return texts.precision(at, formatPercent(place[0]), formatPercent(place[1]), average);
  }
  if (!place) return said.missing.auc;
  return texts.roc(at, formatPercent(place[0]), formatPercent(place[1]), formatNumber(curve.auc ?? 0));
}

interface DotKeysProps {
  kind: OperatingKind;
  metrics: Metrics;
  onChoose: (threshold: number) => void;
}

/** Arrow keys move the dot along the curve, from place to place. */
function DotKeys({ kind, metrics: { counts, answer }, onChoose }: DotKeysProps) {
  const { store } = useLab();
  function stand(): Stand | null {
    const curve = answer()?.curve;
    if (!curve) return null;
    const { threshold } = store.getState().tabs;
    const choices = choicesOnce(curve);
    const now = counts();
    const text = now && describe(kind, curve, now, threshold, selectMetricsWords(store.getState()));
    return { at: choiceAt(choices, threshold), last: choices.length - 1, step: 1, text };
  }
  function go(to: number): void {
    const curve = answer()?.curve;
    if (!curve) return;
    const choices = choicesOnce(curve);
    const isOther = to !== choiceAt(choices, store.getState().tabs.threshold);
    if (isOther && to < choices.length) onChoose(choices[to].threshold);
  }
  return <ChartKeys label={words.dot} stand={stand} onMove={go} />;
}
