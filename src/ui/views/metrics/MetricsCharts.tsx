import { words } from '#words/metrics';
import { type CalibrationBin, joinedBins, wilsonInterval } from '../../../core/metrics/calibration';
import { formatCount, formatNumber, formatPercent } from '../../../messages/format';
import { drawCalibration } from '../../../render/charts/metricsCharts';
import type { MetricsChart } from '../../../store/state';
import { Chart } from '../../charts/Chart';
import { Segments } from '../../kit/Segments';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';
import { CostChart } from './CostChart';
import { OperatingChart } from './OperatingChart';
import { ResidualChart } from './ResidualChart';
import { useFollowed } from './useFollowed';
import { type Metrics, selectMetricsWords } from './useMetrics';
import { WeightedCalibration } from './WeightedCalibration';

/** One picture at a time of what the probabilities are worth, and of what all thresholds do. */
export function MetricsCharts({ metrics }: { metrics: Metrics }) {
  const { actions } = useLab();
  const chosen = useLabState(({ tabs }) => tabs.metricsChart);
  return (
    <section className="metrics-charts">
      <Segments
        label={words.chart}
        chosen={chosen}
        names={words.charts}
        onChoose={(metricsChart) => actions.setTabs({ metricsChart })}
      />
      <ChosenChart key={chosen} kind={chosen} metrics={metrics} />
    </section>
  );
}

function ChosenChart({ kind, metrics }: { kind: MetricsChart; metrics: Metrics }) {
  const { counts, answer } = metrics;
  const { missing, notes } = useLabState(selectMetricsWords);
  const without = useFollowed(() => {
    const now = counts();
    if (!now) return null;
    const hasOnes = now.tp + now.fn > 0;
    if (kind === 'roc' && !(hasOnes && now.tn + now.fp > 0)) return missing.auc;
    return kind === 'precision' && !hasOnes ? missing.averagePrecision : null;
  });
  if (without) return <p>{without}</p>;
  return (
    <>
      {kind === 'calibration' && <CalibrationChart metrics={metrics} />}
      {kind === 'residuals' && <ResidualChart />}
      {kind === 'costs' && <CostChart metrics={metrics} />}
      {(kind === 'roc' || kind === 'precision') && <OperatingChart kind={kind} metrics={metrics} />}
      {kind === 'precision' && (
        <dl className="metrics-numbers">
          <div>
            <dt>{words.averagePrecision}</dt>
            <dd>
              <Readout
                name="average-precision"
                read={() => answer()?.curve.averagePrecision ?? null}
                format={formatNumber}
              />
            </dd>
          </div>
        </dl>
      )}
      <p className="note">{notes[kind]}</p>
      {kind === 'calibration' && <WeightedCalibration />}
    </>
  );
}

function CalibrationChart({ metrics: { answer } }: { metrics: Metrics }) {
  const { store } = useLab();
  const threshold = () => store.getState().tabs.threshold;
  const said = () => selectMetricsWords(store.getState());
  return (
    <div className="metrics-chart">
      <Chart
        label={words.chartNames.calibration}
        className="metrics-picture"
        basis={() => [answer(), threshold(), said()]}
        draw={(svg, box) => {
          const tenths = answer()?.calibration;
          if (!tenths) return words.texts.waiting;
          const bins = joinedBins(tenths);
          const { axes, texts } = said();
          drawCalibration(svg, box, bins, threshold(), axes.shareOfOnes);
          return describe(bins, texts.bin);
        }}
      />
    </div>
  );
}

function describe(
  bins: readonly CalibrationBin[],
  say: ReturnType<typeof selectMetricsWords>['texts']['bin'],
): string {
  return bins
    .map(({ count, meanProbability, shareOfOnes }) => {
      const { low, high } = wilsonInterval(shareOfOnes, count);
      const shares = [meanProbability, shareOfOnes, low, high].map(formatPercent);
      return say(formatCount(count), shares[0], shares[1], shares[2], shares[3]);
    })
    .join(' ');
}
